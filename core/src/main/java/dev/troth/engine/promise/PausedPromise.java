package dev.troth.engine.promise;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Requeue;
import dev.troth.promise.Labels;
import java.util.Optional;

/** A Promise that a person has paused: nothing happens to it, not even its deletion. */
final class PausedPromise {

    private PausedPromise() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        if (!hand.metadata().isTrue(Labels.PAUSED)) {
            return Optional.empty();
        }
        hand.pass()
                .warning(
                        hand.promise(),
                        ConditionTypes.PAUSED_RECONCILIATION,
                        "'" + Labels.PAUSED + "' label set to 'true' for promise; pausing reconciliation");
        UnavailableStatus.send(hand, ConditionTypes.PAUSED_RECONCILIATION, "Paused");
        return hand.end(
                Requeue.PASSIVE,
                "the label %s is \"true\": Kratix does nothing for %s and its requests until it is taken off",
                Labels.PAUSED,
                hand.name());
    }
}
