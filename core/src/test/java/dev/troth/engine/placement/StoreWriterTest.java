package dev.troth.engine.placement;

import static dev.troth.engine.placement.Stores.bucket;
import static dev.troth.engine.placement.Stores.files;
import static dev.troth.engine.placement.Stores.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.StoreCall;
import dev.troth.engine.object.StateStore;
import dev.troth.promise.effective.Sha256;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreWriterTest {

    private static final Map<String, String> TWO_DIRECTORIES =
            Map.of("base/a/5058f/old.yaml", "old", "base/a/5058f-b/keep.yaml", "keep");

    @Test
    void aRepositoryReplacesExactlyTheDirectory() {
        Answer answer = write(git(TWO_DIRECTORIES), "a/5058f/", "new.yaml");
        assertThat(answer.store().files().asMap())
                .isEqualTo(Map.of("base/a/5058f/new.yaml", "content", "base/a/5058f-b/keep.yaml", "keep"));
        assertThat(answer.result()).isEqualTo("commit-1");
        assertThat(answer.commit()).isEqualTo("Update from: w");
    }

    @Test
    void aBucketEmptiesAlsoDirectoriesWhoseNamesBeginTheSame() {
        Answer answer = write(bucket(TWO_DIRECTORIES), "a/5058f/", "new.yaml");
        assertThat(answer.store().files().asMap()).isEqualTo(Map.of("base/a/5058f/new.yaml", "content"));
    }

    @Test
    void writingWhatIsThereChangesNothingAndHasNoVersion() {
        for (StateStore store : List.of(git(Map.of()), bucket(Map.of()))) {
            StateStore written = write(store, "a/", "x.yaml").store();
            Answer again = write(written, "a/", "x.yaml");
            assertThat(again.store()).isEqualTo(written);
            assertThat(again.result()).isEmpty();
            assertThat(again.commit()).isEmpty();
        }
    }

    @Test
    void oneFileThatLeavesTheRepositoryMakesTheWholeWriteNothingAndASuccess() {
        StateStore before = git(TWO_DIRECTORIES);
        Answer answer = write(before, "a/5058f/", "new.yaml", "../../../../out.yaml");
        assertThat(answer).isEqualTo(Answer.passedOver(before));
    }

    @Test
    void aBucketTakesAnyKey() {
        assertThat(write(bucket(Map.of()), "", "../../out.yaml").store().files().asMap())
                .containsOnlyKeys("../out.yaml");
    }

    @Test
    void aRepositoryHasNoFileBelowAFile() {
        Answer answer = write(git(Map.of("base/a", "file")), "", "a/b.yaml");
        assertThat(answer.error()).isEqualTo("mkdir base/a: not a directory");
        assertThat(answer.store().files().asMap()).containsOnlyKeys("base/a");
    }

    @Test
    void gitRefusesToRemoveADirectoryThatWasListedAsAFileAndWhateverLiesAroundTheRepository() {
        StateStore store = git(TWO_DIRECTORIES);
        assertThat(StoreWriter.updateFiles(store, "", "w", List.of(), List.of("a"))
                        .error())
                .isEqualTo("not removing 'base/a' recursively without -r");
        assertThat(StoreWriter.deleteFiles(store, "w", List.of("../..")).error())
                .isEqualTo("is outside repository");
    }

    @Test
    void removingIsACommitOnlyWhenSomethingWasThere() {
        StateStore store = git(TWO_DIRECTORIES);
        assertThat(StoreWriter.deleteFiles(store, "w", List.of("nothing/", "a/5058f/"))
                        .commit())
                .isEqualTo("Delete from: w");
        assertThat(StoreWriter.deleteFiles(store, "w", List.of("nothing/")).commit())
                .isEmpty();
    }

    @Test
    void theVersionOfABucketIsAChainOverTheObjectsWritten() {
        StateStore plain = bucket(Map.of());
        StateStore versioned =
                new StateStore(plain.kind(), plain.name(), plain.path(), true, true, true, Map.of(), plain.files(), 0);
        assertThat(write(plain, "", "a", "b").result()).isEqualTo(Sha256.hex(Sha256.hex("")));
        assertThat(write(versioned, "", "a", "b").result()).isEqualTo(Sha256.hex(Sha256.hex("v1") + "v2"));
    }

    @Test
    void aStateStoreThatFailsChangesNothing() {
        Map<String, String> failures = Map.of(
                "Reset", "no route to host",
                "ReadFile", "read timed out",
                "UpdateFiles", "disk full",
                "DeleteFiles", "read only");
        for (StateStore working : List.of(git(TWO_DIRECTORIES), bucket(TWO_DIRECTORIES))) {
            StateStore store = working.withFailures(failures);
            assertThat(StoreWriter.reset(store)).isEqualTo(Answer.failed(store, "no route to host"));
            assertThat(StoreWriter.readFile(store, "a/5058f/old.yaml"))
                    .isEqualTo(Answer.failed(store, "read timed out"));
            assertThat(write(store, "", "new.yaml")).isEqualTo(Answer.failed(store, "disk full"));
            assertThat(StoreWriter.deleteFiles(store, "w", List.of("a/5058f/old.yaml")))
                    .isEqualTo(Answer.failed(store, "read only"));
        }
    }

    @Test
    void whatAPassAskedForCanBeCarriedOutAfterIt() {
        for (StateStore store : List.of(git(TWO_DIRECTORIES), bucket(TWO_DIRECTORIES))) {
            String name = store.reference();
            assertThat(StoreWriter.carryOut(store, new StoreCall.Reset(name, "")))
                    .isEqualTo(Answer.nothing(store));
            assertThat(StoreWriter.carryOut(store, new StoreCall.ReadFile(name, "a/5058f/old.yaml", "", ""))
                            .result())
                    .isEqualTo("old");
            assertThat(StoreWriter.carryOut(
                            store,
                            new StoreCall.UpdateFiles(
                                    name, "a/5058f-b/", "w", files("new.yaml"), List.of("a/5058f/old.yaml"), "", "")))
                    .isEqualTo(write(store, "a/5058f-b/", "new.yaml"));
            assertThat(StoreWriter.carryOut(
                                    store, new StoreCall.DeleteFiles(name, "w", List.of("a/5058f/old.yaml"), ""))
                            .store()
                            .files()
                            .asMap())
                    .containsOnlyKeys("base/a/5058f-b/keep.yaml");
        }
    }

    private static Answer write(StateStore store, String directory, String... paths) {
        return StoreWriter.updateFiles(store, directory, "w", files(paths), List.of());
    }
}
