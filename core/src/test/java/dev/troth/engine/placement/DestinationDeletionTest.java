package dev.troth.engine.placement;

import static dev.troth.engine.PlacementFixtures.destination;
import static dev.troth.engine.PlacementFixtures.placement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Decision;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.StepLines;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.StoredFiles;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A Destination that is being deleted, and what it takes with it. */
class DestinationDeletionTest {

    private static final StateStore STORE = StateStore.of(StateStore.GIT, "store", "")
            .withFiles(
                    StoredFiles.of(Map.of(
                            "d1/dependencies/kratix-canary-namespace.yaml", "n",
                            "d1/resources/kratix-canary-configmap.yaml", "c",
                            "d1/resources/somebody/elses.yaml", "s")),
                    7);

    @Test
    void itsPlacementsGoFirst() {
        assertThat(inWords(cleaning(), List.of(placement("d1"), elsewhere(), renamed("w2")), 0, STORE))
                .isEqualTo("""
                        reset
                        delete WorkPlacement default/w.d1-5058f
                        delete WorkPlacement default/w2
                        again in 15 s
                        because Destination d1 is being deleted; Kratix deletes its WorkPlacements first and looks again in 15 seconds
                        """);
    }

    @Test
    void afterADeletionThatIsRefusedNoOtherIsTriedInThePass() {
        assertThat(inWords(cleaning(), List.of(placement("d1"), renamed("w2")), 1, STORE))
                .isEqualTo("""
                        reset
                        delete WorkPlacement default/w.d1-5058f refused
                        again in 15 s
                        because Destination d1 is being deleted; Kratix deletes its WorkPlacements first and looks again in 15 seconds
                        """);
    }

    @Test
    void thenTheFilesByWhichItWasTriedOutGoAndThenItself() {
        assertThat(inWords(cleaning(), List.of(elsewhere()), 0, STORE)).isEqualTo("""
                        reset
                        remove [d1/dependencies/kratix-canary-namespace.yaml, d1/resources/kratix-canary-configmap.yaml]
                        update Destination d1 -kratix.io/destination-cleanup
                        until something happens
                        because no WorkPlacement is left for Destination d1, so it may go
                        """);
        assertThat(Stores.filesAfter(STORE, decide(cleaning(), List.of(), 0, STORE)))
                .isEqualTo(Map.of("d1/resources/somebody/elses.yaml", "s"));
    }

    @Test
    void filesThatCannotBeRemovedKeepIt() {
        assertThat(inWords(cleaning(), List.of(), 0, STORE.withFailures(Map.of("DeleteFiles", "access denied"))))
                .isEqualTo("""
                        reset
                        remove [d1/dependencies/kratix-canary-namespace.yaml, d1/resources/kratix-canary-configmap.yaml]: access denied
                        again in 15 s
                        because the files by which Destination d1 was tried out could not be removed (access denied), so Kratix tries again in 15 seconds
                        """);
    }

    @Test
    void aFinalizerWhoseRemovalIsRefusedIsAnError() {
        assertThat(inWords(cleaning(), List.of(), 1, STORE)).contains("""
                        update Destination d1 -kratix.io/destination-cleanup refused
                        failed: Operation cannot be fulfilled on Destination d1: the object has been modified; please apply your changes to the latest version and try again
                        """);
    }

    @Test
    void oneThatDoesNotCleanUpLeavesItsPlacementsWhileSomebodyElseKeepsIt() {
        DestinationObject kept = deleting(DestinationSpec.CLEANUP_NONE, "example.org/mine");
        assertThat(inWords(kept, List.of(placement("d1")), 0, STORE)).isEqualTo("""
                        reset
                        until something happens
                        because Destination d1 is being deleted and does not clean up; its files stay
                        """);
    }

    private static DestinationObject cleaning() {
        return deleting(DestinationSpec.CLEANUP_ALL, Finalizers.DESTINATION_CLEANUP);
    }

    private static DestinationObject deleting(String cleanup, String finalizer) {
        DestinationObject destination = destination(DestinationSpec.NESTED_BY_METADATA);
        return new DestinationObject(
                destination.metadata().withFinalizers(List.of(finalizer)).deletedAt(0),
                new DestinationSpec(
                        "d1", false, cleanup, DestinationSpec.NESTED_BY_METADATA, "", StateStore.GIT, "store", true),
                new Conditions(List.of(new Condition("Ready", Condition.TRUE, "DestinationReady", "", 0))));
    }

    private static WorkPlacementObject renamed(String name) {
        WorkPlacementObject placement = placement("d1");
        return placement.withMetadata(placement.metadata().withName(name));
    }

    private static WorkPlacementObject elsewhere() {
        WorkPlacementObject placement = renamed("w1");
        return placement.withMetadata(placement.metadata().withLabel(Labels.TARGET_DESTINATION_NAME, "d2"));
    }

    private static String inWords(
            DestinationObject destination, List<WorkPlacementObject> placements, int refusedWrite, StateStore store) {
        return StepLines.inWords(decide(destination, placements, refusedWrite, store));
    }

    private static Decision decide(
            DestinationObject destination, List<WorkPlacementObject> placements, int refusedWrite, StateStore store) {
        return DestinationPass.reconcile(new Observation.OfDestination(
                0, KratixSettings.BUILT_IN, refusedWrite, destination, placements, store));
    }
}
