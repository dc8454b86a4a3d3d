package dev.troth.engine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What configure workflows do that nobody would want, and Kratix does. */
class ConfigureQuirksTest {

    @Test
    void quirkAJobThatSomebodyResumedCountsAsFailedOnceNoPodIsActive() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .job(job -> Pods.resumed(job)
                                .withStatus(0, 0, 0, Pods.resumed(job).conditions()))
                        .pass())
                .isEqualTo("""
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
    void quirkWithoutAnyJobAResumeInTheMiddleEndsInAPanic() {
        Story story = Story.configuredBy("a", "b")
                .settled()
                .succeeds()
                .settled()
                .suspendsItself()
                .settled()
                .unlabelled(Labels.WORKFLOW_SUSPENDED);
        for (JobObject job : story.platform().jobs()) {
            story = story.without(job);
        }
        assertThat(story.status(status -> status.withSucceeded(0)).passes(2)).isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                error: panic: runtime error: invalid memory address or nil pointer dereference [recovered]
                --
                error: panic: runtime error: invalid memory address or nil pointer dereference [recovered]
                """);
    }

    @Test
    void quirkWhoEndsASuspensionAndAsksForANewRunAtOnceGetsTheSuspendedPipelineAgain() {
        assertThat(Story.configuredBy("a", "b")
                        .settled()
                        .succeeds()
                        .settled()
                        .suspendsItself()
                        .settled()
                        .unlabelled(Labels.WORKFLOW_SUSPENDED)
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .pass())
                .isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 2s
                    kratix.workflows.pipelines.b=Pending 2s
                    -kratix.workflows.suspendedGeneration
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                create Job default/kratix-redis-cache-b-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: b
                status Cache default/cache
                    Reconciled=Unknown WorkflowPending "Pending" 3s
                    kratix.workflows.pipelines.b=Running 3s
                passive
                """);
    }

    @Test
    void quirkWhenTheStatusOfAStartIsRefusedItIsNotSentAgain() {
        assertThat(Story.configuredBy("a")
                        .passed()
                        .passed()
                        .passed()
                        .passed()
                        .passedWithRefused(6)
                        .passes(2))
                .isEqualTo("""
                passive
                --
                passive
                """);
    }

    @Test
    void quirkWhenARepeatedJobCannotBeCreatedTheCountersGoUpAndDownForEver() {
        Story refused = Story.configuredBy("a")
                .settled()
                .succeeds()
                .settled()
                .labelled(Labels.MANUAL_RECONCILIATION)
                .passedWithRefused(7);
        assertThat(refused.passes(6)).isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.a=Succeeded 2s
                    workflowsSucceeded=1
                passive
                --
                status Cache default/cache
                    workflowsSucceeded=0
                passive
                --
                status Cache default/cache
                    workflowsSucceeded=1
                passive
                --
                status Cache default/cache
                    workflowsSucceeded=0
                passive
                --
                status Cache default/cache
                    workflowsSucceeded=1
                passive
                --
                status Cache default/cache
                    workflowsSucceeded=0
                passive
                """);
    }

    @Test
    void quirkAPipelineThatIsTakenOutMakesMoreSucceedThanThereAreForOnePass() {
        Story story = Story.configuredBy("a", "b")
                .settled()
                .succeeds()
                .settled()
                .succeeds()
                .settled();
        assertThat(story.replacing(Promises.revision("not-set", Promises.spec(List.of("a"), List.of("drop")), true))
                        .passes(2))
                .isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines#=1
                    kratix.workflows.pipelines.a=Pending 2s
                    -kratix.workflows.pipelines.b
                    workflows=1
                passive
                --
                status Cache default/cache
                    workflowsSucceeded=0
                passive
                """);
    }

    @Test
    void quirkWhenTheJobOfAFailedRepetitionIsDeletedTheCountersGoUpAndDownUntilTheNextRun() {
        Story story = Story.configuredBy("a")
                .settled()
                .succeeds()
                .settled()
                .labelled(Labels.MANUAL_RECONCILIATION)
                .settled()
                .fails()
                .settled();
        assertThat(story.without(story.platform().newestJob()).passes(4)).isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.a=Succeeded 2s
                    workflowsSucceeded=1
                again in 36000.0 s
                --
                status Cache default/cache
                    workflowsFailed=0
                    workflowsSucceeded=0
                passive
                --
                status Cache default/cache
                    workflowsSucceeded=1
                again in 36000.0 s
                --
                status Cache default/cache
                    workflowsSucceeded=0
                passive
                """);
    }
}
