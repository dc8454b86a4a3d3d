package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Availability;
import dev.troth.engine.object.RequestObject;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a change of the Promise means to its requests: all of them run their workflows again ({@code
 * reconcileResources}). A new Promise's first generation means nothing to them.
 *
 * <p>Quirk: after a change of the spec only {@code status.status} is put back to available; what stands below {@code
 * kratix} and the condition are stored as unavailable, and the next pass repairs them.
 */
final class FanOut {

    private FanOut() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        if (!hand.spec().hasApi() || !isWanted(hand)) {
            return Optional.empty();
        }
        labelRequests(hand);
        hand.pass().normal(hand.promise(), "ReconcilingResources", "Reconciling all resource requests");
        if (hand.metadata().label(Labels.RECONCILE_RESOURCES) != null) {
            hand.setMetadata(hand.metadata().withoutLabel(Labels.RECONCILE_RESOURCES));
            hand.update();
            return hand.end(
                    Requeue.PASSIVE,
                    "the label %s: all requests of %s run their workflows again",
                    Labels.RECONCILE_RESOURCES,
                    hand.name());
        }
        hand.setWorkflow(hand.workflow().withObservedGeneration(hand.metadata().generation()));
        if (hand.wasAvailable()) {
            hand.setStatus(hand.status().withTop(hand.status().top().withStatus(Availability.AVAILABLE)));
        }
        return hand.updateStatusUnlessOvertaken()
                .or(() -> hand.end(
                        Requeue.PASSIVE, "%s has a new spec: all its requests run their workflows again", hand.name()));
    }

    private static boolean isWanted(PromiseInHand hand) {
        long generation = hand.metadata().generation();
        return hand.metadata().isTrue(Labels.RECONCILE_RESOURCES)
                || (generation != hand.workflow().observedGeneration() && generation != 1);
    }

    /** One after the other; an error leaves the rest to the next pass, which begins with the first again. */
    private static void labelRequests(PromiseInHand hand) {
        for (RequestObject request : inOrder(hand.seen().requests())) {
            hand.pass()
                    .update(request, request.withMetadata(request.metadata().withLabel(Labels.RUN_FROM_START, "true")));
        }
    }

    /** As the API server lists them. */
    static List<RequestObject> inOrder(List<RequestObject> requests) {
        List<RequestObject> sorted = new ArrayList<>(requests);
        sorted.sort(Comparator.comparing(
                        (RequestObject request) -> request.metadata().namespace())
                .thenComparing(request -> request.metadata().name()));
        return sorted;
    }
}
