package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Metadata;
import dev.troth.promise.Action;
import dev.troth.promise.Finalizers;
import dev.troth.promise.effective.PromiseSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finalizers according to the shape of the Promise ({@code syncPromiseFinalizers}): what it has to clean up one day.
 *
 * <p>They are only added; just the one for the delete workflow goes again when the Promise has none any more.
 */
final class PromiseFinalizers {

    private PromiseFinalizers() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        Metadata wanted = hand.metadata().withAllFinalizers(of(hand.spec()));
        if (hand.spec().promisePipelines(Action.DELETE).isEmpty()) {
            wanted = wanted.withoutFinalizer(Finalizers.DELETE_WORKFLOWS);
        }
        if (wanted.equals(hand.metadata())) {
            return Optional.empty();
        }
        hand.setMetadata(wanted);
        hand.update();
        return hand.end(
                Requeue.PASSIVE,
                "%s gets the finalizers that fit what it has, so that its deletion can clean up",
                hand.name());
    }

    /** In the order in which Kratix adds them. */
    private static List<String> of(PromiseSpec spec) {
        List<String> finalizers = new ArrayList<>();
        if (spec.hasApi()) {
            finalizers.add(Finalizers.RESOURCE_REQUEST_CLEANUP);
            finalizers.add(Finalizers.CONTROLLER_CLEANUP);
            finalizers.add(Finalizers.API_CRD_CLEANUP);
        }
        finalizers.add(Finalizers.DEPENDENCIES_CLEANUP);
        finalizers.add(Finalizers.WORKFLOWS_CLEANUP);
        if (!spec.promisePipelines(Action.DELETE).isEmpty()) {
            finalizers.add(Finalizers.DELETE_WORKFLOWS);
        }
        finalizers.add(Finalizers.REVISION_CLEANUP);
        return finalizers;
    }
}
