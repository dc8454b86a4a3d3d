package dev.troth.engine.placement;

import static dev.troth.engine.PlacementFixtures.placement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.StepLines;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Finalizers;
import java.util.List;
import org.junit.jupiter.api.Test;

class DestinationPassTest {

    private static final StateStore STORE = StateStore.of(StateStore.BUCKET, "store", "");

    @Test
    void aNewDestinationIsFirstCalledNotReady() {
        DestinationObject fresh = destination(DestinationSpec.CLEANUP_NONE).withConditions(Conditions.NONE);
        assertThat(pass(fresh, List.of(), STORE)).isEqualTo("""
                        status Destination d1 Ready=False/DestinationNotReady
                        until something happens
                        """);
    }

    @Test
    void thenItIsTriedOut() {
        assertThat(pass(destination(DestinationSpec.CLEANUP_NONE), List.of(), STORE))
                .isEqualTo("""
                        reset
                        write  [d1/dependencies/kratix-canary-namespace.yaml, d1/resources/kratix-canary-configmap.yaml] without []
                        event DestinationReady on Destination
                        status Destination d1 Ready=True/TestDocumentsWritten
                        until something happens
                        """);
    }

    @Test
    void oneThatCleansUpGetsAFinalizerFirst() {
        assertThat(pass(destination(DestinationSpec.CLEANUP_ALL), List.of(), STORE))
                .isEqualTo("""
                        update Destination d1 +kratix.io/destination-cleanup
                        until something happens
                        """);
    }

    @Test
    void oneThatIsDeletedAndCleansUpWaitsForItsPlacements() {
        assertThat(pass(deleting(), List.of(placement("d1"), placement("d2")), STORE))
                .isEqualTo("""
                        reset
                        delete WorkPlacement default/w.d1-5058f
                        again in 15 s
                        """);
        assertThat(pass(deleting(), List.of(placement("d2")), STORE)).isEqualTo("""
                        reset
                        remove [d1/dependencies/kratix-canary-namespace.yaml, d1/resources/kratix-canary-configmap.yaml]
                        update Destination d1 -kratix.io/destination-cleanup
                        until something happens
                        """);
    }

    @Test
    void oneThatIsDeletedStaysWhileItsStateStoreIsNotReady() {
        assertThat(pass(deleting(), List.of(), STORE.withReadiness(true, false)))
                .isEqualTo("""
                        event DestinationNotReady on Destination
                        status Destination d1 Ready=False/StateStoreNotReady
                        again in 15 s
                        """);
    }

    private static DestinationObject deleting() {
        DestinationObject destination = destination(DestinationSpec.CLEANUP_ALL);
        Metadata metadata = destination.metadata().withFinalizers(List.of(Finalizers.DESTINATION_CLEANUP));
        return destination.withMetadata(metadata.deletedAt(0));
    }

    private static DestinationObject destination(String cleanup) {
        return new DestinationObject(
                Metadata.of("", "d1"),
                new DestinationSpec(
                        "d1", false, cleanup, DestinationSpec.NESTED_BY_METADATA, "", StateStore.BUCKET, "store", true),
                new Conditions(List.of(new Condition("Ready", Condition.FALSE, "DestinationNotReady", "", 0))));
    }

    private static String pass(DestinationObject destination, List<WorkPlacementObject> placements, StateStore store) {
        return StepLines.of(DestinationPass.reconcile(
                new Observation.OfDestination(0, KratixSettings.BUILT_IN, 0, destination, placements, store)));
    }
}
