package dev.troth.engine.placement;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.StateStore;
import dev.troth.promise.Finalizers;
import java.util.List;

/**
 * One pass of Kratix' Destination controller ({@code internal/controller/destination_controller.go}, {@code
 * Reconcile}). Whether a Destination is ready plays no part in scheduling.
 */
public final class DestinationPass {

    private DestinationPass() {}

    public static Decision reconcile(Observation.OfDestination seen) {
        Pass pass = new Pass(seen.nowMillis(), seen.refusedWrite());
        DestinationObject destination = seen.destination();
        if (destination == null) {
            return pass.end(Requeue.PASSIVE, Because.of("the Destination is gone, so there is nothing to do"));
        }
        try {
            return decide(pass, seen, destination);
        } catch (Pass.Conflict conflict) {
            return pass.failed(conflict.getMessage(), null);
        }
    }

    private static Decision decide(Pass pass, Observation.OfDestination seen, DestinationObject destination) {
        boolean cleansUp = destination.spec().cleanup().equals(DestinationSpec.CLEANUP_ALL);
        if (cleansUp != destination.metadata().hasFinalizer(Finalizers.DESTINATION_CLEANUP)) {
            return changeFinalizer(pass, destination, cleansUp);
        }
        if (!destination.conditions().has("Ready")) {
            DestinationStatus.notReady(pass, destination, "DestinationNotReady", "Destination is not ready");
            return pass.end(
                    Requeue.PASSIVE, Because.of("Destination %s is new, so it is not ready yet", name(destination)));
        }
        String kind = destination.spec().stateStoreKind();
        if (!kind.equals(StateStore.GIT) && !kind.equals(StateStore.BUCKET)) {
            return pass.failed("unknown state store type: " + kind, null);
        }
        StateStore store = seen.store();
        if (store == null || !store.ready()) {
            return waitForStore(pass, destination, store != null && store.exists());
        }
        StoreSession session = new StoreSession(pass, store);
        if (session.reset().failed()) {
            return pass.end(
                    Requeue.DEFAULT,
                    Because.of(
                            "%s cannot be brought up to date, so Kratix tries again in 15 seconds", store.reference()));
        }
        if (destination.metadata().isDeleting()) {
            return DestinationDeletion.decide(pass, session, destination, seen.placements());
        }
        return destination.spec().initWorkloads()
                ? writeCanaryFiles(pass, session, destination)
                : deleteCanaryFiles(pass, session, destination);
    }

    private static Decision changeFinalizer(Pass pass, DestinationObject destination, boolean wanted) {
        Metadata metadata = destination.metadata();
        Metadata changed = wanted
                ? metadata.withAllFinalizers(List.of(Finalizers.DESTINATION_CLEANUP))
                : metadata.withoutFinalizer(Finalizers.DESTINATION_CLEANUP);
        try {
            pass.update(destination, destination.withMetadata(changed));
        } catch (Pass.Conflict conflict) {
            DestinationStatus.notReady(
                    pass, destination, "DestinationFinalizerUpdateFailed", String.valueOf(conflict.getMessage()));
            return pass.end(
                    Requeue.PASSIVE,
                    Because.of(
                            "somebody else wrote to Destination %s just before, so its finalizers stay as they are",
                            name(destination)));
        }
        return pass.end(
                Requeue.PASSIVE,
                wanted
                        ? Because.of(
                                "Destination %s says cleanup: all, so it gets the finalizer by which its WorkPlacements go before it",
                                name(destination))
                        : Because.of(
                                "Destination %s says cleanup: none, so it loses the finalizer by which its WorkPlacements would go before it",
                                name(destination)));
    }

    /** Also when it is being deleted: it stays until its State Store is there again. */
    private static Decision waitForStore(Pass pass, DestinationObject destination, boolean exists) {
        DestinationSpec spec = destination.spec();
        String message = spec.stateStoreKind() + "/" + spec.stateStoreName() + (exists ? ": not ready" : ": not found");
        pass.warning(destination, "DestinationNotReady", message);
        DestinationStatus.notReady(pass, destination, exists ? "StateStoreNotReady" : "StateStoreNotFound", message);
        return pass.end(Requeue.DEFAULT, Because.of("%s, so Kratix tries again in 15 seconds", message));
    }

    private static Decision writeCanaryFiles(Pass pass, StoreSession session, DestinationObject destination) {
        Answer answer = session.updateFiles("", CanaryFiles.WRITER, CanaryFiles.of(destination.spec()), List.of());
        if (answer.failed()) {
            String message = "Failed to write test documents to State Store: " + answer.error();
            pass.warning(destination, "DestinationNotReady", message);
            DestinationStatus.notReady(pass, destination, "StateStoreWriteFailed", message);
            return pass.end(
                    Requeue.DEFAULT,
                    Because.of(
                            "Destination %s could not be written to (%s), so Kratix tries again in 15 seconds",
                            name(destination), answer.error()));
        }
        return ready(pass, destination, "TestDocumentsWritten", "Test documents written to State Store");
    }

    private static Decision deleteCanaryFiles(Pass pass, StoreSession session, DestinationObject destination) {
        Answer answer = session.deleteFiles(CanaryFiles.WRITER, CanaryFiles.paths(destination.spec()));
        if (answer.failed()) {
            return pass.failed(answer.error(), null);
        }
        return ready(pass, destination, "DestinationReady", "Destination is ready");
    }

    private static Decision ready(Pass pass, DestinationObject destination, String reason, String message) {
        pass.normal(destination, "DestinationReady", "Destination is Ready");
        DestinationStatus.ready(pass, destination, reason, message);
        return pass.end(Requeue.PASSIVE, Because.of("Destination %s can be written to", name(destination)));
    }

    private static String name(DestinationObject destination) {
        return destination.metadata().name();
    }
}
