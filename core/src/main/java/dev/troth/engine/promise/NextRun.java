package dev.troth.engine.promise;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Condition;
import dev.troth.promise.Action;

/** Nothing is left to do: when the Promise is looked at again. A full interval from now, not from its last run. */
final class NextRun {

    private NextRun() {}

    static Decision decide(PromiseInHand hand) {
        Condition completed = hand.condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED);
        boolean hasWorkflow = !hand.spec().promisePipelines(Action.CONFIGURE).isEmpty();
        if (hasWorkflow && (completed == null || !completed.isTrue())) {
            return hand.pass().end(Requeue.PASSIVE, Because.of("the workflow of %s has not completed", hand.name()));
        }
        if (completed != null) {
            hand.pass().normal(hand.promise(), ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED, "All workflows completed");
        }
        return hand.pass()
                .end(
                        Requeue.After.of(hand.intervalMillis()),
                        Because.of(
                                "all is done for %s; Kratix looks again after its reconciliation interval",
                                hand.name()));
    }
}
