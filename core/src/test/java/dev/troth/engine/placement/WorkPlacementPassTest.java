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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aStateStoreThatIsNotThereIsWaitedForInSilence() {
        assertThat(nested(placement("d1")).in(null).inWords()).isEqualTo("""
                        again in 15 s
                        because BucketStateStore store cannot be reached, so Kratix tries again in 15 seconds, and says so nowhere
                        """);
    }

    @Test
    void aStateStoreThatCannotBeBroughtUpToDateIsWaitedForInSilenceAlsoByADeletion() {
        StateStore stuck = STORE.withFailures(Map.of("Reset", "no route to host"));
        assertThat(nested(placement("d1")).in(stuck).inWords()).isEqualTo("""
                        reset: no route to host
                        again in 15 s
                        because BucketStateStore store cannot be brought up to date, so Kratix tries again in 15 seconds, and says so nowhere
                        """);
        assertThat(nested(PlacementScene.deleting(placement("d1"))).in(stuck).pass())
                .isEqualTo("reset: no route to host\nagain in 15 s\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GitStateStore", "BucketStateStore"})
    void bothKindsOfStateStoresAreWrittenTo(String kind) {
        assertThat(nested(placement("d1"))
                        .at(withStoreOfKind(kind))
                        .in(StateStore.of(kind, "store", ""))
                        .filesAfter())
                .isEqualTo(Map.of("d1/resources/default/p/r/a/5058f/object.yaml", "kind: A\n"));
    }

    @Test
    void aStateStoreOfAKindThatDoesNotExistIsAnError() {
        assertThat(nested(placement("d1")).at(withStoreOfKind("DiskStateStore")).inWords())
                .isEqualTo("""
                        failed: unknown state store type: DiskStateStore
                        because the pass ended in an error, so Kratix tries again after a back-off: unknown state store type: DiskStateStore
                        """);
    }

    @Test
    void aPlacementThatIsGoneIsLetGo() {
        assertThat(StepLines.inWords(WorkPlacementPass.reconcile(new Observation.OfWorkPlacement(
                        0, KratixSettings.BUILT_IN, 0, null, NESTED, List.of(), STORE, ""))))
                .isEqualTo("""
                        until something happens
                        because the WorkPlacement is gone, so there is nothing to do
                        """);
    }

    @Test
    void missingFinalizersAreAddedBeforeAnythingIsWritten() {
        WorkPlacementObject bare = placement("d1");
        bare = bare.withMetadata(bare.metadata().withFinalizers(List.of("example.org/mine")));
        assertThat(nested(bare).inWords()).isEqualTo("""
                        reset
                        update WorkPlacement default/w.d1-5058f +finalizers.workplacement.kratix.io/repo-cleanup
                        again in 5 s
                        because WorkPlacement w.d1-5058f gets the finalizers by which Kratix removes its files first when it is deleted
                        """);
        assertThat(nested(bare).at(FLAT).pass()).isEqualTo("""
                        reset
                        update WorkPlacement default/w.d1-5058f +finalizers.workplacement.kratix.io/repo-cleanup +finalizers.workplacement.kratix.io/kratix-dot-files-cleanup
                        again in 5 s
                        """);
        assertThat(nested(placement("d1")).at(FLAT).pass()).isEqualTo("""
                        reset
                        update WorkPlacement default/w.d1-5058f +finalizers.workplacement.kratix.io/kratix-dot-files-cleanup
                        again in 5 s
                        """);
    }

    @Test
    void missingFinalizersWhoseAdditionIsRefusedAreAddedInTheNextPass() {
        WorkPlacementObject bare = placement("d1");
        bare = bare.withMetadata(bare.metadata().withFinalizers(List.of()));
        assertThat(nested(bare).refusing(1).inWords()).isEqualTo("""
                        reset
                        update WorkPlacement default/w.d1-5058f +finalizers.workplacement.kratix.io/repo-cleanup refused
                        again in 5 s
                        because somebody else wrote to WorkPlacement w.d1-5058f just before, so Kratix tries again
                        """);
    }

    @Test
    void whereTheDestinationIsGoneFinalizersGoAndThoseOfOthersStay() {
        WorkPlacementObject placement = flat();
        placement = placement.withMetadata(placement.metadata().withAllFinalizers(List.of("example.org/mine")));
        assertThat(nested(PlacementScene.deleting(placement)).at(null).inWords())
                .isEqualTo("""
                        update WorkPlacement default/w.d1-5058f -finalizers.workplacement.kratix.io/repo-cleanup -finalizers.workplacement.kratix.io/kratix-dot-files-cleanup
                        until something happens
                        because there is no Destination d1, so Kratix lets go of the files of w.d1-5058f: nothing removes them any more
                        """);
        assertThat(nested(placement).at(null).refusing(1).inWords()).endsWith("""
                        -cleanup refused
                        again in 15 s
                        because somebody else wrote to WorkPlacement w.d1-5058f just before, so Kratix tries again
                        """);
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

    private static PlacementScene nested(WorkPlacementObject placement) {
        return PlacementScene.of(placement, DestinationSpec.NESTED_BY_METADATA);
    }

    private static DestinationObject withStoreOfKind(String kind) {
        DestinationSpec spec = NESTED.spec();
        return new DestinationObject(
                NESTED.metadata(),
                new DestinationSpec(spec.path(), false, spec.cleanup(), spec.filepathMode(), "", kind, "store", true),
                NESTED.conditions());
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
