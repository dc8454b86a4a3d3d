package dev.troth.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSearchTest {

    @TempDir
    Path root;

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of(
                "b.yaml",
                "a.yml",
                "c.json",
                "d.txt",
                "sub/e.yaml",
                "node_modules/f.yaml",
                "target/g.yaml",
                ".hidden/h.yaml",
                "vendor/i.yaml")) {
            write(name);
        }
    }

    @Test
    void aFolderGivesItsYamlAndJsonSortedWithoutWhatMachinesMade() {
        assertThat(search(root.toString())).containsExactly("a.yml", "b.yaml", "c.json", "sub/e.yaml");
    }

    @Test
    void whatIsNamedIsTakenWhateverItIsCalled() {
        assertThat(search(root + "/d.txt", root + "/node_modules/f.yaml"))
                .containsExactly("d.txt", "node_modules/f.yaml");
    }

    @Test
    void aFileNamedTwiceIsTakenOnce() {
        assertThat(search(root + "/sub/e.yaml", root + "/sub", root + "/sub/../sub/e.yaml"))
                .containsExactly("sub/e.yaml");
    }

    @Test
    void aLoopOfLinksEnds() throws IOException {
        Files.createSymbolicLink(root.resolve("sub/loop"), root);
        Files.createSymbolicLink(root.resolve("sub/linked.yaml"), root.resolve("b.yaml"));

        assertThat(search(root + "/sub")).containsExactly("sub/e.yaml", "sub/linked.yaml");
    }

    @Test
    void anEmptyPathIsNoFolder() {
        FileSearch.Result result = FileSearch.in(List.of(""));

        assertThat(result.candidates()).isEmpty();
        assertThat(result.unreadable()).extracting(Unreadable::sentence).containsExactly("`` does not exist.");
    }

    @Test
    void aPathThatLeadsNowhereIsToldAndTheOthersAreRead() {
        FileSearch.Result result = FileSearch.in(List.of(root + "/nowhere", root + "/b.yaml"));

        assertThat(result.unreadable())
                .extracting(Unreadable::sentence)
                .containsExactly(root + "/nowhere does not exist.");
        assertThat(result.candidates()).hasSize(1);
    }

    private void write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private List<String> search(String... paths) {
        return FileSearch.in(List.of(paths)).candidates().stream()
                .map(candidate -> candidate.name().substring(root.toString().length() + 1))
                .toList();
    }
}
