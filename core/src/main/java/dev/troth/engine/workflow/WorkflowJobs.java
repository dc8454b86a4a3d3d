package dev.troth.engine.workflow;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.Action;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Jobs of one object, found as Kratix finds them: by labels. */
final class WorkflowJobs {

    private static final Comparator<JobObject> OLDEST_FIRST = Comparator.comparingLong(
                    (JobObject job) -> job.metadata().creationSeconds())
            .thenComparingLong(JobObject::sequence);

    private final WorkflowRun run;
    private final WorkflowParent parent;

    WorkflowJobs(WorkflowRun run, WorkflowParent parent) {
        this.run = run;
        this.parent = parent;
    }

    /**
     * The Job that was created last, of configure or delete; it alone tells how far the workflow is
     * ({@code determineWorkflowState}, {@code labelsForJobs}).
     */
    @Nullable
    JobObject newest() {
        JobObject newest = null;
        for (int i = run.jobs().size() - 1; i >= 0; i--) {
            JobObject job = run.jobs().get(i);
            if ((newest == null || job.isNewerThan(newest)) && isOfParent(job)) {
                newest = job;
            }
        }
        return newest;
    }

    /** The last Job of exactly this Pipeline for exactly what is to be done now ({@code getMostRecentDeletePipelineJob}). */
    @Nullable
    JobObject newestOf(RenderedPipeline pipeline) {
        JobObject newest = null;
        for (int i = run.jobs().size() - 1; i >= 0; i--) {
            JobObject job = run.jobs().get(i);
            if ((newest == null || job.isNewerThan(newest))
                    && isInNamespace(job)
                    && job.metadata().matches(pipeline.jobLabels())) {
                newest = job;
            }
        }
        return newest;
    }

    /** A configure Job of the object that still runs; null if none does. */
    @Nullable
    JobObject runningConfigureJob() {
        for (int i = 0; i < run.jobs().size(); i++) {
            JobObject job = run.jobs().get(i);
            if (job.metadata().labelOrEmpty(Labels.WORKFLOW_ACTION).equals(Action.CONFIGURE.text())
                    && isOfParent(job)
                    && job.isRunning()) {
                return job;
            }
        }
        return null;
    }

    /** A delete Job of the object that failed, whatever it ran for; null if none did. */
    @Nullable
    JobObject failedDeleteJob() {
        for (JobObject job : run.jobs()) {
            if (job.metadata().labelOrEmpty(Labels.WORKFLOW_ACTION).equals(Action.DELETE.text())
                    && isOfParent(job)
                    && job.failed() > 0) {
                return job;
            }
        }
        return null;
    }

    /**
     * The Jobs of a Pipeline of this workflow, oldest first: all runs, whatever they ran for ({@code cleanupJobs}).
     */
    List<JobObject> history(RenderedPipeline pipeline) {
        List<JobObject> history = new ArrayList<>();
        boolean isOwn = isInHistory(pipeline.jobLabels(), pipeline);
        for (JobObject job : run.jobs()) {
            Map<String, String> labels = job.metadata().labels();
            // The labels of a Job that was made for what is to be done now are the very same.
            boolean isIn = labels == pipeline.jobLabels() ? isOwn : isInHistory(labels, pipeline);
            if (isIn && isInNamespace(job)) {
                history.add(job);
            }
        }
        history.sort(OLDEST_FIRST);
        return history;
    }

    /** Whether a Job with these labels counts as a run of the Pipeline ({@code labelsForAllWorkflowJobs}). */
    static boolean isInHistory(Map<String, String> job, RenderedPipeline pipeline) {
        Map<String, String> labels = pipeline.jobLabels();
        if (!job.getOrDefault(Labels.PIPELINE_NAME, "").equals(pipeline.name())) {
            return false;
        }
        return job.getOrDefault(Labels.PROMISE_NAME, "").equals(labels.getOrDefault(Labels.PROMISE_NAME, ""))
                && sameIfGiven(job, labels, Labels.RESOURCE_NAME)
                && sameIfGiven(job, labels, Labels.RESOURCE_NAMESPACE)
                && sameIfGiven(job, labels, Labels.WORKFLOW_ACTION)
                && sameIfGiven(job, labels, Labels.WORKFLOW_TYPE);
    }

    private static boolean sameIfGiven(Map<String, String> job, Map<String, String> labels, String key) {
        String wanted = labels.getOrDefault(key, "");
        return wanted.isEmpty() || wanted.equals(job.get(key));
    }

    private boolean isOfParent(JobObject job) {
        Metadata metadata = job.metadata();
        if (!isInNamespace(job)
                || !metadata.labelOrEmpty(Labels.WORKFLOW_TYPE)
                        .equals(run.type().text())) {
            return false;
        }
        Metadata owner = parent.metadata();
        if (run.type() == WorkflowType.PROMISE) {
            return owner.name().equals(metadata.label(Labels.PROMISE_NAME));
        }
        return owner.labelOrEmpty(Labels.PROMISE_NAME).equals(metadata.label(Labels.PROMISE_NAME))
                && owner.name().equals(metadata.label(Labels.RESOURCE_NAME))
                && (run.namespace().equals(owner.namespace())
                        || owner.namespace().equals(metadata.label(Labels.RESOURCE_NAMESPACE)));
    }

    private boolean isInNamespace(JobObject job) {
        return run.namespace().isEmpty()
                || run.namespace().equals(job.metadata().namespace());
    }
}
