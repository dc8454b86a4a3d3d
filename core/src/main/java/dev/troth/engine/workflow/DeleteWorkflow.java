package dev.troth.engine.workflow;

import dev.troth.engine.DocumentedBehaviour;
import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.Waits;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.RenderedPipeline;

/**
 * One look at a delete workflow ({@code lib/workflow/reconciler.go}, {@code ReconcileDelete}): the first Pipeline runs
 * once, after configure; others never run.
 */
public final class DeleteWorkflow {

    private final Pass pass;
    private final Held<? extends WorkflowParent> parent;
    private final WorkflowRun run;
    private final WorkflowJobs jobs;
    private final RenderedPipeline pipeline;

    private DeleteWorkflow(Pass pass, Held<? extends WorkflowParent> parent, WorkflowRun run) {
        this.pass = pass;
        this.parent = parent;
        this.run = run;
        this.jobs = new WorkflowJobs(run, parent.get());
        this.pipeline = run.pipelines().getFirst();
    }

    /** Throws {@link Pass.Conflict} and {@link WorkflowException}. */
    public static Outcome reconcile(Pass pass, Held<? extends WorkflowParent> parent, WorkflowRun run) {
        if (run.pipelines().isEmpty()) {
            return Outcome.finished("there is no delete Pipeline, so deletion goes on at once");
        }
        return new DeleteWorkflow(pass, parent, run).reconcile();
    }

    private Outcome reconcile() {
        boolean manual = parent.get().metadata().isTrue(Labels.MANUAL_RECONCILIATION);
        JobObject job = jobs.newestOf(pipeline);
        if (job != null && job.isRunning()) {
            return manual ? suspend(job) : Outcome.underWay("delete Pipeline %s runs", pipeline.name());
        }
        if (job == null || manual) {
            return begin(manual);
        }
        if (job.succeeded() > 0) {
            return afterSuccess();
        }
        if (job.failed() > 0) {
            return Outcome.failed(
                    "delete Pipeline %s failed and does not run again by itself; label %s starts it again",
                    pipeline.name(), Labels.MANUAL_RECONCILIATION);
        }
        return Outcome.underWay(
                "the Job of delete Pipeline %s neither runs nor has it ended; somebody suspended it", pipeline.name());
    }

    private Outcome suspend(JobObject job) {
        String conflict = pass.attemptOrError(() -> pass.suspend(job));
        pass.normal(parent.get(), "PipelineSuspended", "Delete Pipeline suspended: " + pipeline.name());
        if (conflict != null) {
            throw new WorkflowException(conflict);
        }
        return Outcome.underWay(
                "manual reconciliation was asked for while delete Pipeline %s runs; Kratix suspends it and starts it"
                        + " again",
                pipeline.name());
    }

    /** A running configure Job is waited for, and not suspended, even when a person asks for the deletion to run again. */
    private Outcome begin(boolean manual) {
        JobObject configure = jobs.runningConfigureJob();
        if (configure != null) {
            if (manual && run.settings().behavesAsDocumented(DocumentedBehaviour.MANUAL_DELETE_ENDS_CONFIGURE)) {
                pass.suspend(configure);
                return Outcome.underWay(
                        "manual reconciliation of the deletion was asked for, so Kratix suspends configure Job %s",
                        configure.metadata().name());
            }
            return Outcome.underWay(
                    Waits.FOR_CONFIGURE_JOB, configure.metadata().name());
        }
        if (!manual && waitsForAPerson()) {
            return Outcome.failed(
                    "a delete Pipeline failed and runs again only when a person asks; label %s does",
                    Labels.MANUAL_RECONCILIATION);
        }
        PipelineStart.delete(pass, parent, run, pipeline, true);
        return Outcome.underWay(
                manual
                        ? "manual reconciliation was asked for, so delete Pipeline %s runs again"
                        : "deletion was asked for, and delete Pipeline %s has not run for the present spec",
                pipeline.name());
    }

    private boolean waitsForAPerson() {
        return run.settings().behavesAsDocumented(DocumentedBehaviour.FAILED_DELETE_WAITS_FOR_A_PERSON)
                && jobs.failedDeleteJob() != null;
    }

    /** Whoever asks has looked at the label of a suspended workflow before, so here the suspension is over. */
    private Outcome afterSuccess() {
        if (parent.get().workflow().suspendedIndex() >= 0) {
            PipelineStart.delete(pass, parent, run, pipeline, false);
            return Outcome.underWay(
                    "the workflow is no longer suspended, so delete Pipeline %s runs again", pipeline.name());
        }
        return Outcome.finished("delete Pipeline %s is done", pipeline.name());
    }
}
