package dev.troth.engine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 2s
                    kratix.workflows.pipelines.b=Pending 2s
                    workflowsSucceeded=0
                suspend Job default/kratix-redis-cache-b-00001
                passive
                --
                suspend Job default/kratix-redis-cache-b-00001
                passive
                --
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
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
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
                suspend Job default/kratix-redis-cache-a-00000
                passive
                --
                suspend Job default/kratix-redis-cache-a-00000
                passive
                """);
    }

    @Test
    void aJobForWhatWasAskedBeforeIsWaitedFor() {
        assertThat(Story.configuredBy("a").settled().changedTo("large").passes(2)
                        + Story.configuredBy("a").settled().changedTo("large").why())
                .isEqualTo("""
                passive
                --
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
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 2s
                    kratix.workflows.pipelines.b=Pending 2s
                    workflowsSucceeded=0
                passive
                --
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
                update Cache default/cache
                    -labels.internal.workflows.kratix.io/run-from-start
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
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 2s
                    kratix.workflows.pipelines.b=Pending 2s
                    workflowsFailed=0
                    workflowsSucceeded=0
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
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
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 1s
                    workflowsSucceeded=0
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                update Cache default/cache
                    -labels.internal.workflows.kratix.io/run-from-start
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

    @ParameterizedTest
    @CsvSource({
        "kratix.io/promise-name, other",
        "kratix.io/resource-name, other",
        "kratix.io/workflow-type, promise",
    })
    void aJobOfAnotherRequestPromiseOrWorkflowDoesNotCount(String label, String value) {
        Story done = Story.configuredBy("a").settled().succeeds().settled();
        JobObject job = Objects.requireNonNull(done.platform().newestJob());
        JobObject later = Pods.failed(job)
                .withMetadata(job.metadata()
                        .withName("later")
                        .createdAt(job.metadata().creationSeconds() + 1));
        assertThat(done.with(later).passed().pass()).contains("A Configure Pipeline has failed: a");
        assertThat(done.with(later.withMetadata(later.metadata().withLabel(label, value)))
                        .pass())
                .isEqualTo("""
                again in 36000.0 s
                """);
    }

    @Test
    void aCountOfFailuresThatIsMissingIsWrittenFirst() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .status(status -> status.withFailed(WorkflowStatus.MISSING))
                        .pass())
                .isEqualTo("""
                status Cache default/cache
                    workflowsFailed=0
                passive
                """);
    }
}
