package dev.troth.simulation.invariant;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.Action;
import dev.troth.promise.Labels;
import dev.troth.promise.Pipeline;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.ParentObject;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.invariant.Invariants.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which Job may begin when: one at a time, Pipelines in order, and nothing again without a reason. */
final class JobOrder {

    private final ApiServer apiServer;

    JobOrder(ApiServer apiServer) {
        this.apiServer = apiServer;
    }

    /** @param before the object for which it runs, as it was when the pass began that created the Job */
    void created(JobObject job, @Nullable WorkflowParent before) {
        RenderedPipeline pipeline = Objects.requireNonNull(job.pipeline());
        if (before == null || apiServer.get(parent(pipeline)) == null) {
            throw new Violation(job.metadata().name() + " runs for an object that is gone");
        }
        if (before.metadata().isTrue(Labels.PAUSED)) {
            throw new Violation(job.metadata().name() + " runs for an object that is paused");
        }
        List<JobObject> others = others(job, pipeline);
        for (JobObject other : others) {
            if (other.isRunning() && !isDeletionForAnotherSpec(other, job)) {
                throw new Violation(job.metadata().name() + " begins while "
                        + other.metadata().name() + " runs for the same object");
            }
        }
        if (pipeline.action() == Action.DELETE) {
            deletes(job, pipeline, before);
        } else {
            configures(job, pipeline, before, newest(others));
        }
    }

    /**
     * Quirk: A delete Job does not wait for one that was made for what Promise and request said before ({@code
     * lib/workflow/reconciler.go}, {@code ReconcileDelete}: {@code getMostRecentDeletePipelineJob} asks for the hash).
     */
    private static boolean isDeletionForAnotherSpec(JobObject one, JobObject other) {
        return Objects.requireNonNull(one.pipeline()).action() == Action.DELETE
                && Objects.requireNonNull(other.pipeline()).action() == Action.DELETE
                && !isOfSameRun(one, other);
    }

    private static void deletes(JobObject job, RenderedPipeline pipeline, WorkflowParent before) {
        if (!before.metadata().isDeleting()) {
            throw new Violation(job.metadata().name() + " deletes an object that is to stay");
        }
        if (position(pipeline) != 0) {
            throw new Violation(job.metadata().name() + " is not of the first delete Pipeline");
        }
    }

    private static void configures(
            JobObject job, RenderedPipeline pipeline, WorkflowParent before, @Nullable JobObject newest) {
        Metadata metadata = before.metadata();
        if (metadata.isDeleting()) {
            throw new Violation(job.metadata().name() + " configures an object that is being deleted");
        }
        int position = position(pipeline);
        boolean restart = metadata.isTrue(Labels.RUN_FROM_START);
        boolean resumes = !restart && !metadata.isTrue(Labels.WORKFLOW_SUSPENDED) && isSuspended(before, pipeline);
        if (resumes) {
            return;
        }
        boolean isContinued = newest != null && isOfSameRun(newest, job);
        if (position == 0) {
            if (isContinued && !restart && !metadata.isTrue(Labels.MANUAL_RECONCILIATION)) {
                throw new Violation(
                        job.metadata().name() + " begins again, and nobody asked for it; before it ran " + newest);
            }
            return;
        }
        boolean isNext = isContinued
                && newest.isCompleted()
                && newest.pipeline() != null
                && newest.pipeline().action() == Action.CONFIGURE
                && position(newest.pipeline()) == position - 1;
        if (!isNext) {
            throw new Violation(job.metadata().name() + " is not next, after " + newest);
        }
    }

    private static boolean isSuspended(WorkflowParent parent, RenderedPipeline pipeline) {
        int first = parent.workflow().suspendedIndex();
        List<PipelineStatus> listed = parent.workflow().pipelines();
        return first >= 0 && listed != null && listed.get(first).name().equals(pipeline.name());
    }

    private static boolean isOfSameRun(JobObject one, JobObject other) {
        return one.metadata().labelOrEmpty(Labels.HASH).equals(other.metadata().labelOrEmpty(Labels.HASH));
    }

    private List<JobObject> others(JobObject job, RenderedPipeline pipeline) {
        ParentObject parent = pipeline.run().parent();
        boolean isPromise = pipeline.type() == WorkflowType.PROMISE;
        List<JobObject> others = new ArrayList<>();
        for (JobObject other : apiServer.jobsOf(RandomPromise.NAME, isPromise ? "" : parent.name())) {
            RenderedPipeline theirs = Objects.requireNonNull(other.pipeline());
            if (theirs.run().parent().namespace().equals(parent.namespace())
                    && theirs.type() == pipeline.type()
                    && !other.reference().equals(job.reference())) {
                others.add(other);
            }
        }
        return others;
    }

    private static @Nullable JobObject newest(List<JobObject> jobs) {
        JobObject newest = null;
        for (JobObject job : jobs) {
            if (newest == null || job.isNewerThan(newest)) {
                newest = job;
            }
        }
        return newest;
    }

    /** In its workflow, from 0. */
    static int position(RenderedPipeline pipeline) {
        List<Pipeline> all = pipeline.run().promise().pipelines(pipeline.type(), pipeline.action());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).nameText().equals(pipeline.name())) {
                return i;
            }
        }
        throw new Violation("Pipeline " + pipeline.name() + " is none of its own workflow");
    }

    static Reference parent(RenderedPipeline pipeline) {
        ParentObject parent = pipeline.run().parent();
        return new Reference(parent.kind(), parent.namespace(), parent.name());
    }
}
