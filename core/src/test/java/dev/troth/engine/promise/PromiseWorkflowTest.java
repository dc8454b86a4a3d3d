package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.PromiseStory;
import dev.troth.engine.world.Promises;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import org.junit.jupiter.api.Test;

/** A Promise's own workflow, from its creation to its end, pass by pass. */
class PromiseWorkflowTest {

    @Test
    void aNewPromiseRunsItsWorkflow() {
        assertThat(PromiseStory.configuredBy("a", "b").passes(6)).isEqualTo("""
                update Promise redis
                    finalizers#=4
                    finalizers.kratix.io/delete-workflows=yes
                    finalizers.kratix.io/dependencies-cleanup=yes
                    finalizers.kratix.io/revision-cleanup=yes
                    finalizers.kratix.io/workflows-cleanup=yes
                passive
                --
                create PromiseRevision redis-5a7f3
                event Normal RevisionCreated: Revision redis-5a7f3 created
                status Promise redis
                    Available=False PromiseUnavailable "Cannot fulfil resource requests" 0s
                    conditions#=1
                    kratix.status=Unavailable
                    status=Unavailable
                    workflows=2
                event Normal Available: Promise is available
                status Promise redis
                    Available=True PromiseAvailable "Ready to fulfil resource requests" 0s
                    kratix.lastAvailableTime=0s
                    kratix.status=Available
                    lastAvailableTime=0s
                    status=Available
                passive
                --
                status Promise redis
                    Available=False PromiseUnavailable "Cannot fulfil resource requests" 0s
                    kratix.status=Unavailable
                    kratix.workflows.pipelines#=2
                    kratix.workflows.pipelines.a=Pending 0s
                    kratix.workflows.pipelines.b=Pending 0s
                    status=Unavailable
                passive
                --
                create Job kratix-platform-system/kratix-redis-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Promise redis
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 1s
                    Reconciled=Unknown WorkflowPending "Pending" 1s
                    conditions#=3
                    kratix.workflows.pipelines.a=Running 1s
                    message=Pending
                passive
                --
                passive
                --
                passive
                """);
    }

    @Test
    void aPromiseBecomesAvailableWhenItsWorkflowIsDone() {
        assertThat(PromiseStory.configuredBy("a").settled().succeeds().passes(5))
                .isEqualTo("""
                status Promise redis
                    kratix.workflows.pipelines.a=Succeeded 1s
                    workflowsSucceeded=1
                passive
                --
                event Normal Available: Promise is available
                status Promise redis
                    Available=True PromiseAvailable "Ready to fulfil resource requests" 1s
                    kratix.lastAvailableTime=1s
                    kratix.status=Available
                    lastAvailableTime=1s
                    status=Available
                passive
                --
                event Normal WorksSucceeded: All works associated with this promise are ready
                event Normal ReconcileSucceeded: Successfully reconciled
                status Promise redis
                    Reconciled=True Reconciled "Reconciled" 1s
                    WorksSucceeded=True WorksSucceeded "All works associated with this promise are ready" 1s
                    conditions#=4
                passive
                --
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                --
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                """);
    }

    @Test
    void aFailedPipelineHaltsTheWorkflow() {
        assertThat(PromiseStory.configuredBy("a", "b").settled().fails().passes(2))
                .isEqualTo("""
                status Promise redis
                    ConfigureWorkflowCompleted=False ConfigureWorkflowFailed "A Configure Pipeline has failed: a" 1s
                    Reconciled=False ConfigureWorkflowFailed "Failing" 1s
                    kratix.workflows.pipelines.a=Failed 1s
                    workflowsFailed=1
                event Warning ConfigureWorkflowFailed: A promise/configure Pipeline has failed: a
                again in 36000.0 s
                --
                status Promise redis
                event Warning ConfigureWorkflowFailed: A promise/configure Pipeline has failed: a
                again in 36000.0 s
                """);
    }

    @Test
    void aFailedWorkflowWaitsForAPersonWherePlatformSaysSo() {
        assertThat(PromiseStory.configuredBy("a")
                        .change(platform ->
                                platform.configured(KratixSettings.BUILT_IN.withReconcileAfterFailure(false)))
                        .settled()
                        .fails()
                        .settled()
                        .later(36_010)
                        .pass())
                .isEqualTo("""
                status Promise redis
                event Warning ConfigureWorkflowFailed: A promise/configure Pipeline has failed: a
                passive
                """);
    }

    @Test
    void afterAPauseTheWorkflowRunsFromTheStart() {
        assertThat(done().labelled(Labels.PAUSED)
                        .settled()
                        .unlabelled(Labels.PAUSED)
                        .passes(3))
                .isEqualTo("""
                update Promise redis
                    labels.internal.workflows.kratix.io/run-from-start=true
                    labels.kratix.io/reconcile-resources=true
                status Promise redis
                    Reconciled=Unknown Unpaused "Pending" 1s
                passive
                --
                status Promise redis
                    Available=False PromiseUnavailable "Cannot fulfil resource requests" 1s
                    kratix.workflows.pipelines.a=Pending 1s
                    workflowsSucceeded=0
                update Promise redis
                    -labels.internal.workflows.kratix.io/run-from-start
                create Job kratix-platform-system/kratix-redis-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Promise redis
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 2s
                    Reconciled=Unknown WorkflowPending "Pending" 2s
                    kratix.workflows.pipelines.a=Running 2s
                    message=Pending
                passive
                --
                passive
                """);
    }

    @Test
    void whenFilesArriveThePromiseIsReconciled() {
        assertThat(then(done("Pending"), "Ready").pass()).isEqualTo("""
                event Normal WorksSucceeded: All works associated with this promise are ready
                event Normal ReconcileSucceeded: Successfully reconciled
                status Promise redis
                    Reconciled=True Reconciled "Reconciled" 1s
                    WorksSucceeded=True WorksSucceeded "All works associated with this promise are ready" 1s
                passive
                """);
    }

    @Test
    void jobsOfOtherPromisesDoNotCount() {
        PromiseStory story = done();
        JobObject job = story.platform().newestJob();
        assertThat(story.with(Pods.failed(job.withMetadata(job.metadata()
                                .withName("other")
                                .withLabel(Labels.PROMISE_NAME, "other")
                                .createdAt(job.metadata().creationSeconds() + 9))))
                        .pass())
                .isEqualTo("""
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                """);
    }

    @Test
    void aPipelineThatCannotBeReadIsAnErrorOnEveryPass() {
        assertThat(PromiseStory.of(Promises.withoutApi(
                                "promise: {configure: [{kind: Pipeline, metadata: {name: a}}]}", ""))
                        .settled()
                        .pass())
                .isEqualTo("""
                error: failed parsing promise.configure pipeline: unsupported pipeline "a" with APIVersion "Pipeline/"
                """);
    }

    @Test
    void afterAFailureAPersonMakesItRunAgain() {
        assertThat(done().deleted()
                        .settled()
                        .fails()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .pass())
                .isEqualTo("""
                update Promise redis
                    -labels.kratix.io/manual-reconciliation
                status Promise redis
                    kratix.workflows.pipelines.drop=Running 2s
                create Job kratix-platform-system/kratix-redis-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void whenSomebodyElseHasWrittenThePassIsAnError() {
        assertThat(done().labelled(Labels.MANUAL_RECONCILIATION).passWithRefused(1) + "--\n"
                        + PromiseStory.configuredBy("a").passWithRefused(1))
                .isEqualTo("""
                refused: status Promise redis
                    Available=False PromiseUnavailable "Cannot fulfil resource requests" 1s
                    kratix.status=Unavailable
                    kratix.workflows.pipelines.a=Pending 1s
                    status=Unavailable
                    workflowsSucceeded=0
                error: Operation cannot be fulfilled on Promise redis: the object has been modified; please apply your changes to the latest version and try again
                --
                refused: update Promise redis
                    finalizers#=4
                    finalizers.kratix.io/delete-workflows=yes
                    finalizers.kratix.io/dependencies-cleanup=yes
                    finalizers.kratix.io/revision-cleanup=yes
                    finalizers.kratix.io/workflows-cleanup=yes
                error: Operation cannot be fulfilled on Promise redis: the object has been modified; please apply your changes to the latest version and try again
                """);
    }

    @Test
    void aPromiseThatIsGoneIsLeftAlone() {
        PromiseStory story = done();
        assertThat(story.without(story.promise()).pass()
                        + story.without(story.promise()).why())
                .isEqualTo("""
                passive
                the Promise is gone, so there is nothing to do
                """.stripTrailing());
    }

    private static WorkObject work(String ready) {
        return work("redis-a", "a", ready);
    }

    private static WorkObject work(String name, String pipeline, String ready) {
        WorkObject work = Pods.work(Kinds.SYSTEM_NAMESPACE, name, pipeline, "", ready);
        return work.withMetadata(
                work.metadata().withLabel(Labels.WORK_TYPE, "promise").withoutLabel(Labels.RESOURCE_NAME));
    }

    /** All is done, except that its Work says this. */
    private static PromiseStory done(String ready) {
        return PromiseStory.configuredBy("a").settled().succeeds().with(work(ready));
    }

    private static PromiseStory done() {
        return done("Ready").settled();
    }

    private static PromiseStory then(PromiseStory story, String ready) {
        return story.settled().with(work(ready));
    }
}
