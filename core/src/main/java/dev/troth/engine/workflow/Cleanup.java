package dev.troth.engine.workflow;

import dev.troth.engine.Pass;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What earlier runs left behind goes ({@code lib/workflow/reconciler.go}, {@code cleanup}). */
final class Cleanup {

    private Cleanup() {}

    /**
     * When a workflow is done: old Jobs, and the Works of Pipelines that are no more.
     *
     * @param started the Pipeline whose Job this pass has created, which counts like the others; null for none
     */
    static void ofJobsAndWorks(
            Pass pass, WorkflowParent parent, WorkflowRun run, WorkflowJobs jobs, @Nullable RenderedPipeline started) {
        ofJobs(pass, run, jobs, started);
        for (WorkObject work : run.works()) {
            if (isOfParent(work.metadata(), parent, run) && !isOfPipeline(work, run.pipelines())) {
                pass.delete(work);
            }
        }
    }

    /**
     * The oldest Jobs of each current Pipeline beyond the number to keep, running or not ({@code cleanupJobs}). Those of
     * Pipelines that are no more stay for ever.
     */
    static void ofJobs(Pass pass, WorkflowRun run, WorkflowJobs jobs, @Nullable RenderedPipeline started) {
        int toKeep = run.settings().numberOfJobsToKeep();
        if (run.jobs().size() < toKeep) {
            return;
        }
        for (RenderedPipeline pipeline : run.pipelines()) {
            List<JobObject> history = jobs.history(pipeline);
            int keep = started != null && WorkflowJobs.isInHistory(started.jobLabels(), pipeline) ? toKeep - 1 : toKeep;
            for (JobObject job : history.subList(0, Math.max(0, history.size() - keep))) {
                if (!pass.attempt(() -> pass.delete(job))) {
                    break; // Kratix gives up on this Pipeline's Jobs until the next time.
                }
            }
        }
    }

    /**
     * By labels and in the parent's namespace, also when Works are written elsewhere: with a pipelineNamespace those of
     * removed Pipelines stay for ever ({@code lib/resourceutil/work.go}, {@code GetWorksByType}).
     */
    private static boolean isOfParent(Metadata work, WorkflowParent parent, WorkflowRun run) {
        Metadata owner = parent.metadata();
        if (!run.type().text().equals(work.label(Labels.WORK_TYPE))) {
            return false;
        }
        if (run.type() == WorkflowType.PROMISE) {
            return work.namespace().equals(Kinds.SYSTEM_NAMESPACE)
                    && owner.name().equals(work.label(Labels.PROMISE_NAME));
        }
        return work.namespace().equals(owner.namespace())
                && owner.labelOrEmpty(Labels.PROMISE_NAME).equals(work.label(Labels.PROMISE_NAME))
                && owner.name().equals(work.label(Labels.RESOURCE_NAME));
    }

    private static boolean isOfPipeline(WorkObject work, List<RenderedPipeline> pipelines) {
        String name = work.metadata().labelOrEmpty(Labels.PIPELINE_NAME);
        for (RenderedPipeline pipeline : pipelines) {
            if (pipeline.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
