package dev.troth.engine.workflow;

import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.Waits;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.effective.RenderedPipeline;

/**
 * One look at a configure workflow ({@code lib/workflow/reconciler.go}, {@code ReconcileConfigure}): publish how far it
 * is, then act on one Pipeline.
 */
public final class ConfigureWorkflow {

    private final Pass pass;
    private final Held<? extends WorkflowParent> parent;
    private final WorkflowRun run;
    private final WorkflowJobs jobs;
    private final Progress progress;

    private ConfigureWorkflow(Pass pass, Held<? extends WorkflowParent> parent, WorkflowRun run) {
        this.pass = pass;
        this.parent = parent;
        this.run = run;
        this.jobs = new WorkflowJobs(run, parent.get());
        this.progress = Progress.of(parent.get(), run.pipelines(), jobs.newest());
    }

    /** Throws {@link Pass.Conflict} and {@link WorkflowException}. */
    public static Outcome reconcile(Pass pass, Held<? extends WorkflowParent> parent, WorkflowRun run) {
        if (run.pipelines().isEmpty()) {
            // Not even what earlier Pipelines left behind is cleaned up.
            return Outcome.finished(
                    "the workflow has no Pipelines, so there is nothing to run and nothing is cleaned up");
        }
        return new ConfigureWorkflow(pass, parent, run).reconcile();
    }

    private Outcome reconcile() {
        boolean wrote = Counters.publish(pass, parent, run.pipelines(), progress);
        if (wrote && !progress.startsAgain()) {
            return Outcome.underWay("the counters in the status did not say what the Jobs say; Kratix writes them"
                    + " first and goes on when it sees them");
        }
        RenderedPipeline pipeline = run.pipelines().get(progress.index());
        JobObject newest = progress.newest();
        if (newest == null || !pipeline.isRunBy(newest.metadata().labels())) {
            return afterAnotherJob(pipeline);
        }
        return afterOwnJob(pipeline, newest);
    }

    /** The newest Job is of another Pipeline or was made for another state of Promise and request ({@code executeReconcileAction}). */
    private Outcome afterAnotherJob(RenderedPipeline pipeline) {
        JobObject newest = progress.newest();
        if (newest == null || !newest.isRunning()) {
            return start(pipeline);
        }
        if (progress.manual()) {
            return suspend(newest);
        }
        return Outcome.underWay(Waits.FOR_EARLIER_JOB, newest.metadata().name());
    }

    /** The newest Job is this Pipeline's ({@code handleCurrentPipelineJob}). */
    private Outcome afterOwnJob(RenderedPipeline pipeline, JobObject job) {
        if (job.isRunning()) {
            return progress.manual()
                    ? suspend(job)
                    : Outcome.underWay("Pipeline %s runs; Kratix waits for its Job", pipeline.name());
        }
        if (progress.startsAgain()) {
            return start(pipeline);
        }
        if (progress.resume()) {
            boolean created = PipelineStart.configure(pass, parent, pipeline);
            // A workflow that was suspended may never come to the end, where this is done otherwise.
            Cleanup.ofJobsAndWorks(pass, parent.get(), run, jobs, created ? pipeline : null);
            return whyStarted(pipeline);
        }
        if (job.isFailed()) {
            return failed(pipeline, job);
        }
        Cleanup.ofJobsAndWorks(pass, parent.get(), run, jobs, null);
        return Outcome.finished("all Pipelines are done");
    }

    /** A person asked for a new run while a Job runs: it is told to stop, and the label stays until it has. */
    private Outcome suspend(JobObject job) {
        pass.suspend(job);
        return Outcome.underWay(
                "manual reconciliation was asked for while Job %s runs; Kratix suspends it and starts again from the"
                        + " first Pipeline once it has stopped",
                job.metadata().name());
    }

    private Outcome failed(RenderedPipeline pipeline, JobObject job) {
        Failure.record(pass, parent, run, pipeline, job);
        Cleanup.ofJobs(pass, run, jobs, null);
        return Outcome.underWay(
                "Pipeline %s failed, so the workflow halts: no later Pipeline runs, and files written so far stay",
                pipeline.name());
    }

    private Outcome start(RenderedPipeline pipeline) {
        PipelineStart.configure(pass, parent, pipeline);
        return whyStarted(pipeline);
    }

    private Outcome whyStarted(RenderedPipeline pipeline) {
        String name = pipeline.name();
        if (progress.restart()) {
            return Outcome.underWay("a run from the start was asked for, so Pipeline %s begins it", name);
        }
        if (progress.resume()) {
            return Outcome.underWay("the workflow is no longer suspended, so it goes on with Pipeline %s", name);
        }
        if (progress.manual()) {
            return Outcome.underWay(
                    "label kratix.io/manual-reconciliation asks for a new run, which Pipeline %s begins", name);
        }
        if (progress.newest() == null) {
            return Outcome.underWay("there is no Job of this workflow, so Pipeline %s begins", name);
        }
        if (progress.index() > 0) {
            return Outcome.underWay("the Pipeline before it is done, so Pipeline %s is next", name);
        }
        return Outcome.underWay(
                "the newest Job did not run for the present spec, so Pipeline %s begins a new run", name);
    }
}
