package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.PromiseStatus;
import java.util.Optional;

/** A Promise that comes through to here and was not available is so from now on ({@code setPromiseStatusToAvailable}). */
final class NewlyAvailable {

    private NewlyAvailable() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        if (hand.wasAvailable()) {
            return Optional.empty();
        }
        long now = hand.pass().nowSeconds();
        PromiseStatus status = hand.status();
        hand.setStatus(status.withTop(status.top().availableSince(now))
                .withKratix(status.kratix().availableSince(now)));
        hand.setCondition(PromiseCondition.available(now));
        hand.pass().normal(hand.promise(), "Available", "Promise is available");
        return hand.updateStatusUnlessOvertaken()
                .or(() -> hand.end(Requeue.PASSIVE, "nothing holds %s up any more: it is available", hand.name()));
    }
}
