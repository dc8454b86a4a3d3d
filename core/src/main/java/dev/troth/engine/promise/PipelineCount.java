package dev.troth.engine.promise;

import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.Action;

/**
 * {@code status.workflows}: how many Pipelines the Promise's own workflow has.
 *
 * <p>Quirk: a pass that writes the count goes on behind the workflow, so a new Promise with a workflow is available for
 * a moment before the workflow has begun.
 */
final class PipelineCount {

    private PipelineCount() {}

    /** Whether the count, or without Pipelines anything left of earlier ones, had to be written. */
    static boolean hasChanged(PromiseInHand hand) {
        WorkflowStatus status = hand.workflow();
        int count = hand.spec().promisePipelines(Action.CONFIGURE).size();
        if (count == 0 ? !isAnythingLeft(status) : status.workflows() == count) {
            return false;
        }
        hand.setWorkflow(count == 0 ? withNothingLeft(status) : status.withWorkflows(count));
        hand.updateStatus();
        return true;
    }

    private static boolean isAnythingLeft(WorkflowStatus status) {
        return status.workflows() != 0
                || status.succeeded() != 0
                || status.failed() != 0
                || (status.pipelines() != null && !status.pipelines().isEmpty());
    }

    /** {@code ClearPipelineExecutionStatus}; the generation of a suspension stays. */
    private static WorkflowStatus withNothingLeft(WorkflowStatus status) {
        return status.withWorkflows(0).withSucceeded(0).withFailed(0).withPipelines(null);
    }
}
