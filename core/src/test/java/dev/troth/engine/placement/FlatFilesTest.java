package dev.troth.engine.placement;

import static dev.troth.engine.PlacementFixtures.destination;
import static dev.troth.engine.PlacementFixtures.placement;
import static dev.troth.engine.placement.PlacementScene.deleting;
import static dev.troth.engine.placement.PlacementScene.withPath;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.StoredFiles;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.Workload;
import dev.troth.promise.Finalizers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Destinations without directories of Kratix' own, {@code none}: a list beside the files says whose they are. */
class FlatFilesTest {

    private static final String LIST = "d1/.kratix/default-w.d1-5058f.yaml";

    @Test
    void theFirstWriteLeavesAListBesideTheFiles() {
        PlacementScene scene = scene(flat(), Map.of("d1/other.yaml", "of somebody else"));
        assertThat(scene.pass()).startsWith("""
                reset
                read d1/.kratix/default-w.d1-5058f.yaml: file not found
                write  [d1/.kratix/default-w.d1-5058f.yaml, d1/object.yaml] without []
                event WorkloadsWrittenToStateStore on WorkPlacement
                """);
        assertThat(scene.filesAfter())
                .isEqualTo(Map.of(
                        LIST,
                        "files:\n- d1/object.yaml\n",
                        "d1/object.yaml",
                        "kind: A\n",
                        "d1/other.yaml",
                        "of somebody else"));
    }

    @Test
    void filesThatAreNotWrittenAnyMoreGoAndTheListForgetsThem() {
        PlacementScene scene = scene(
                flat().withContents(2, List.of()),
                Map.of(LIST, "files:\n- d1/object.yaml\n", "d1/object.yaml", "kind: A\n"));
        assertThat(scene.filesAfter()).isEqualTo(Map.of(LIST, "files: []\n"));
    }

    @Test
    void entriesWithoutTheDestinationsPathAsOlderVersionsWroteThemAreTakenForFilesBelowIt() {
        assertThat(scene(
                                flat(),
                                Map.of(
                                        LIST,
                                        "files:\n- object.yaml\n- old.yaml\n",
                                        "d1/object.yaml",
                                        "kind: A\n",
                                        "d1/old.yaml",
                                        "old: 1\n"))
                        .pass())
                .contains("without [d1/old.yaml]\n");
    }

    @ParameterizedTest
    @CsvSource({
        "d1, d1/old.yaml, true",
        "'', /old.yaml, true",
        "d1/, d1/old.yaml, false",
        "./d1, d1/old.yaml, false",
    })
    void staleFilesAreOnlyFoundWhereTheListBeginsLiterallyWithTheDestinationsPath(
            String path, String old, boolean found) {
        String list = GoPath.join(path, StorePaths.stateFile(flat()));
        PlacementScene scene = scene(flat(), Map.of(list, "files:\n- " + old + "\n", old, "old: 1\n"))
                .at(withPath(destination(DestinationSpec.NO_LAYOUT), path));
        assertThat(scene.pass().contains("without [" + old + "]\n")).isEqualTo(found);
    }

    @Test
    void aFileThatTwoPlacementsWriteGoesWithTheFirstOfThem() {
        Map<String, String> shared = Map.of(
                LIST,
                "files:\n- d1/object.yaml\n",
                "d1/.kratix/default-w2.d1-5058f.yaml",
                "files:\n- d1/object.yaml\n",
                "d1/object.yaml",
                "kind: A\n");
        assertThat(scene(deleting(flat()), shared).filesAfter())
                .isEqualTo(Map.of("d1/.kratix/default-w2.d1-5058f.yaml", "files:\n- d1/object.yaml\n"));
    }

    @Test
    void aListThatIsNoListMakesTheWriteFail() {
        assertThat(scene(flat(), Map.of(LIST, "files: none\n")).inWords()).isEqualTo("""
                        reset
                        read d1/.kratix/default-w.d1-5058f.yaml
                        event Warning FailedUnmarshalKratixStateFile on WorkPlacement: failed to unmarshal .kratix state file: yaml: unmarshal errors: files is no list
                        event Warning FailedWriteToDestination on WorkPlacement: error writing to destination; check kubectl get destination for more info: yaml: unmarshal errors: files is no list
                        status WorkPlacement default/w.d1-5058f
                            WriteSucceeded=False/WorkloadsFailedWrite: yaml: unmarshal errors: files is no list
                            Ready=False/WorkloadsFailedWrite: Failing
                        again in 15 s
                        because the files of w.d1-5058f could not be written to Destination d1 (yaml: unmarshal errors: files is no list), so Kratix tries again in 15 seconds
                        """);
    }

    @Test
    void aListThatCannotBeReadMakesTheWriteFailToo() {
        assertThat(unreadable(flat()).pass()).isEqualTo("""
                        reset
                        read d1/.kratix/default-w.d1-5058f.yaml: timed out
                        event FailedReadKratixStateFile on WorkPlacement
                        event FailedWriteToDestination on WorkPlacement
                        status WorkPlacement default/w.d1-5058f WriteSucceeded=False/WorkloadsFailedWrite Ready=False/WorkloadsFailedWrite
                        again in 15 s
                        """);
    }

    @Test
    void damagedContentIsFoundWhenTheListIsReadAndNothingIsWritten() {
        WorkPlacementObject damaged = flat().withContents(
                        1,
                        List.of(
                                new Workload("object.yaml", "kind: A\n"),
                                new Workload("b.yaml", "H4sI", "unexpected EOF")));
        assertThat(scene(damaged, Map.of()).pass()).isEqualTo("""
                        reset
                        read d1/.kratix/default-w.d1-5058f.yaml: file not found
                        event FailedWriteToDestination on WorkPlacement
                        status WorkPlacement default/w.d1-5058f WriteSucceeded=False/WorkloadsFailedWrite Ready=False/WorkloadsFailedWrite
                        again in 15 s
                        """);
    }

    @Test
    void aDeletedPlacementTakesWhatItsListNamesAndTheListWithIt() {
        PlacementScene scene = scene(
                deleting(flat()),
                Map.of(
                        LIST,
                        "files:\n- d1/object.yaml\n- d1/none.yaml\n",
                        "d1/object.yaml",
                        "kind: A\n",
                        "d1/other.yaml",
                        "of somebody else"));
        assertThat(scene.inWords()).isEqualTo("""
                        reset
                        read d1/.kratix/default-w.d1-5058f.yaml
                        remove [d1/object.yaml, d1/none.yaml, d1/.kratix/default-w.d1-5058f.yaml]
                        update WorkPlacement default/w.d1-5058f -finalizers.workplacement.kratix.io/repo-cleanup -finalizers.workplacement.kratix.io/kratix-dot-files-cleanup
                        until something happens
                        because w.d1-5058f is being deleted, and its files at Destination d1 with it
                        """);
        assertThat(scene.filesAfter()).isEqualTo(Map.of("d1/other.yaml", "of somebody else"));
    }

    @Test
    void aDeletedPlacementWhoseListIsNoListStaysForGood() {
        assertThat(scene(deleting(flat()), Map.of(LIST, "files: none\n")).inWords())
                .isEqualTo("""
                        reset
                        read d1/.kratix/default-w.d1-5058f.yaml
                        event Warning FailedUnmarshalKratixStateFile on WorkPlacement: failed to unmarshal .kratix state file: yaml: unmarshal errors: files is no list
                        again in 15 s
                        because the list of files d1/.kratix/default-w.d1-5058f.yaml cannot be read (yaml: unmarshal errors: files is no list), so Kratix does not know what to remove and tries every 15 seconds, for ever
                        """);
    }

    @Test
    void aDeletedPlacementWhoseListCannotBeReadSaysSo() {
        assertThat(unreadable(deleting(flat())).inWords()).isEqualTo("""
                        reset
                        read d1/.kratix/default-w.d1-5058f.yaml: timed out
                        event Warning FailedReadKratixStateFile on WorkPlacement: failed to read .kratix state file: timed out
                        again in 15 s
                        because the list of files d1/.kratix/default-w.d1-5058f.yaml cannot be read (timed out), so Kratix does not know what to remove and tries every 15 seconds, for ever
                        """);
    }

    @Test
    void onceOnlyTheListsFinalizerIsLeftTheListGoesUnread() {
        WorkPlacementObject placement =
                deleting(flat().withMetadata(flat().metadata().withFinalizers(List.of(Finalizers.STATE_FILE_CLEANUP))));
        Map<String, String> files = Map.of(LIST, "files:\n- d1/object.yaml\n", "d1/object.yaml", "kind: A\n");
        PlacementScene scene = scene(placement, files);
        assertThat(scene.pass()).isEqualTo("""
                        reset
                        remove [d1/.kratix/default-w.d1-5058f.yaml]
                        update WorkPlacement default/w.d1-5058f -finalizers.workplacement.kratix.io/kratix-dot-files-cleanup
                        until something happens
                        """);
        assertThat(scene.filesAfter()).isEqualTo(Map.of("d1/object.yaml", "kind: A\n"));
    }

    private static PlacementScene scene(WorkPlacementObject placement, Map<String, String> files) {
        return PlacementScene.of(placement, DestinationSpec.NO_LAYOUT)
                .in(StateStore.of(StateStore.BUCKET, "store", "").withFiles(StoredFiles.of(files), 0));
    }

    private static PlacementScene unreadable(WorkPlacementObject placement) {
        return PlacementScene.of(placement, DestinationSpec.NO_LAYOUT)
                .in(Stores.bucket(Map.of()).withFailures(Map.of("ReadFile", "timed out")));
    }

    private static WorkPlacementObject flat() {
        WorkPlacementObject placement = placement("d1");
        return placement.withMetadata(placement.metadata().withAllFinalizers(List.of(Finalizers.STATE_FILE_CLEANUP)));
    }
}
