package dev.troth.engine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.JobCondition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which Job comes next: only the newest one counts. */
class ConfigureWorkflowTest {

    @Test
    void aFailedPipelineHaltsTheWorkflowAndSaysSoOnEveryPass() {
        assertThat(Story.configuredBy("a", "b")
                        .settled()
                        .succeeds()
                        .settled()
                        .fails()
                        .passes(2))
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    ConfigureWorkflowCompleted=False ConfigureWorkflowFailed "A Configure Pipeline has failed: b" 2s
                    Reconciled=False ConfigureWorkflowFailed "Failing" 2s
                    kratix.workflows.pipelines.b=Failed 2s
                    workflowsFailed=1
                event Warning ConfigureWorkflowFailed: A resource/configure Pipeline has failed: b
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=False UpgradeFailed "A Configure Pipeline has failed: b" 2s
                    conditions#=1
                    failedVersion=not-set
                again in 36000.0 s
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                event Warning ConfigureWorkflowFailed: A resource/configure Pipeline has failed: b
                again in 36000.0 s
                """);
    }

    @Test
    void afterAFailureFilesStayAlsoThoseOfFormerPipelines() {
        Story story = Story.configuredBy("a").settled().fails();
        assertThat(story.with(Pods.work("default", "redis-cache-gone", "gone", "cache", "Ready"))
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
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
    void manualReconciliationStopsARunningJobAndKeepsTheLabelUntilItHasStopped() {
        assertThat(Story.configuredBy("a", "b")
                        .settled()
                        .succeeds()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .passes(3))
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 2s
                    kratix.workflows.pipelines.b=Pending 2s
                    workflowsSucceeded=0
                suspend Job default/kratix-redis-cache-b-00001
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                suspend Job default/kratix-redis-cache-b-00001
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                suspend Job default/kratix-redis-cache-b-00001
                passive
                """);
    }

    @Test
    void onceTheJobHasStoppedTheFirstPipelineStarts() {
        assertThat(Story.configuredBy("a", "b")
                        .settled()
                        .succeeds()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .settled()
                        .job(Pods::stopped)
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                create ServiceAccount default/redis-resource-configure-a
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-a
                create RoleBinding default/redis-resource-configure-a
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    kratix.workflows.pipelines.a=Running 3s
                passive
                """);
    }

    @Test
    void manualReconciliationStopsAlsoAJobOfAFormerRun() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .changedTo("large")
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .passes(2))
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                suspend Job default/kratix-redis-cache-a-00000
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                suspend Job default/kratix-redis-cache-a-00000
                passive
                """);
    }

    @Test
    void aJobForWhatWasAskedBeforeIsWaitedFor() {
        assertThat(Story.configuredBy("a").settled().changedTo("large").passes(2)
                        + Story.configuredBy("a").settled().changedTo("large").why())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                passive
                Job kratix-redis-cache-a-00000 runs for what was asked before; Kratix waits for its end, then starts again from the first Pipeline
                """.stripTrailing());
    }

    @Test
    void howTheFormerJobEndedDoesNotMatter() {
        assertThat(Story.configuredBy("a", "b")
                        .settled()
                        .changedTo("large")
                        .settled()
                        .fails()
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                create ServiceAccount default/redis-resource-configure-a
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-a
                create RoleBinding default/redis-resource-configure-a
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                passive
                """);
    }

    @Test
    void runFromStartWaitsForTheRunningJobAndTakesTheLabelOffWithTheNext() {
        assertThat(Story.configuredBy("a", "b")
                        .settled()
                        .succeeds()
                        .settled()
                        .labelled(Labels.RUN_FROM_START)
                        .passes(2))
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 2s
                    kratix.workflows.pipelines.b=Pending 2s
                    workflowsSucceeded=0
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                passive
                """);
    }

    @Test
    void runFromStartBeginsAgainOnceTheJobIsOver() {
        assertThat(Story.configuredBy("a", "b")
                        .settled()
                        .succeeds()
                        .settled()
                        .labelled(Labels.RUN_FROM_START)
                        .settled()
                        .succeeds()
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update Cache default/cache
                    -labels.internal.workflows.kratix.io/run-from-start
                create ServiceAccount default/redis-resource-configure-a
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-a
                create RoleBinding default/redis-resource-configure-a
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 3s
                    kratix.workflows.pipelines.a=Running 3s
                    message=Pending
                passive
                """);
    }

    @Test
    void aFailureIsForgottenWhenAPersonAsksForANewRun() {
        assertThat(Story.configuredBy("a", "b")
                        .settled()
                        .succeeds()
                        .settled()
                        .fails()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 2s
                    kratix.workflows.pipelines.b=Pending 2s
                    workflowsFailed=0
                    workflowsSucceeded=0
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                create ServiceAccount default/redis-resource-configure-a
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-a
                create RoleBinding default/redis-resource-configure-a
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 3s
                    Reconciled=Unknown WorkflowPending "Pending" 3s
                    kratix.workflows.pipelines.a=Running 3s
                passive
                """);
    }

    @Test
    void bothLabelsAreTakenOffWithOneJob() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .succeeds()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .labelled(Labels.RUN_FROM_START)
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 1s
                    workflowsSucceeded=0
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                update Cache default/cache
                    -labels.internal.workflows.kratix.io/run-from-start
                create ServiceAccount default/redis-resource-configure-a
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-a
                create RoleBinding default/redis-resource-configure-a
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
    void whenTheNewestJobIsDeletedTheOneBeforeDecides() {
        Story story = Story.configuredBy("a", "b")
                .settled()
                .succeeds()
                .settled()
                .succeeds()
                .settled();
        assertThat(story.without(story.platform().newestJob()).passes(2)).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    workflowsSucceeded=1
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                create ServiceAccount default/redis-resource-configure-b
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-b
                create RoleBinding default/redis-resource-configure-b
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 1s
                    workflowsSucceeded=0
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                create ServiceAccount default/redis-resource-configure-a
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-a
                create RoleBinding default/redis-resource-configure-a
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                create ServiceAccount default/redis-resource-configure-b
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-b
                create RoleBinding default/redis-resource-configure-b
                create Job default/kratix-redis-cache-b-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: b
                status Cache default/cache
                    Reconciled=Unknown WorkflowPending "Pending" 3s
                    kratix.workflows.pipelines.b=Running 3s
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                create ServiceAccount default/redis-resource-configure-a
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-a
                create RoleBinding default/redis-resource-configure-a
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                create ServiceAccount default/redis-resource-configure-a
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-a
                create RoleBinding default/redis-resource-configure-a
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
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
    void quirkAJobThatSomebodyResumedCountsAsFailedOnceNoPodIsActive() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .job(job -> Pods.resumed(job)
                                .withStatus(0, 0, 0, Pods.resumed(job).conditions()))
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                passive
                """);
    }

    @Test
    void whyTheFirstPipelineBegins() {
        assertThat(Story.configuredBy("a").passed().passed().passed().passed().why())
                .isEqualTo("no Job has run yet, so Pipeline a begins");
    }

    @Test
    void whyTheNextPipelineBegins() {
        assertThat(Story.configuredBy("a", "b").settled().succeeds().passed().why())
                .isEqualTo("the Pipeline before it is done, so Pipeline b is next");
    }

    @Test
    void whyARunBeginsAfterAChange() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .succeeds()
                        .settled()
                        .changedTo("large")
                        .passed()
                        .why())
                .isEqualTo(
                        "the newest Job ran for something else than what Promise and request now say, so Pipeline a begins a new run");
    }

    @Test
    void whyARunBeginsAfterManualReconciliation() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .succeeds()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .why())
                .isEqualTo("label kratix.io/manual-reconciliation asks for a new run, which Pipeline a begins");
    }

    @Test
    void whyARunBeginsFromTheStart() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .succeeds()
                        .settled()
                        .labelled(Labels.RUN_FROM_START)
                        .why())
                .isEqualTo("a run from the start was asked for, so Pipeline a begins it");
    }

    @Test
    void whyASuspendedPipelineGoesOn() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .suspendsItself()
                        .settled()
                        .unlabelled(Labels.WORKFLOW_SUSPENDED)
                        .why())
                .isEqualTo("the workflow is no longer suspended, so it goes on with Pipeline a");
    }

    @Test
    void whyNothingHappensWhileAJobRuns() {
        assertThat(Story.configuredBy("a").settled().why()).isEqualTo("Pipeline a runs; Kratix waits for its Job");
    }

    @Test
    void whyNothingHappensAfterAFailure() {
        assertThat(Story.configuredBy("a").settled().fails().settled().why())
                .isEqualTo(
                        "Pipeline a failed, so the workflow halts: no later Pipeline runs, and files written so far stay");
    }

    @Test
    void whyAJobIsStopped() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .why())
                .isEqualTo(
                        "manual reconciliation was asked for while Job kratix-redis-cache-a-00000 runs; Kratix suspends it and starts again from the first Pipeline once it has stopped");
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                error: panic: runtime error: invalid memory address or nil pointer dereference [recovered]
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 2s
                    kratix.workflows.pipelines.b=Pending 2s
                    -kratix.workflows.suspendedGeneration
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                create ServiceAccount default/redis-resource-configure-b
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-b
                create RoleBinding default/redis-resource-configure-b
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.a=Succeeded 2s
                    workflowsSucceeded=1
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    workflowsSucceeded=0
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    workflowsSucceeded=1
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    workflowsSucceeded=0
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    workflowsSucceeded=1
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
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
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines#=1
                    kratix.workflows.pipelines.a=Pending 2s
                    -kratix.workflows.pipelines.b
                    workflows=1
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    workflowsSucceeded=0
                passive
                """);
    }
}
