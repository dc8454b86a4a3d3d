package dev.troth.engine.placement;

import static dev.troth.engine.PlacementFixtures.destination;
import static dev.troth.engine.PlacementFixtures.placement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Decision;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.StepLines;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.StoredFiles;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Finalizers;
import dev.troth.promise.effective.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkPlacementPassTest {

    private static final StateStore STORE = StateStore.of(StateStore.BUCKET, "store", "");
    private static final DestinationObject NESTED = destination(DestinationSpec.NESTED_BY_METADATA);
    private static final DestinationObject FLAT = destination(DestinationSpec.NO_LAYOUT);

    @Test
    void filesGoToADirectoryOfTheirOwnAndAreWrittenAgainAtTheInterval() {
        assertThat(pass(placement("d1"), NESTED, STORE)).isEqualTo("""
                        reset
                        write d1/resources/default/p/r/a/5058f/ [object.yaml] without []
                        event WorkloadsWrittenToStateStore on WorkPlacement
                        status WorkPlacement default/w.d1-5058f WriteSucceeded=True/WorkloadsWrittenToStateStore Ready=True/WorkloadsWrittenToTargetDestination
                        again in 36000 s
                        """);
    }

    @Test
    void anIntervalOfZeroWritesOnlyWhenSomethingHappens() {
        Observation.OfWorkPlacement seen = new Observation.OfWorkPlacement(
                0,
                KratixSettings.BUILT_IN.withStateStoreInterval(Duration.ZERO),
                0,
                placement("d1"),
                NESTED,
                List.of(),
                STORE,
                "");
        assertThat(StepLines.of(WorkPlacementPass.reconcile(seen))).endsWith("until something happens\n");
    }

    @Test
    void aFailingWriteIsToldAndTriedAgain() {
        assertThat(pass(placement("d1"), NESTED, STORE.withFailures(Map.of("UpdateFiles", "disk full"))))
                .isEqualTo("""
                        reset
                        write d1/resources/default/p/r/a/5058f/ [object.yaml] without []: disk full
                        event FailedWriteToDestination on WorkPlacement
                        status WorkPlacement default/w.d1-5058f WriteSucceeded=False/WorkloadsFailedWrite Ready=False/WorkloadsFailedWrite
                        again in 15 s
                        """);
    }

    @Test
    void aStateStoreThatIsNotReadyIsWaitedForInSilence() {
        assertThat(pass(placement("d1"), NESTED, STORE.withReadiness(true, false)))
                .isEqualTo("again in 15 s\n");
    }

    @Test
    void aLivingPlacementWhoseDestinationIsGoneLosesItsFinalizer() {
        assertThat(pass(placement("d1"), null, null)).isEqualTo("""
                        update WorkPlacement default/w.d1-5058f -finalizers.workplacement.kratix.io/repo-cleanup
                        until something happens
                        """);
    }

    @Test
    void withoutDirectoriesAListTellsWhichFilesAreStale() {
        StateStore store = withFiles(Map.of(
                "d1/.kratix/default-w.d1-5058f.yaml", "files:\n- d1/object.yaml\n- d1/old.yaml\n",
                "d1/old.yaml", "old: 1\n"));
        assertThat(pass(flat(), FLAT, store))
                .contains("write  [d1/.kratix/default-w.d1-5058f.yaml, d1/object.yaml] without [d1/old.yaml]\n");
    }

    @Test
    void withoutItsListAFlatPlacementCanNeverBeDeleted() {
        WorkPlacementObject deleting = flat().withMetadata(flat().metadata().deletedAt(0));
        assertThat(pass(deleting, FLAT, STORE)).isEqualTo("""
                        reset
                        read d1/.kratix/default-w.d1-5058f.yaml: file not found
                        event FailedReadKratixStateFile on WorkPlacement
                        again in 15 s
                        """);
    }

    @Test
    void aDeletedPlacementTakesItsDirectoryWithIt() {
        WorkPlacementObject deleting =
                placement("d1").withMetadata(placement("d1").metadata().deletedAt(0));
        assertThat(pass(deleting, NESTED, STORE)).isEqualTo("""
                        reset
                        remove [d1/resources/default/p/r/a/5058f/]
                        update WorkPlacement default/w.d1-5058f -finalizers.workplacement.kratix.io/repo-cleanup
                        until something happens
                        """);
    }

    @Test
    void aVersionIsRememberedUntilTheStatusCouldBeWritten() {
        Observation.OfWorkPlacement seen = seen(placement("d1"), NESTED, STORE, 1, "");
        Decision refused = WorkPlacementPass.reconcile(seen);
        String remembered = RememberedVersions.after(seen, refused);
        assertThat(StepLines.of(refused)).endsWith("again in 5 s\n");
        assertThat(remembered).isEqualTo(Sha256.hex(""));

        Observation.OfWorkPlacement next = seen(placement("d1"), NESTED, STORE, 0, remembered);
        assertThat(RememberedVersions.after(next, WorkPlacementPass.reconcile(next)))
                .isEmpty();
    }

    private static WorkPlacementObject flat() {
        WorkPlacementObject placement = placement("d1");
        return placement.withMetadata(placement.metadata().withAllFinalizers(List.of(Finalizers.STATE_FILE_CLEANUP)));
    }

    private static StateStore withFiles(Map<String, String> files) {
        return STORE.withFiles(StoredFiles.of(files), 0);
    }

    private static String pass(
            WorkPlacementObject placement, @Nullable DestinationObject destination, @Nullable StateStore store) {
        return StepLines.of(WorkPlacementPass.reconcile(seen(placement, destination, store, 0, "")));
    }

    private static Observation.OfWorkPlacement seen(
            WorkPlacementObject placement,
            @Nullable DestinationObject destination,
            @Nullable StateStore store,
            int refusedWrite,
            String remembered) {
        return new Observation.OfWorkPlacement(
                0,
                KratixSettings.BUILT_IN,
                refusedWrite,
                placement,
                destination,
                List.of(placement),
                store,
                remembered);
    }
}
