package dev.troth.engine.workflow;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.effective.RenderedPipeline;

/**
 * A configure Pipeline has failed: the workflow halts and says so, on every pass again
 * ({@code lib/workflow/reconciler.go}, {@code setFailedConditionAndEvents}).
 */
final class Failure {

    private Failure() {}

    static void record(
            Pass pass,
            Held<? extends WorkflowParent> parent,
            WorkflowRun run,
            RenderedPipeline pipeline,
            JobObject job) {
        long now = pass.nowSeconds();
        WorkflowStatus status = parent.get().workflow();
        status = status.withConditions(status.conditions()
                .sortedWith(new Condition(
                        ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED,
                        Condition.FALSE,
                        ConditionTypes.CONFIGURE_WORKFLOW_FAILED,
                        "A Configure Pipeline has failed: " + pipeline.name(),
                        now))
                .sortedWith(new Condition(
                        ConditionTypes.RECONCILED,
                        Condition.FALSE,
                        ConditionTypes.CONFIGURE_WORKFLOW_FAILED,
                        "Failing",
                        now)));
        parent.setWorkflow(Counters.mark(status.withFailed(1), job, Phase.FAILED, now));
        parent.updateStatus(pass);
        pass.warning(
                parent.get(),
                ConditionTypes.CONFIGURE_WORKFLOW_FAILED,
                "A " + run.type().text() + "/configure Pipeline has failed: " + pipeline.name());
    }
}
