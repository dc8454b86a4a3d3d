package dev.troth.engine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.JobCondition;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A workflow that was suspended or whose Jobs somebody touched. */
class ResumedWorkflowTest {

    @Test
    void whenTheNewestJobIsDeletedTheOneBeforeDecides() {
        Story story = Story.configuredBy("a", "b")
                .settled()
                .succeeds()
                .settled()
                .succeeds()
                .settled();
        assertThat(story.without(story.platform().newestJob()).passes(2)).isEqualTo("""
                status Cache default/cache
                    workflowsSucceeded=1
                passive
                --
                create Job default/kratix-redis-cache-b-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: b
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 3s
                    Reconciled=Unknown WorkflowPending "Pending" 3s
                    kratix.workflows.pipelines.b=Running 3s
                    message=Pending
                passive
                """);
    }

    @Test
    void whenAllJobsAreDeletedTheWorkflowRunsAgain() {
        Story story = Story.configuredBy("a").settled().succeeds().settled();
        assertThat(story.without(story.platform().newestJob()).passes(2)).isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 1s
                    workflowsSucceeded=0
                passive
                --
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 2s
                    Reconciled=Unknown WorkflowPending "Pending" 2s
                    kratix.workflows.pipelines.a=Running 2s
                    message=Pending
                passive
                """);
    }

    @Test
    void aSuspendedPipelineGoesOnWithoutThoseBeforeIt() {
        assertThat(Story.configuredBy("a", "b")
                        .settled()
                        .succeeds()
                        .settled()
                        .suspendsItself()
                        .settled()
                        .unlabelled(Labels.WORKFLOW_SUSPENDED)
                        .passes(2))
                .isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                create Job default/kratix-redis-cache-b-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: b
                status Cache default/cache
                    Reconciled=Unknown WorkflowPending "Pending" 3s
                    kratix.workflows.pipelines.b=Running 3s
                passive
                --
                passive
                """);
    }

    @Test
    void goingOnAfterASuspensionCleansUpFilesOfFormerPipelines() {
        Story story =
                Story.configuredBy("a").settled().suspendsItself().settled().unlabelled(Labels.WORKFLOW_SUSPENDED);
        assertThat(story.with(Pods.work("default", "redis-cache-gone", "gone", "cache", "Ready"))
                        .pass())
                .isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    Reconciled=Unknown WorkflowPending "Pending" 2s
                    kratix.workflows.pipelines.a=Running 2s
                delete Work default/redis-cache-gone
                passive
                """);
    }

    @Test
    void aSuspendedFirstPipelineGoesOnAlsoWhenItsJobWasDeleted() {
        Story story = Story.configuredBy("a", "b")
                .settled()
                .suspendsItself()
                .settled()
                .unlabelled(Labels.WORKFLOW_SUSPENDED);
        assertThat(story.without(story.platform().newestJob()).pass()).isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    Reconciled=Unknown WorkflowPending "Pending" 2s
                    kratix.workflows.pipelines.a=Running 2s
                passive
                """);
    }

    @Test
    void aJobThatSomebodySuspendedCountsAsFailed() {
        assertThat(Story.configuredBy("a").settled().job(Pods::stopped).pass()).isEqualTo("""
                status Cache default/cache
                    ConfigureWorkflowCompleted=False ConfigureWorkflowFailed "A Configure Pipeline has failed: a" 1s
                    Reconciled=False ConfigureWorkflowFailed "Failing" 1s
                    kratix.workflows.pipelines.a=Failed 1s
                    workflowsFailed=1
                event Warning ConfigureWorkflowFailed: A resource/configure Pipeline has failed: a
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=False UpgradeFailed "A Configure Pipeline has failed: a" 1s
                    conditions#=1
                    failedVersion=not-set
                again in 36000.0 s
                """);
    }

    @Test
    void aResumedJobRunsWhileItsPodIsActive() {
        assertThat(Story.configuredBy("a").settled().job(Pods::resumed).pass()).isEqualTo("""
                passive
                """);
    }

    @Test
    void aJobIsNotOverWhileItsPodsStillStop() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .job(job ->
                                job.withStatus(0, 0, 0, List.of(new JobCondition(JobCondition.FAILURE_TARGET, true))))
                        .pass())
                .isEqualTo("""
                passive
                """);
    }
}
