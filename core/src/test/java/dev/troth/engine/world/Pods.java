package dev.troth.engine.world;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.JobCondition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.Action;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.PipelineRun;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What Jobs come to: their Pods write Works and statuses, and Kubernetes tells how they ended. */
public final class Pods {

    private Pods() {}

    public static JobObject running(JobObject job) {
        return job.withStatus(1, 0, 0, List.of());
    }

    public static JobObject complete(JobObject job) {
        return job.withStatus(
                0,
                1,
                0,
                List.of(
                        new JobCondition(JobCondition.SUCCESS_CRITERIA_MET, true),
                        new JobCondition(JobCondition.COMPLETE, true)));
    }

    public static JobObject failed(JobObject job) {
        return job.withStatus(
                0,
                0,
                1,
                List.of(
                        new JobCondition(JobCondition.FAILURE_TARGET, true),
                        new JobCondition(JobCondition.FAILED, true)));
    }

    /** Kubernetes has stopped a Job that was suspended. */
    public static JobObject stopped(JobObject job) {
        return job.withSuspend(true).withStatus(0, 0, 0, List.of(new JobCondition(JobCondition.SUSPENDED, true)));
    }

    /** Somebody set {@code spec.suspend} back; the condition stays with another status. */
    public static JobObject resumed(JobObject job) {
        return job.withSuspend(false).withStatus(1, 0, 0, List.of(new JobCondition(JobCondition.SUSPENDED, false)));
    }

    /** Whether Kubernetes still has something to do for it. */
    public static boolean isAtWork(JobObject job) {
        return !job.suspend()
                && job.conditions().stream()
                        .noneMatch(condition -> condition.holds()
                                && (condition.type().equals(JobCondition.COMPLETE)
                                        || condition.type().equals(JobCondition.FAILED)));
    }

    /** The Job succeeds: work-writer, status-writer, end. */
    public static SmallPlatform succeed(SmallPlatform platform, JobObject job) {
        SmallPlatform written = isOf(job, Action.CONFIGURE) ? platform.with(work(platform, job)) : platform;
        return withParent(written, job, parent -> parent.withWorkflow(statusWritten(written, parent.workflow(), job)))
                .replacing(complete(job));
    }

    public static SmallPlatform fail(SmallPlatform platform, JobObject job) {
        return platform.replacing(failed(job));
    }

    /** The Pipeline suspends its workflow: no Work, a label, a phase; the Job itself succeeds. */
    public static SmallPlatform suspendItself(SmallPlatform platform, JobObject job, long retrySeconds) {
        return withParent(platform, job, parent -> suspended(platform, parent, job, retrySeconds))
                .replacing(complete(job));
    }

    /** With the request or Promise changed for which the Job runs; without effect when it is gone. */
    private static SmallPlatform withParent(
            SmallPlatform platform, JobObject job, UnaryOperator<WorkflowParent> change) {
        WorkflowParent parent = pipeline(job).type() == WorkflowType.PROMISE
                ? platform.only(PromiseObject.class)
                : platform.only(RequestObject.class);
        return parent == null ? platform : platform.replacing(change.apply(parent));
    }

    private static RenderedPipeline pipeline(JobObject job) {
        return Objects.requireNonNull(job.pipeline());
    }

    private static boolean isOf(JobObject job, Action action) {
        return pipeline(job).action() == action;
    }

    private static WorkflowStatus statusWritten(SmallPlatform platform, WorkflowStatus before, JobObject job) {
        WorkflowStatus status = before;
        PipelineRun run = pipeline(job).run();
        if (run.last()) {
            status = status.withMessage("Pending".equals(status.message()) ? doneMessage(job) : status.message())
                    .withSuspendedGeneration(0)
                    .withConditions(status.conditions()
                            .sortedWith(new Condition(
                                    ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED,
                                    Condition.TRUE,
                                    ConditionTypes.PIPELINES_EXECUTED_SUCCESSFULLY,
                                    "Pipelines completed",
                                    Timestamps.ofMillis(platform.nowMillis()))));
        }
        int index = status.indexOf(pipeline(job).name());
        if (index >= 0) {
            PipelineStatus listed = Objects.requireNonNull(status.pipelines()).get(index);
            status = status.withPipeline(
                    index,
                    new PipelineStatus(
                            listed.name(), Phase.RUNNING, listed.lastTransitionSeconds(), null, Timestamps.NONE, 0));
        }
        return status;
    }

    private static String doneMessage(JobObject job) {
        return pipeline(job).type() == WorkflowType.PROMISE ? "Promise configured" : "Resource requested";
    }

    private static WorkflowParent suspended(
            SmallPlatform platform, WorkflowParent parent, JobObject job, long retrySeconds) {
        WorkflowParent labelled = parent.withMetadata(parent.metadata().withLabel(Labels.WORKFLOW_SUSPENDED, "true"));
        int index = parent.workflow().indexOf(pipeline(job).name());
        if (index < 0) {
            return labelled;
        }
        PipelineStatus listed =
                Objects.requireNonNull(parent.workflow().pipelines()).get(index);
        boolean retries = retrySeconds != Timestamps.NONE;
        PipelineStatus changed = new PipelineStatus(
                listed.name(),
                Phase.SUSPENDED,
                listed.lastTransitionSeconds(),
                "waits",
                retries ? Timestamps.ofMillis(platform.nowMillis()) + retrySeconds : Timestamps.NONE,
                retries ? listed.attempts() + 1 : 0);
        return labelled.withWorkflow(parent.workflow()
                .withPipeline(index, changed)
                .withSuspendedGeneration(parent.metadata().generation()));
    }

    /** The Work of a Job's Pipeline, ready. */
    public static WorkObject work(SmallPlatform platform, JobObject job) {
        WorkObject work = work(
                job.metadata().namespace(),
                pipeline(job).run().workNameBase(),
                pipeline(job).name(),
                job.metadata().labelOrEmpty(Labels.RESOURCE_NAME),
                "Ready");
        return pipeline(job).type() == WorkflowType.RESOURCE
                ? work
                : work.withMetadata(work.metadata()
                        .withLabel(Labels.WORK_TYPE, WorkflowType.PROMISE.text())
                        .withoutLabel(Labels.RESOURCE_NAME));
    }

    /** A Work of a request with this message in its condition {@code Ready}. */
    public static WorkObject work(String namespace, String name, String pipeline, String resource, String ready) {
        Metadata metadata = Metadata.of(namespace, name)
                .withLabels(Map.of(
                        Labels.PROMISE_NAME,
                        Promises.NAME,
                        Labels.WORK_TYPE,
                        "resource",
                        Labels.PIPELINE_NAME,
                        pipeline,
                        Labels.RESOURCE_NAME,
                        resource));
        Condition condition = new Condition("Ready", ready.equals("Ready") ? "True" : "False", "R", ready, 0);
        WorkStatus status = new WorkStatus(new Conditions(List.of(condition)), 1, 1);
        return new WorkObject(metadata, Promises.NAME, resource, List.of(), status);
    }
}
