package dev.troth.engine.promise;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.object.Condition;
import dev.troth.promise.Labels;
import java.util.Optional;

/**
 * A workflow that ended longer ago than its interval runs again: Kratix sets the label by which people ask for it
 * ({@code restartOnReconciliationInterval}).
 */
final class ElapsedInterval {

    private ElapsedInterval() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        if (!hasPassed(hand)
                || hand.metadata().isTrue(Labels.RUN_FROM_START)
                || hand.metadata().isTrue(Labels.MANUAL_RECONCILIATION)) {
            return Optional.empty();
        }
        hand.setMetadata(hand.metadata().withLabel(Labels.MANUAL_RECONCILIATION, "true"));
        hand.update();
        return hand.waitFor(
                hand.workflow(),
                Because.of(
                        "the reconciliation interval of %s is over, so Kratix sets label kratix.io/manual-reconciliation, and"
                                + " its workflow runs again",
                        hand.name()));
    }

    /** At the very moment it has not passed yet ({@code passedReconciliationInterval}). */
    private static boolean hasPassed(PromiseInHand hand) {
        Condition completed = hand.condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED);
        if (completed == null
                || hand.pass().nowMillis() - completed.lastTransitionSeconds() * 1000 <= hand.intervalMillis()) {
            return false;
        }
        return completed.isTrue() || hand.waitsToRetry(hand.workflow());
    }
}
