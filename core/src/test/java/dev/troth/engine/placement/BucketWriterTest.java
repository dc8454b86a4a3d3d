package dev.troth.engine.placement;

import static dev.troth.engine.placement.Stores.bucket;
import static dev.troth.engine.placement.Stores.files;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.Workload;
import dev.troth.promise.effective.Sha256;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kratix makes of a bucket. */
class BucketWriterTest {

    private static final StateStore STORE = bucket(Map.of(
            "base/a/x.yaml", "x",
            "base/a-b/y.yaml", "y",
            "base/z.yaml", "z"));

    @ParameterizedTest
    @CsvSource({
        "base/, a/x.yaml, x",
        "./base, /a//x.yaml, x",
        "base/a, ../a/x.yaml, x",
        "'', base/a/x.yaml, x",
        "/, base/a/x.yaml, ''",
        "'', /base/a/x.yaml, ''",
    })
    void keysBeginWithTheStateStoresPathAndASlashAtTheFrontCounts(String path, String file, String content) {
        StateStore store = StateStore.of(StateStore.BUCKET, "store", path).withFiles(STORE.files(), 0);
        assertThat(StoreWriter.readFile(store, file).result()).isEqualTo(content);
    }

    @Test
    void aKeyThatIsNotThereIsNotFound() {
        assertThat(StoreWriter.readFile(STORE, "a/none.yaml")).isEqualTo(Answer.failed(STORE, "file not found"));
        assertThat(StoreWriter.readFile(STORE, "a")).isEqualTo(Answer.failed(STORE, "file not found"));
    }

    @Test
    void aDirectoryIsReplacedButForFilesThatAreWrittenAgain() {
        Answer answer = update(STORE, "a-b/", List.of(new Workload("y.yaml", "y"), new Workload("n.yaml", "n")));
        assertThat(answer.store().files().asMap())
                .isEqualTo(Map.of(
                        "base/a/x.yaml", "x", "base/a-b/y.yaml", "y", "base/a-b/n.yaml", "n", "base/z.yaml", "z"));
        assertThat(answer.result()).isEqualTo(Sha256.hex(""));
        assertThat(answer.store().versions()).isEqualTo(1);
        assertThat(answer.commit()).isEmpty();
    }

    @Test
    void whatDiffersInOneFileOnlyIsWrittenAndTheRestIsNot() {
        StateStore written = update(bucket(Map.of()), "a/", files("1.yaml", "2.yaml", "3.yaml"))
                .store();
        Answer answer = update(
                written,
                "a/",
                List.of(
                        new Workload("1.yaml", "content"),
                        new Workload("2.yaml", "other"),
                        new Workload("3.yaml", "content")));
        assertThat(answer.store().files().asMap())
                .isEqualTo(Map.of("base/a/1.yaml", "content", "base/a/2.yaml", "other", "base/a/3.yaml", "content"));
        assertThat(answer.store().versions()).isEqualTo(written.versions() + 1);
    }

    @Test
    void aFileThatClimbsOutOfItsDirectoryLeavesWhatIsInItStale() {
        StateStore store = bucket(Map.of("base/a/x.yaml", "x", "base/n.yaml", "content"));
        assertThat(update(store, "a/", files("../n.yaml")).store().files().asMap())
                .isEqualTo(Map.of("base/n.yaml", "content"));
    }

    @Test
    void withoutADirectoryExactlyTheStaleFilesGoUnlessTheyAreWrittenAgain() {
        Answer answer = StoreWriter.updateFiles(
                STORE, "", "w", files("z.yaml"), List.of("z.yaml", "a/x.yaml", "a-b", "none.yaml"));
        assertThat(answer.store().files().asMap()).isEqualTo(Map.of("base/a-b/y.yaml", "y", "base/z.yaml", "content"));
    }

    @Test
    void aFileThatStandsTwiceInOneWriteCountsOnceIfBothSayTheSame() {
        Answer same = update(STORE, "", files("n.yaml", "./n.yaml"));
        assertThat(same.store().versions()).isEqualTo(1);
        Answer different =
                update(STORE, "", List.of(new Workload("n.yaml", "first"), new Workload("n.yaml", "second")));
        assertThat(different.store().versions()).isEqualTo(2);
        assertThat(different.store().files().get("base/n.yaml")).isEqualTo("second");
    }

    @Test
    void versionsAreCountedOverAllWritesOfAVersionedBucket() {
        StateStore versioned =
                new StateStore(StateStore.BUCKET, "store", "", true, true, true, Map.of(), STORE.files(), 4);
        Answer answer = update(versioned, "", files("n1.yaml", "n2.yaml"));
        assertThat(answer.result()).isEqualTo(Sha256.hex(Sha256.hex("v5") + "v6"));
        assertThat(answer.store().versions()).isEqualTo(6);
    }

    @Test
    void deletingTakesADirectoryWithAllThatBeginsLikeIt() {
        assertThat(delete("a/").store().files().asMap()).isEqualTo(Map.of("base/z.yaml", "z"));
        assertThat(delete("a").store().files().asMap()).isEqualTo(STORE.files().asMap());
        assertThat(delete("z.yaml").store().files().asMap()).containsOnlyKeys("base/a/x.yaml", "base/a-b/y.yaml");
        assertThat(delete("none/", "none.yaml")).isEqualTo(Answer.nothing(STORE));
    }

    private static Answer update(StateStore store, String directory, List<Workload> create) {
        return StoreWriter.updateFiles(store, directory, "w", create, List.of());
    }

    private static Answer delete(String... files) {
        return StoreWriter.deleteFiles(STORE, "w", List.of(files));
    }
}
