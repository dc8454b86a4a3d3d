package dev.troth.engine.placement;

import static dev.troth.engine.placement.Stores.files;
import static dev.troth.engine.placement.Stores.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kratix and Git make of a repository. */
class GitWriterTest {

    private static final StateStore STORE = git(Map.of(
            "base/a/x.yaml", "x",
            "base/a/b/y.yaml", "y",
            "base/z.yaml", "z",
            "README.md", "outside of Kratix' path"));

    @ParameterizedTest
    @CsvSource({
        "a/x.yaml, x",
        "/a/x.yaml, x",
        "a/b/../x.yaml, x",
        "../README.md, outside of Kratix' path",
    })
    void aFileIsReadFromAnywhereInTheRepository(String path, String content) {
        Answer answer = StoreWriter.readFile(STORE, path);
        assertThat(answer).isEqualTo(new Answer(STORE, content, "", ""));
        assertThat(answer.failed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a/none.yaml", "../../README.md", "../../base/a/x.yaml", "a/x.yaml/y.yaml"})
    void aFileThatIsNotInTheRepositoryIsNotFound(String path) {
        Answer answer = StoreWriter.readFile(STORE, path);
        assertThat(answer).isEqualTo(Answer.failed(STORE, "file not found"));
        assertThat(answer.failed()).isTrue();
    }

    @Test
    void commitsAreNumberedAndSayWhoWrote() {
        Answer first = update(STORE, "", files("n1.yaml"), List.of());
        Answer second = update(first.store(), "", files("n2.yaml"), List.of());
        assertThat(List.of(first.result(), first.commit())).containsExactly("commit-1", "Update from: w");
        assertThat(List.of(second.result(), second.commit())).containsExactly("commit-2", "Update from: w");
        assertThat(second.store().versions()).isEqualTo(2);
    }

    @Test
    void aWriteThatOnlyTakesFilesAwayIsADeletion() {
        Answer emptied = update(STORE, "a/", List.of(), List.of());
        assertThat(emptied.commit()).isEqualTo("Delete from: w");
        assertThat(emptied.store().files().asMap()).containsOnlyKeys("base/z.yaml", "README.md");

        Answer stale = update(STORE, "", List.of(), List.of("a/x.yaml", "none.yaml"));
        assertThat(stale.commit()).isEqualTo("Delete from: w");
        assertThat(stale.store().files().asMap()).containsOnlyKeys("base/a/b/y.yaml", "base/z.yaml", "README.md");
    }

    @Test
    void aWriteOfNothingAtAllIsNoCommit() {
        assertThat(update(STORE, "", List.of(), List.of())).isEqualTo(Answer.nothing(STORE));
    }

    @Test
    void whereADirectoryIsReplacedSingleFilesAreNotTakenAway() {
        assertThat(update(STORE, "a/b/", files("n.yaml"), List.of("z.yaml"))
                        .store()
                        .files()
                        .asMap())
                .containsOnlyKeys("base/a/x.yaml", "base/a/b/n.yaml", "base/z.yaml", "README.md");
    }

    @Test
    void aDirectoryAboveKratixPathIsReplacedWithAllThatIsInIt() {
        assertThat(update(STORE, "../", files("n.yaml"), List.of())
                        .store()
                        .files()
                        .asMap())
                .containsOnlyKeys("n.yaml");
    }

    @Test
    void gitRefusesToReplaceWhatLiesAroundTheRepository() {
        assertThat(update(STORE, "../../", files("base/n.yaml"), List.of()))
                .isEqualTo(Answer.failed(STORE, "is outside repository"));
        assertThat(update(STORE, "../../../", files("n.yaml"), List.of()))
                .isEqualTo(Answer.failed(STORE, "is outside repository"));
    }

    @Test
    void aDirectoryBesideTheRepositoryIsNotThereSoOnlyItsFilesAreTooMuch() {
        assertThat(update(STORE, "../../other/", List.of(), List.of())).isEqualTo(Answer.nothing(STORE));
        assertThat(update(STORE, "../../other/", files("n.yaml"), List.of())).isEqualTo(Answer.passedOver(STORE));
    }

    @Test
    void aStaleFileBesideTheRepositoryIsNotThereButWhatIsAroundItIs() {
        assertThat(update(STORE, "", files("n.yaml"), List.of("../../other.yaml"))
                        .store()
                        .files()
                        .asMap())
                .containsOnlyKeys("base/n.yaml", "base/a/x.yaml", "base/a/b/y.yaml", "base/z.yaml", "README.md");
        assertThat(update(STORE, "", files("n.yaml"), List.of("../..")))
                .isEqualTo(Answer.failed(STORE, "is outside repository"));
    }

    @ParameterizedTest
    @CsvSource({"a/b, base/a/b", "a, base/a", "'', base", ".., ."})
    void gitTakesNoDirectoryForAStaleFile(String stale, String named) {
        assertThat(update(STORE, "", files("n.yaml"), List.of(stale)))
                .isEqualTo(Answer.failed(STORE, "not removing '" + named + "' recursively without -r"));
    }

    @Test
    void aFileMakesRoomForTheDirectoryThatReplacesIt() {
        StateStore store = git(Map.of("base/a", "a file"));
        assertThat(update(store, "a/", files("n.yaml"), List.of())
                        .store()
                        .files()
                        .asMap())
                .isEqualTo(Map.of("base/a/n.yaml", "content"));
        assertThat(update(store, "", files("a/n.yaml"), List.of("a"))
                        .store()
                        .files()
                        .asMap())
                .isEqualTo(Map.of("base/a/n.yaml", "content"));
    }

    @Test
    void aDirectoryThatIsEmptiedMakesRoomForAFile() {
        assertThat(update(STORE, "", files("a/b"), List.of("a/b/y.yaml"))
                        .store()
                        .files()
                        .asMap())
                .containsEntry("base/a/b", "content")
                .doesNotContainKey("base/a/b/y.yaml");
    }

    @Test
    void noFileIsWrittenWhereADirectoryIs() {
        assertThat(update(STORE, "", files("a"), List.of("a/x.yaml")))
                .isEqualTo(Answer.failed(STORE, "open base/a: is a directory"));
        assertThat(update(STORE, "", files(".."), List.of())).isEqualTo(Answer.failed(STORE, "open .: is a directory"));
    }

    @Test
    void oneWriteCannotMakeTheSamePathAFileAndADirectory() {
        assertThat(update(STORE, "", files("n", "n/m.yaml"), List.of()))
                .isEqualTo(Answer.failed(STORE, "mkdir base/n: not a directory"));
        assertThat(update(STORE, "", files("n/m.yaml", "n"), List.of()))
                .isEqualTo(Answer.failed(STORE, "open base/n: is a directory"));
    }

    @Test
    void filesWhoseNamesBeginTheSameAreNotInEachOthersWay() {
        assertThat(update(STORE, "n/", files("m-b.yaml", "mm/k.yaml", "m", "o"), List.of())
                        .store()
                        .files()
                        .asMap())
                .containsKeys("base/n/m-b.yaml", "base/n/mm/k.yaml", "base/n/m", "base/n/o");
    }

    @Test
    void ofTwoFilesOfOnePathTheLaterIsKept() {
        List<Workload> twice = List.of(new Workload("n.yaml", "first"), new Workload("./n.yaml", "second"));
        assertThat(update(STORE, "", twice, List.of()).store().files().get("base/n.yaml"))
                .isEqualTo("second");
    }

    @Test
    void deletingTakesFilesAndWholeDirectoriesWhateverTheyAreCalled() {
        assertThat(delete("a/b", "z.yaml").store().files().asMap()).containsOnlyKeys("base/a/x.yaml", "README.md");
        assertThat(delete("a/x.yaml/").store().files().asMap())
                .containsOnlyKeys("base/a/b/y.yaml", "base/z.yaml", "README.md");
        assertThat(delete("..").store().files().asMap()).isEmpty();
    }

    @Test
    void deletingWhatIsNotThereIsNoCommit() {
        assertThat(delete("none.yaml", "none/", "../../other.yaml")).isEqualTo(Answer.nothing(STORE));
    }

    @Test
    void aPathThatGoesOnBehindAFileCannotBeLookedAt() {
        assertThat(delete("z.yaml/x.yaml"))
                .isEqualTo(Answer.failed(STORE, "lstat base/z.yaml/x.yaml: not a directory"));
    }

    @Test
    void aRepositoryWithoutFilesCannotBeEmptied() {
        assertThat(delete("..", "..")).isEqualTo(Answer.failed(STORE, "pathspec '.' did not match any files"));
    }

    private static Answer update(StateStore store, String directory, List<Workload> create, List<String> delete) {
        return StoreWriter.updateFiles(store, directory, "w", create, delete);
    }

    private static Answer delete(String... files) {
        return StoreWriter.deleteFiles(STORE, "w", List.of(files));
    }
}
