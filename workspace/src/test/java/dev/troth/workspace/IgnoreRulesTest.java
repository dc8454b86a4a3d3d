package dev.troth.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {

    @TempDir
    Path root;

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    *.yaml             | a.yaml        | true
                    *.yaml             | x/y/a.yaml    | true
                    /a.yaml            | a.yaml        | true
                    /a.yaml            | x/a.yaml      | false
                    x/a.yaml           | x/a.yaml      | true
                    x/a.yaml           | y/x/a.yaml    | false
                    x/*.yaml           | x/a.yaml      | true
                    x/*.yaml           | x/y/a.yaml    | false
                    x/**               | x/y/a.yaml    | true
                    **/a.yaml          | x/y/a.yaml    | true
                    x/**/a.yaml        | x/a.yaml      | true
                    x/**/a.yaml        | x/y/z/a.yaml  | true
                    x/**/a.yaml        | y/a.yaml      | false
                    x/                 | x/a.yaml      | true
                    a.yaml/            | a.yaml        | false
                    y/                 | x/y/a.yaml    | true
                    /y/                | x/y/a.yaml    | false
                    a?.yaml            | ab.yaml       | true
                    a[0-9].yaml        | a7.yaml       | true
                    a[!0-9].yaml       | a7.yaml       | false
                    a[]b].yaml         | a].yaml       | true
                    "# a.yaml"         | a.yaml        | false
                    "\\#a.yaml"        | #a.yaml       | true
                    "\\!a.yaml"        | !a.yaml       | true
                    "a\\*.yaml"        | ab.yaml       | false
                    "a.yaml   "        | a.yaml        | true
                    *                  | a.yaml        | true
                    A.yaml             | a.yaml        | false
                    """)
    void aLineMeansWhatItMeansToGit(String line, String file, boolean ignored)
            throws IOException, InterruptedException {
        write(".gitignore", line + "\n");
        write(file, "");

        assertThat(found().contains(file)).isEqualTo(!ignored);
        assertThat(gitIgnores(file)).isEqualTo(ignored);
    }

    @Test
    void aLaterLineTakesBackAnEarlierOne() throws IOException {
        write(".gitignore", "*.yaml\n!keep.yaml\n");
        write("keep.yaml", "");
        write("drop.yaml", "");

        assertThat(found()).containsExactly("keep.yaml");
    }

    @Test
    void nothingInAnIgnoredFolderCanBeTakenBack() throws IOException {
        write(".gitignore", "x/\n!x/keep.yaml\n");
        write("x/keep.yaml", "");

        assertThat(found()).isEmpty();
    }

    @Test
    void theNearestFileDecides() throws IOException {
        write(".gitignore", "*.yaml\n");
        write("x/.gitignore", "!*.yaml\n/only-here.yaml\n");
        write("x/a.yaml", "");
        write("x/only-here.yaml", "");
        write("x/y/only-here.yaml", "");

        assertThat(found()).containsExactly("x/a.yaml", "x/y/only-here.yaml");
    }

    @Test
    void whatStandsAboveTheNamedFolderCountsUpToTheRepository() throws IOException {
        Files.createDirectories(root.resolve("repository/.git/info"));
        write(".gitignore", "b.yaml\n");
        write("repository/.gitignore", "x/a.yaml\n");
        write("repository/.git/info/exclude", "c.yaml\n");
        for (String name : List.of("a.yaml", "b.yaml", "c.yaml", "d.yaml")) {
            write("repository/x/" + name, "");
        }

        FileSearch.Result result =
                FileSearch.in(List.of(root.resolve("repository/x").toString()));

        assertThat(result.candidates())
                .extracting(each -> each.file().getName())
                .containsExactly("b.yaml", "d.yaml");
    }

    @Test
    void aWorktreeIsExcludedFromByTheRepositoryThatItBelongsTo() throws IOException {
        write("main/.git/info/exclude", "a.yaml\n");
        write("main/.git/worktrees/other/commondir", "../..\n");
        write("other/.git", "gitdir: ../main/.git/worktrees/other\n");
        write("other/a.yaml", "");
        write("other/b.yaml", "");

        FileSearch.Result result = FileSearch.in(List.of(root.resolve("other").toString()));

        assertThat(result.candidates())
                .extracting(each -> each.file().getName())
                .containsExactly("b.yaml");
    }

    @Test
    void aPatternOfManyStarsEnds() {
        assertThat(Glob.matches("*a".repeat(30) + "b", "a".repeat(5_000))).isFalse();
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> found() {
        List<String> names = new ArrayList<>();
        for (Candidate candidate : FileSearch.in(List.of(root.toString())).candidates()) {
            names.add(candidate.name().substring(root.toString().length() + 1));
        }
        return names;
    }

    private boolean gitIgnores(String file) throws IOException, InterruptedException {
        assumeThat(run("git", "--version")).as("git is installed").isZero();
        assertThat(run("git", "init", "-q")).isZero();
        return run("git", "check-ignore", "-q", "--", file) == 0;
    }

    private int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File("/dev/null"))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
