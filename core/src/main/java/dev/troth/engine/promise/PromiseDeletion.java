package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Metadata;
import dev.troth.promise.Finalizers;
import java.util.Optional;

/**
 * The deletion of a Promise ({@code deletePromise}): one finalizer after the other, whichever it has. Its own delete
 * workflow runs first, while its requests are still there.
 */
final class PromiseDeletion {

    private PromiseDeletion() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        if (!hand.metadata().isDeleting()) {
            return Optional.empty();
        }
        Metadata metadata = hand.metadata();
        if (metadata.hasFinalizer(Finalizers.DELETE_WORKFLOWS)) {
            return PromiseDeleteWorkflow.decide(hand);
        }
        if (metadata.hasFinalizer(Finalizers.WORKFLOWS_CLEANUP)) {
            return PromiseCleanup.jobs(hand);
        }
        if (metadata.hasFinalizer(Finalizers.RESOURCE_REQUEST_CLEANUP)) {
            return PromiseCleanup.requests(hand);
        }
        if (metadata.hasFinalizer(Finalizers.REVISION_CLEANUP)) {
            return PromiseCleanup.revisions(hand);
        }
        boolean controller = metadata.hasFinalizer(Finalizers.CONTROLLER_CLEANUP);
        boolean dependencies = metadata.hasFinalizer(Finalizers.DEPENDENCIES_CLEANUP);
        if (!controller && !dependencies && !metadata.hasFinalizer(Finalizers.API_CRD_CLEANUP)) {
            return hand.end(Requeue.PASSIVE, "Kratix has cleaned up after %s; others may still keep it", hand.name());
        }
        PromiseCleanup.stopServingRequests(hand);
        if (controller) {
            return PromiseCleanup.supporting(hand);
        }
        return dependencies ? PromiseCleanup.works(hand) : PromiseCleanup.definition(hand);
    }
}
