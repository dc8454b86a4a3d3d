package dev.troth.engine.workflow;

import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The published counters and phases follow what the Jobs say ({@code lib/workflow/reconciler.go},
 * {@code reconcileWorkflowStatus}).
 */
final class Counters {

    private Counters() {}

    /** Publishes how far the workflow is; answers whether that had to be written. */
    static boolean publish(
            Pass pass, Held<? extends WorkflowParent> parent, List<RenderedPipeline> pipelines, Progress progress) {
        WorkflowStatus published = parent.get().workflow();
        long failed = published.failed();
        boolean drifted = published.succeeded() != progress.completed();
        boolean startsAnew = progress.startsAgain() && (failed != 0 || published.succeeded() != 0);
        boolean neverCounted = failed == WorkflowStatus.MISSING;
        if (!drifted && !startsAnew && !neverCounted) {
            return false;
        }
        WorkflowStatus status = published;
        if (drifted) {
            status = succeeded(pass, status, progress);
        }
        if (startsAnew || (drifted && progress.completed() == 0)) {
            status = reset(status.withFailed(0), pipelines, pass.nowSeconds());
        }
        if (neverCounted) {
            status = status.withFailed(0);
        }
        parent.setWorkflow(status);
        parent.updateStatus(pass);
        return true;
    }

    private static WorkflowStatus succeeded(Pass pass, WorkflowStatus status, Progress progress) {
        WorkflowStatus counted = status.withSucceeded(progress.completed());
        if (progress.completed() == 0) {
            return counted;
        }
        JobObject newest = progress.newest();
        if (newest == null) {
            // Kratix dereferences a nil Job here; controller-runtime recovers and tries again after a back-off.
            throw new WorkflowException(
                    "panic: runtime error: invalid memory address or nil pointer dereference [recovered]");
        }
        return mark(counted, newest, Phase.SUCCEEDED, pass.nowSeconds());
    }

    /**
     * With the phase of the Pipeline that a Job ran ({@code lib/resourceutil/util.go}, {@code MarkCurrentPipelineAs}).
     * The list is there, since it is written before a workflow begins; a Pipeline that is not in it is an error.
     */
    static WorkflowStatus mark(WorkflowStatus status, JobObject job, Phase phase, long seconds) {
        return mark(
                status,
                job.metadata().labelOrEmpty(Labels.PIPELINE_NAME),
                job.metadata().name(),
                phase,
                seconds);
    }

    static WorkflowStatus mark(WorkflowStatus status, String pipeline, String job, Phase phase, long seconds) {
        int index = status.indexOf(pipeline);
        if (index < 0) {
            throw new WorkflowException("no pipeline found for job " + job);
        }
        PipelineStatus listed = Objects.requireNonNull(status.pipelines()).get(index);
        return status.withPipeline(index, listed.marked(phase, seconds));
    }

    /** With a new list of Pipelines that have not begun ({@code ResetPipelineStatusToPending}). */
    static WorkflowStatus reset(WorkflowStatus status, List<RenderedPipeline> pipelines, long seconds) {
        List<PipelineStatus> pending = new ArrayList<>(pipelines.size());
        for (RenderedPipeline pipeline : pipelines) {
            pending.add(PipelineStatus.pending(pipeline.name(), seconds));
        }
        return status.withPipelines(pending).withSuspendedGeneration(0);
    }
}
