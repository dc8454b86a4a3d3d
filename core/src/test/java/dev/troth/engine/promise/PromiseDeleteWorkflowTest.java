package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.PromiseStory;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Story;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The delete workflow of a Promise, and what goes after it. */
class PromiseDeleteWorkflowTest {

    @Test
    void theDeletePipelineRunsAndThenAllElseGoes() {
        PromiseStory story = done().deleted();
        assertThat(story.passes(2) + "--\n" + story.settled().succeeds().passes(6))
                .isEqualTo("""
                status Promise redis
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.drop=Running 1s
                create Job kratix-platform-system/kratix-redis-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                --
                again in 15.0 s
                --
                update Promise redis
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                --
                delete Job kratix-platform-system/kratix-redis-a-00000
                delete Job kratix-platform-system/kratix-redis-drop-00001
                update Promise redis
                    finalizers#=2
                    -finalizers.kratix.io/workflows-cleanup
                again in 5.0 s
                --
                delete PromiseRevision redis-5a7f3
                update Promise redis
                    finalizers#=1
                    -finalizers.kratix.io/revision-cleanup
                again in 5.0 s
                --
                requests are not watched
                delete Work kratix-platform-system/redis-a
                again in 5.0 s
                --
                update Promise redis
                    -finalizers#
                    -finalizers.kratix.io/dependencies-cleanup
                again in 5.0 s
                --
                passive
                """);
    }

    @Test
    void aFailedDeletePipelineKeepsThePromise() {
        PromiseStory story = done().deleted().settled().fails();
        assertThat(story.passes(2) + story.why() + "\n" + story.passWithRefused(1))
                .isEqualTo("""
                event Warning Failed Pipeline: The Delete Pipeline has failed
                status Promise redis
                    DeleteWorkflowCompleted=False DeleteWorkflowFailed "The Delete Pipeline has failed" 2s
                    conditions#=5
                error: delete Pipeline Failed
                --
                event Warning Failed Pipeline: The Delete Pipeline has failed
                status Promise redis
                error: delete Pipeline Failed
                delete Pipeline drop failed and does not run again by itself; label kratix.io/manual-reconciliation starts it again
                event Warning Failed Pipeline: The Delete Pipeline has failed
                refused: status Promise redis
                    DeleteWorkflowCompleted=False DeleteWorkflowFailed "The Delete Pipeline has failed" 2s
                    conditions#=5
                error: delete Pipeline Failed
                """);
    }

    @Test
    void aSuspendedDeletionWaitsForAPerson() {
        PromiseStory story = done().deleted().settled().suspendsItself();
        assertThat(story.passes(2) + "--\n"
                        + story.settled().unlabelled(Labels.WORKFLOW_SUSPENDED).pass())
                .isEqualTo("""
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for promise; skipping reconciliation
                status Promise redis
                    Available=False WorkflowSuspended "Suspended" 2s
                    Reconciled=Unknown WorkflowSuspended "Suspended" 2s
                    kratix.status=Unavailable
                    status=Unavailable
                status Promise redis
                    DeleteWorkflowCompleted=False DeleteWorkflowSuspended "The delete workflow is suspended" 2s
                    conditions#=5
                passive
                --
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for promise; skipping reconciliation
                passive
                --
                status Promise redis
                    kratix.workflows.pipelines.drop=Running 2s
                create Job kratix-platform-system/kratix-redis-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void aSuspendedDeletionRetriesWhenItsTimeHasCome() {
        PromiseStory story = done().deleted().settled().retriesIn(60);
        assertThat(story.pass() + "--\n" + story.settled().later(61).passes(2)).isEqualTo("""
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for promise; skipping reconciliation
                status Promise redis
                    Available=False WorkflowSuspended "Suspended" 2s
                    Reconciled=Unknown WorkflowSuspended "Suspended" 2s
                    kratix.status=Unavailable
                    status=Unavailable
                status Promise redis
                    DeleteWorkflowCompleted=False DeleteWorkflowSuspended "The delete workflow is suspended" 2s
                    conditions#=5
                again in 59.8 s
                --
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for promise; skipping reconciliation
                update Promise redis
                    -labels.kratix.io/workflow-suspended
                passive
                --
                status Promise redis
                    kratix.workflows.pipelines.drop=Running 63s 62s 1
                create Job kratix-platform-system/kratix-redis-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void quirkTheSuspensionOfAConfigureWorkflowBlocksDeletionUntilAPersonComes() {
        PromiseStory story = PromiseStory.configuredBy("a")
                .settled()
                .suspendsItself()
                .settled()
                .deleted();
        assertThat(story.passes(2) + "--\n"
                        + story.settled().labelled(Labels.MANUAL_RECONCILIATION).passes(2))
                .isEqualTo("""
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for promise; skipping reconciliation
                status Promise redis
                    DeleteWorkflowCompleted=False DeleteWorkflowSuspended "The delete workflow is suspended" 1s
                    conditions#=4
                passive
                --
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for promise; skipping reconciliation
                passive
                --
                update Promise redis
                    labels.internal.workflows.kratix.io/run-from-start=true
                    -labels.kratix.io/workflow-suspended
                status Promise redis
                    kratix.workflows.pipelines.a=Pending 1s
                    -kratix.workflows.suspendedGeneration
                passive
                --
                update Promise redis
                    -labels.kratix.io/manual-reconciliation
                status Promise redis
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.drop=Running 1s
                create Job kratix-platform-system/kratix-redis-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void deletionWaitsForWhatIsBeingConfiguredForRequests() {
        PromiseStory story = done().deleted();
        JobObject job = Story.configuredBy("a").settled().platform().newestJob();
        assertThat(story.with(job).pass() + "--\n"
                        + story.with(Pods.complete(job)).pass() + "--\n"
                        + story.with(Pods.resumed(job)).pass())
                .isEqualTo("""
                again in 15.0 s
                --
                status Promise redis
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.drop=Running 1s
                create Job kratix-platform-system/kratix-redis-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                --
                again in 15.0 s
                """);
    }

    @Test
    void aDeletePipelineThatCannotBeReadKeepsThePromise() {
        assertThat(PromiseStory.of(
                                Promises.withoutApi("promise: {delete: [{kind: Pipeline, metadata: {name: a}}]}", ""))
                        .settled()
                        .deleted()
                        .pass())
                .isEqualTo("""
                error: failed parsing promise.delete pipeline: unsupported pipeline "a" with APIVersion "Pipeline/"
                """);
    }

    @Test
    void aConflictWhileItsRightsGoIsLookedAtAgainAfterFifteenSeconds() {
        PromiseStory story = PromiseStory.of(Promises.spec(List.of("a"), List.of()))
                .settled()
                .deleted();
        assertThat(story.passed().passed().passed().passWithRefused(1)).isEqualTo("""
                requests are not watched
                refused: delete ClusterRoleBinding redis-promise-controller
                again in 15.0 s
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
