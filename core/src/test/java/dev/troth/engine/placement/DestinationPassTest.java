package dev.troth.engine.placement;

import static dev.troth.engine.PlacementFixtures.placement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Decision;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.StepLines;
import dev.troth.engine.StoreCall;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Finalizers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void aDestinationThatIsGoneIsLetGo() {
        assertThat(StepLines.inWords(DestinationPass.reconcile(
                        new Observation.OfDestination(0, KratixSettings.BUILT_IN, 0, null, List.of(), STORE))))
                .isEqualTo("""
                        until something happens
                        because the Destination is gone, so there is nothing to do
                        """);
    }

    @Test
    void aDestinationThatIsToldNotToCleanUpAnyMoreLosesItsFinalizer() {
        DestinationObject cleaning = destination(DestinationSpec.CLEANUP_NONE);
        Metadata kept = cleaning.metadata().withFinalizers(List.of("example.org/mine", Finalizers.DESTINATION_CLEANUP));
        assertThat(inWords(cleaning.withMetadata(kept), 0, STORE)).isEqualTo("""
                        update Destination d1 -kratix.io/destination-cleanup
                        until something happens
                        because Destination d1 says cleanup: none, so it loses the finalizer by which its WorkPlacements would go before it
                        """);
    }

    @Test
    void whyADestinationGetsAFinalizerIsSaid() {
        assertThat(inWords(destination(DestinationSpec.CLEANUP_ALL), 0, STORE)).endsWith("""
                        because Destination d1 says cleanup: all, so it gets the finalizer by which its WorkPlacements go before it
                        """);
    }

    @Test
    void aRefusedFinalizerMakesTheDestinationNotReadyAndIsNotTriedAgain() {
        assertThat(inWords(destination(DestinationSpec.CLEANUP_ALL), 1, STORE)).isEqualTo("""
                        update Destination d1 +kratix.io/destination-cleanup refused
                        status Destination d1
                            Ready=False/DestinationFinalizerUpdateFailed: Operation cannot be fulfilled on Destination d1: the object has been modified; please apply your changes to the latest version and try again
                        until something happens
                        because somebody else wrote to Destination d1 just before, so its finalizers stay as they are
                        """);
    }

    @Test
    void aRefusedStatusIsAnError() {
        assertThat(inWords(destination(DestinationSpec.CLEANUP_NONE), 1, STORE)).endsWith("""
                        failed: Operation cannot be fulfilled on Destination d1: the object has been modified; please apply your changes to the latest version and try again
                        because the pass ended in an error, so Kratix tries again after a back-off: Operation cannot be fulfilled on Destination d1: the object has been modified; please apply your changes to the latest version and try again
                        """);
    }

    @Test
    void aStateStoreOfAKindThatDoesNotExistIsAnError() {
        assertThat(inWords(trying("DiskStateStore", DestinationSpec.NESTED_BY_METADATA, true), 0, STORE))
                .startsWith("failed: unknown state store type: DiskStateStore\n");
    }

    @Test
    void aStateStoreThatDoesNotExistIsSaidNotToBeFound() {
        String notFound = """
                        event Warning DestinationNotReady on Destination: BucketStateStore/store: not found
                        status Destination d1
                            Ready=False/StateStoreNotFound: BucketStateStore/store: not found
                        again in 15 s
                        because BucketStateStore/store: not found, so Kratix tries again in 15 seconds
                        """;
        DestinationObject destination = destination(DestinationSpec.CLEANUP_NONE);
        assertThat(inWords(destination, 0, null)).isEqualTo(notFound);
        assertThat(inWords(destination, 0, STORE.withReadiness(false, false))).isEqualTo(notFound);
    }

    @Test
    void aStateStoreThatCannotBeBroughtUpToDateIsWaitedForInSilence() {
        StateStore stuck = STORE.withFailures(Map.of("Reset", "no route to host"));
        assertThat(inWords(destination(DestinationSpec.CLEANUP_NONE), 0, stuck)).isEqualTo("""
                        reset: no route to host
                        again in 15 s
                        because BucketStateStore/store cannot be brought up to date, so Kratix tries again in 15 seconds
                        """);
    }

    @Test
    void aDestinationThatIsReadyIsTriedOutAgainWithEachPassWithoutANewStatus() {
        DestinationObject ready = destination(DestinationSpec.CLEANUP_NONE)
                .withConditions(new Conditions(List.of(new Condition(
                        "Ready", Condition.TRUE, "TestDocumentsWritten", "Test documents written to State Store", 0))));
        Decision decision = decide(ready, 0, STORE);
        assertThat(StepLines.inWords(decision)).isEqualTo("""
                        reset
                        write  [d1/dependencies/kratix-canary-namespace.yaml, d1/resources/kratix-canary-configmap.yaml] without []
                        event Normal DestinationReady on Destination: Destination is Ready
                        until something happens
                        because Destination d1 can be written to
                        """);
        assertThat(decision.writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', d1/dependencies/, d1/resources/",
        "nestedByMetadata, d1/dependencies/, d1/resources/",
        "none, d1/, d1/",
        "aggregatedYAML, d1/, d1/",
    })
    void theFilesByWhichItIsTriedOutAreANamespaceAndAConfigMapInIt(
            String filepathMode, String dependencies, String resources) {
        DestinationObject destination = trying(StateStore.GIT, filepathMode, true);
        StateStore git = StateStore.of(StateStore.GIT, "store", "");
        assertThat(Stores.filesAfter(git, decide(destination, 0, git)))
                .isEqualTo(Map.of(
                        dependencies + "kratix-canary-namespace.yaml",
                        """
                        apiVersion: v1
                        kind: Namespace
                        metadata:
                          name: kratix-worker-system
                        spec: {}
                        status: {}
                        """,
                        resources + "kratix-canary-configmap.yaml",
                        """
                        apiVersion: v1
                        data:
                          canary: this confirms your infrastructure is reading from Kratix state stores
                        kind: ConfigMap
                        metadata:
                          name: kratix-info
                          namespace: kratix-worker-system
                        """));
        assertThat(StoreWriter.carryOut(git, (StoreCall)
                                decide(destination, 0, git).steps().get(1))
                        .commit())
                .isEqualTo("Update from: kratix-canary");
    }

    @Test
    void aDestinationThatCannotBeTriedOutIsNotReadyAndSaysWhy() {
        StateStore full = STORE.withFailures(Map.of("UpdateFiles", "disk full"));
        assertThat(inWords(destination(DestinationSpec.CLEANUP_NONE), 0, full)).isEqualTo("""
                        reset
                        write  [d1/dependencies/kratix-canary-namespace.yaml, d1/resources/kratix-canary-configmap.yaml] without []: disk full
                        event Warning DestinationNotReady on Destination: Failed to write test documents to State Store: disk full
                        status Destination d1
                            Ready=False/StateStoreWriteFailed: Failed to write test documents to State Store: disk full
                        again in 15 s
                        because Destination d1 could not be written to (disk full), so Kratix tries again in 15 seconds
                        """);
    }

    @Test
    void oneThatIsNotToBeTriedOutLosesTheFilesAndIsReady() {
        DestinationObject destination = trying(StateStore.BUCKET, DestinationSpec.NESTED_BY_METADATA, false);
        assertThat(inWords(destination, 0, STORE)).isEqualTo("""
                        reset
                        remove [d1/dependencies/kratix-canary-namespace.yaml, d1/resources/kratix-canary-configmap.yaml]
                        event Normal DestinationReady on Destination: Destination is Ready
                        status Destination d1
                            Ready=True/DestinationReady: Destination is ready
                        until something happens
                        because Destination d1 can be written to
                        """);
        assertThat(inWords(destination, 0, STORE.withFailures(Map.of("DeleteFiles", "access denied"))))
                .endsWith("""
                        failed: access denied
                        because the pass ended in an error, so Kratix tries again after a back-off: access denied
                        """);
    }

    private static DestinationObject trying(String storeKind, String filepathMode, boolean initWorkloads) {
        DestinationObject destination = destination(DestinationSpec.CLEANUP_NONE);
        return new DestinationObject(
                destination.metadata(),
                new DestinationSpec(
                        "d1", false, DestinationSpec.CLEANUP_NONE, filepathMode, "", storeKind, "store", initWorkloads),
                destination.conditions());
    }

    private static String inWords(DestinationObject destination, int refusedWrite, @Nullable StateStore store) {
        return StepLines.inWords(decide(destination, refusedWrite, store));
    }

    private static Decision decide(DestinationObject destination, int refusedWrite, @Nullable StateStore store) {
        return DestinationPass.reconcile(
                new Observation.OfDestination(0, KratixSettings.BUILT_IN, refusedWrite, destination, List.of(), store));
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
