package dev.troth.engine.promise;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Metadata;
import dev.troth.promise.Labels;
import java.util.Optional;

/**
 * A Promise that is no longer paused: its own workflow and those of all its requests run again.
 *
 * <p>Quirk: only a Promise with a configure workflow of its own comes here; any other keeps saying that it is paused.
 */
final class ResumedPromise {

    private ResumedPromise() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        Condition reconciled = hand.condition(ConditionTypes.RECONCILED);
        if (reconciled == null || !reconciled.is(Condition.UNKNOWN, ConditionTypes.PAUSED_RECONCILIATION)) {
            return Optional.empty();
        }
        Metadata labelled = hand.metadata()
                .withLabel(Labels.RECONCILE_RESOURCES, "true")
                .withLabel(Labels.RUN_FROM_START, "true")
                .withoutLabel(Labels.WORKFLOW_SUSPENDED);
        hand.setMetadata(labelled);
        // The answer brings back the stored status, in which the Promise is still said to be paused.
        hand.update();
        hand.setCondition(PromiseCondition.pending("Unpaused", hand.pass().nowSeconds()));
        // Kratix does not look at the answer: whether or not the status was written, the pass goes on.
        hand.updateStatusUnlessOvertaken();
        return hand.waitFor(
                hand.workflow(),
                Because.of(
                        "%s is no longer paused: Kratix runs its workflow again, and then those of its requests",
                        hand.name()));
    }
}
