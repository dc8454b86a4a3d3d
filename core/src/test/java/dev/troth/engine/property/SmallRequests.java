package dev.troth.engine.property;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.promise.Action;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Requests in every state in which a small platform can hold them, also such as no history leads to: a person may have
 * edited the status, deleted a Job or set any label at any time.
 */
final class SmallRequests {

    /** What has become of a Job. */
    private enum End {
        UNTOUCHED(job -> job),
        RUNNING(Pods::running),
        COMPLETE(Pods::complete),
        FAILED(Pods::failed),
        /** Told to stop; its Pod still runs. */
        STOPPING(job -> Pods.running(job).withSuspend(true)),
        STOPPED(Pods::stopped),
        /** A person set {@code spec.suspend} back. */
        RESUMED(Pods::resumed);

        private final UnaryOperator<JobObject> happening;

        End(UnaryOperator<JobObject> happening) {
            this.happening = happening;
        }
    }

    private static final long NOW = SmallPlatform.START / 1000;
    private static final long YESTERDAY = NOW - 86_400;

    private static final RequestSpec SPEC = Requests.spec("small");
    private static final RequestSpec OLD_SPEC = Requests.spec("tiny");
    private static final List<String> LABELS =
            List.of(Labels.MANUAL_RECONCILIATION, Labels.RUN_FROM_START, Labels.WORKFLOW_SUSPENDED);

    private final Choice choice;
    private final PromiseSpec promise;

    private SmallRequests(Choice choice, PromiseSpec promise) {
        this.choice = choice;
        this.promise = promise;
    }

    /** All that are being configured, with so many Pipelines; answers how many. */
    static long configuring(int pipelines, Consumer<SmallPlatform> each) {
        PromiseSpec promise = Promises.spec(Promises.names("", pipelines), List.of("z"));
        return Choice.each(choice -> each.accept(new SmallRequests(choice, promise).configuring()));
    }

    /** All that are being deleted, with so many Pipelines of each action; answers how many. */
    static long deleting(int configure, int delete, Consumer<SmallPlatform> each) {
        PromiseSpec promise = Promises.spec(Promises.names("", configure), Promises.names("z", delete));
        return Choice.each(choice -> each.accept(new SmallRequests(choice, promise).deleting()));
    }

    private SmallPlatform configuring() {
        RequestObject request = labelled(Requests.known(SPEC), LABELS);
        List<RenderedPipeline> now = Requests.pipelines(promise, request, Action.CONFIGURE);
        WorkflowStatus status = conditioned(phased(counted(now.size()), now));
        SmallPlatform platform = withWorks(Requests.platform(promise, request.withWorkflow(status)));
        List<RenderedPipeline> before = Requests.pipelines(promise, request.withSpec(OLD_SPEC), Action.CONFIGURE);
        return withJob(platform, runs(now, before), List.of(End.values()), 7);
    }

    private SmallPlatform deleting() {
        RequestObject request =
                labelled(Requests.known(SPEC), List.of(Labels.MANUAL_RECONCILIATION, Labels.WORKFLOW_SUSPENDED));
        List<RenderedPipeline> delete = Requests.pipelines(promise, request, Action.DELETE);
        int suspended = choice.either() && !delete.isEmpty() ? 0 : -1;
        request = request.withWorkflow(WorkflowStatus.EMPTY.withPipelines(phases(delete, suspended)))
                .withMetadata(request.metadata().deletedAt(NOW).withFinalizers(finalizersLeft()));
        SmallPlatform platform = Requests.platform(promise, request);
        platform = choice.either() ? withWorks(platform) : platform;
        platform = withJob(
                platform,
                Requests.pipelines(promise, request, Action.CONFIGURE),
                List.of(End.RUNNING, End.COMPLETE, End.FAILED, End.STOPPING),
                1);
        JobObject configured = platform.newestJob();
        if (configured != null && configured.isRunning()) {
            return platform; // A delete Job does not start beside it.
        }
        List<RenderedPipeline> before = Requests.pipelines(promise, request.withSpec(OLD_SPEC), Action.DELETE);
        return withJob(platform, runs(delete, before), List.of(End.values()), 7);
    }

    /** One of a Pipeline that there is, one of a former Pipeline, one of another request. */
    private static SmallPlatform withWorks(SmallPlatform platform) {
        return platform.with(Pods.work(Requests.NAMESPACE, "redis-cache-a", "a", Requests.NAME, "Ready"))
                .with(Pods.work(Requests.NAMESPACE, "redis-cache-gone", "gone", Requests.NAME, "Ready"))
                .with(Pods.work(Requests.NAMESPACE, "redis-other-gone", "gone", "other", "Ready"));
    }

    /** Kratix takes them off one after the other, from the left. */
    private List<String> finalizersLeft() {
        List<String> order = List.of(
                Finalizers.DELETE_WORKFLOWS,
                Finalizers.WORK_CLEANUP,
                Finalizers.WORKFLOWS_CLEANUP,
                Finalizers.RESOURCE_BINDING_CLEANUP,
                "example.com/keeps-it");
        return order.subList(choice.below(order.size()), order.size());
    }

    private RequestObject labelled(RequestObject request, List<String> labels) {
        RequestObject labelled = request;
        if (choice.either()) {
            labelled = Requests.labelled(request, Labels.PAUSED);
            if (Requests.pipelines(promise, request, Action.CONFIGURE).size() > 1) {
                return labelled; // Nothing else counts then, and fewer Pipelines show it with all other labels.
            }
        }
        for (String label : labels) {
            if (choice.either()) {
                labelled = Requests.labelled(labelled, label);
            }
        }
        return labelled;
    }

    private WorkflowStatus counted(int pipelines) {
        WorkflowStatus status = WorkflowStatus.EMPTY.withWorkflows(pipelines);
        int succeeded = choice.below(pipelines + 2) - 1;
        return succeeded < 0 ? status : status.withSucceeded(succeeded).withFailed(choice.below(2));
    }

    private WorkflowStatus phased(WorkflowStatus status, List<RenderedPipeline> pipelines) {
        int suspended = choice.below(pipelines.size() + 2) - 1;
        if (suspended == pipelines.size()) {
            return status.withPipelines(phases(pipelines, 0, choice.either() ? NOW - 60 : NOW + 60));
        }
        return status.withPipelines(phases(pipelines, suspended));
    }

    private static List<PipelineStatus> phases(List<RenderedPipeline> pipelines, int suspended) {
        return phases(pipelines, suspended, Timestamps.NONE);
    }

    private static List<PipelineStatus> phases(List<RenderedPipeline> pipelines, int suspended, long retry) {
        List<PipelineStatus> phases = new ArrayList<>();
        for (int i = 0; i < pipelines.size(); i++) {
            String name = pipelines.get(i).name();
            phases.add(
                    i == suspended
                            ? new PipelineStatus(name, Phase.SUSPENDED, NOW - 90, "waits", retry, 0)
                            : PipelineStatus.pending(name, NOW - 90));
        }
        return phases;
    }

    private WorkflowStatus conditioned(WorkflowStatus status) {
        return status.withConditions(
                switch (choice.below(status.workflows() < 3 ? 6 : 3)) {
                    case 0 -> completed(Condition.FALSE, ConditionTypes.CONFIGURE_WORKFLOW_FAILED, NOW - 30);
                    case 1 -> completed(Condition.TRUE, ConditionTypes.PIPELINES_EXECUTED_SUCCESSFULLY, NOW - 30);
                    case 2 -> completed(Condition.FALSE, ConditionTypes.PIPELINES_IN_PROGRESS, NOW - 30);
                    case 3 -> Conditions.NONE;
                    case 4 -> completed(Condition.TRUE, ConditionTypes.PIPELINES_EXECUTED_SUCCESSFULLY, YESTERDAY);
                    default ->
                        Conditions.NONE.sortedWith(new Condition(
                                ConditionTypes.RECONCILED,
                                Condition.UNKNOWN,
                                ConditionTypes.PAUSED_RECONCILIATION,
                                "Paused",
                                NOW - 30));
                });
    }

    private static Conditions completed(String status, String reason, long seconds) {
        return Conditions.NONE.sortedWith(
                new Condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED, status, reason, "", seconds));
    }

    /** What the newest Job may have been made for: each Pipeline, now or before the request changed. */
    private static List<RenderedPipeline> runs(List<RenderedPipeline> now, List<RenderedPipeline> before) {
        List<RenderedPipeline> runs = new ArrayList<>(now);
        runs.addAll(before);
        return runs;
    }

    /** With a Job for one of these Pipelines, or without. */
    private SmallPlatform withJob(SmallPlatform platform, List<RenderedPipeline> runs, List<End> ends, long sequence) {
        int run = choice.below(runs.size() + 1);
        if (run == runs.size()) {
            return platform;
        }
        JobObject job = Requests.job(runs.get(run), sequence, NOW - 50 + sequence);
        return platform.with(choice.of(ends).happening.apply(job));
    }
}
