package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.PromiseStory;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.promise.Annotations;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a Promise runs its workflow again by itself, and what its revisions know of it. */
class PromiseIntervalTest {

    @Test
    void whyAFailedPipelineRunsAgain() {
        assertThat(PromiseStory.configuredBy("a")
                        .settled()
                        .fails()
                        .settled()
                        .later(36_001)
                        .why())
                .isEqualTo("the reconciliation interval of redis is over, so Kratix sets label"
                        + " kratix.io/manual-reconciliation, and its workflow runs again");
    }

    @Test
    void aFailedWorkflowRunsAgainAfterTheInterval() {
        assertThat(PromiseStory.configuredBy("a")
                        .settled()
                        .fails()
                        .settled()
                        .later(36_001)
                        .passes(2))
                .isEqualTo("""
                update Promise redis
                    labels.kratix.io/manual-reconciliation=true
                again in 36000.0 s
                --
                status Promise redis
                    kratix.workflows.pipelines.a=Pending 36002s
                    workflowsFailed=0
                update Promise redis
                    -labels.kratix.io/manual-reconciliation
                create Job kratix-platform-system/kratix-redis-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Promise redis
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 36003s
                    Reconciled=Unknown WorkflowPending "Pending" 36003s
                    kratix.workflows.pipelines.a=Running 36003s
                passive
                """);
    }

    @Test
    void aWorkflowThatIsDoneRunsAgainAfterTheInterval() {
        assertThat(done().later(36_001).pass()).isEqualTo("""
                update Promise redis
                    labels.kratix.io/manual-reconciliation=true
                passive
                """);
    }

    @Test
    void atTheVeryIntervalItIsNotYetTime() {
        assertThat(done().change(platform -> platform.at(SmallPlatform.START + 36_001_000))
                        .pass())
                .isEqualTo("""
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                """);
    }

    @Test
    void theIntervalDoesNotAskWhileARunIsAskedForAlready() {
        assertThat(done().later(36_001).labelled(Labels.RUN_FROM_START).pass()).isEqualTo("""
                status Promise redis
                    Available=False PromiseUnavailable "Cannot fulfil resource requests" 36002s
                    kratix.status=Unavailable
                    kratix.workflows.pipelines.a=Pending 36002s
                    status=Unavailable
                    workflowsSucceeded=0
                update Promise redis
                    -labels.internal.workflows.kratix.io/run-from-start
                create Job kratix-platform-system/kratix-redis-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Promise redis
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 36003s
                    Reconciled=Unknown WorkflowPending "Pending" 36003s
                    kratix.workflows.pipelines.a=Running 36003s
                    message=Pending
                passive
                """);
    }

    @Test
    void theIntervalDoesNotAskWhileAPersonHasAskedAlready() {
        assertThat(done().later(36_001).labelled(Labels.MANUAL_RECONCILIATION).pass())
                .isEqualTo("""
                status Promise redis
                    Available=False PromiseUnavailable "Cannot fulfil resource requests" 36002s
                    kratix.status=Unavailable
                    kratix.workflows.pipelines.a=Pending 36002s
                    status=Unavailable
                    workflowsSucceeded=0
                update Promise redis
                    -labels.kratix.io/manual-reconciliation
                create Job kratix-platform-system/kratix-redis-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Promise redis
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 36003s
                    Reconciled=Unknown WorkflowPending "Pending" 36003s
                    kratix.workflows.pipelines.a=Running 36003s
                    message=Pending
                passive
                """);
    }

    @Test
    void theIntervalDoesNotDisturbARunningWorkflow() {
        assertThat(PromiseStory.configuredBy("a").settled().later(36_010).pass())
                .isEqualTo("""
                passive
                """);
    }

    @Test
    void aRevisionOfTheNameOfOlderVersionsIsMarkedAndDeleted() {
        RevisionObject legacy = Promises.revision("not-set", Promises.spec(List.of(), List.of()), true);
        assertThat(done().with(legacy.withMetadata(legacy.metadata().withLabel(Labels.LATEST_REVISION, "true")))
                        .pass())
                .isEqualTo("""
                update PromiseRevision redis-not-set
                    annotations.kratix.io/skip-resource-request-cleanup-on-delete=true
                    -labels.kratix.io/latest-revision
                delete PromiseRevision redis-not-set
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                """);
    }

    @Test
    void theIntervalOfAPromiseIsMirroredToItsRevision() {
        PromiseStory story = done().metadata(
                        metadata -> metadata.withAnnotations(Map.of(Annotations.RECONCILIATION_INTERVAL, "5m")));
        assertThat(story.pass() + "--\n"
                        + story.settled()
                                .metadata(metadata -> metadata.withAnnotations(Map.of()))
                                .pass() + "--\n"
                        + done().metadata(metadata ->
                                        metadata.withAnnotations(Map.of(Annotations.RECONCILIATION_INTERVAL, "5s")))
                                .pass()
                        + "--\n"
                        + story.metadata(metadata -> metadata.withLabel(Labels.PROMISE_RELEASE_NAME, "r"))
                                .pass())
                .isEqualTo("""
                update PromiseRevision redis-5a7f3
                    annotations.kratix.io/reconciliation-interval=5m
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 300.0 s
                --
                update PromiseRevision redis-5a7f3
                    -annotations.kratix.io/reconciliation-interval
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                --
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                --
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                """);
    }

    @Test
    void aNewVersionIsWrittenBeforeItsRevisionIsThere() {
        assertThat(done().metadata(metadata -> metadata.withLabel(Labels.PROMISE_VERSION, "v1"))
                        .passes(2))
                .isEqualTo("""
                status Promise redis
                    kratix.version=v1
                    version=v1
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                --
                create PromiseRevision redis-6654c
                event Normal RevisionCreated: Revision redis-6654c created
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                """);
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
}
