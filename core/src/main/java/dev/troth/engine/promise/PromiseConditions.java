package dev.troth.engine.promise;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Availability;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.Action;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the status of an available Promise says about its Works and its workflow ({@code generateConditions}). */
final class PromiseConditions {

    private PromiseConditions() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        hand.setAvailability(Availability.AVAILABLE);
        // Since when: the time of what it was called at the beginning of this pass, unavailable.
        Condition available = Objects.requireNonNull(hand.condition(ConditionTypes.AVAILABLE));
        hand.setCondition(PromiseCondition.available(available.lastTransitionSeconds()));

        boolean works = WorksOfPromise.writeCondition(hand);
        boolean reconciled = writeReconciled(hand);
        boolean counts = writeCounts(hand);
        if (!works && !reconciled && !counts) {
            return Optional.empty();
        }
        hand.updateStatus();
        return hand.end(Requeue.PASSIVE, "the status of %s follows its Works and its workflow", hand.name());
    }

    private static boolean writeReconciled(PromiseInHand hand) {
        Condition present = hand.condition(ConditionTypes.RECONCILED);
        Condition wanted = reconciled(
                hand.condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED),
                Objects.requireNonNull(hand.condition(ConditionTypes.WORKS_SUCCEEDED)),
                hand.pass().nowSeconds());
        if (wanted == null || isSaid(present, wanted)) {
            return false;
        }
        hand.setCondition(wanted);
        if (wanted.isTrue()) {
            hand.pass().normal(hand.promise(), "ReconcileSucceeded", "Successfully reconciled");
        }
        return true;
    }

    private static @Nullable Condition reconciled(@Nullable Condition workflow, Condition works, long now) {
        if (workflow != null && workflow.isFalse()) {
            return workflow.reason().equals(ConditionTypes.PIPELINES_IN_PROGRESS)
                    ? PromiseCondition.pending(ConditionTypes.WORKFLOW_PENDING, now)
                    : PromiseCondition.failing(ConditionTypes.CONFIGURE_WORKFLOW_FAILED, now);
        }
        if (works.isUnknown()) {
            return PromiseCondition.pending("WorksPending", now);
        }
        if (works.isFalse()) {
            return PromiseCondition.failing("WorksFailing", now);
        }
        return workflow != null && workflow.isTrue() ? PromiseCondition.reconciled(now) : null;
    }

    /** The status alone counts, except that a failed workflow is told from failing Works. */
    private static boolean isSaid(@Nullable Condition present, Condition wanted) {
        return present != null
                && present.status().equals(wanted.status())
                && (!wanted.reason().equals(ConditionTypes.CONFIGURE_WORKFLOW_FAILED)
                        || present.reason().equals(wanted.reason()));
    }

    /**
     * The number of failures is only put right together with that of successes ({@code generateWorkflowsCounterStatus});
     * how many Pipelines there are {@link PipelineCount} has written before.
     */
    private static boolean writeCounts(PromiseInHand hand) {
        WorkflowStatus status = hand.workflow();
        long pipelines = hand.spec().promisePipelines(Action.CONFIGURE).size();
        boolean completed = status.conditions().is(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED, Condition.TRUE);
        long succeeded = completed ? pipelines : 0;
        if (status.succeeded() == succeeded) {
            return false;
        }
        hand.setWorkflow(status.withSucceeded(succeeded).withFailed(0));
        return true;
    }
}
