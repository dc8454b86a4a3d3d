package dev.troth.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import org.junit.jupiter.api.Test;

/** The reconciliation interval asks for a new run as a person would. */
class RequestIntervalTest {

    @Test
    void theIntervalAsksForANewRunAsAPersonWould() {
        assertThat(done().later(36_000 + 4).passes(2)).isEqualTo("""
                update Cache default/cache
                    labels.kratix.io/manual-reconciliation=true
                passive
                --
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 36005s
                    workflowsSucceeded=0
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 36006s
                    Reconciled=Unknown WorkflowPending "Pending" 36006s
                    kratix.workflows.pipelines.a=Running 36006s
                    message=Pending
                passive
                """);
    }

    @Test
    void atTheVeryIntervalItIsNotYetTime() {
        assertThat(done().change(platform -> platform.at(SmallPlatform.START + 36_001_000))
                        .pass())
                .isEqualTo("""
                again in 36000.0 s
                """);
    }

    @Test
    void aFailedWorkflowRunsAgainAfterTheInterval() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .fails()
                        .settled()
                        .later(36_001)
                        .pass())
                .isEqualTo("""
                update Cache default/cache
                    labels.kratix.io/manual-reconciliation=true
                passive
                """);
    }

    @Test
    void aFailedWorkflowWaitsForAPersonWherePlatformSaysSo() {
        assertThat(Story.configuredBy("a")
                        .configured(KratixSettings.BUILT_IN.withReconcileAfterFailure(false))
                        .settled()
                        .fails()
                        .settled()
                        .later(36_001)
                        .pass())
                .isEqualTo("""
                status Cache default/cache
                event Warning ConfigureWorkflowFailed: A resource/configure Pipeline has failed: a
                passive
                """);
    }

    @Test
    void theIntervalDoesNotAskWhileARunIsAskedForAlready() {
        assertThat(done().later(36_004).labelled(Labels.RUN_FROM_START).pass()).isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 36005s
                    workflowsSucceeded=0
                update Cache default/cache
                    -labels.internal.workflows.kratix.io/run-from-start
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 36006s
                    Reconciled=Unknown WorkflowPending "Pending" 36006s
                    kratix.workflows.pipelines.a=Running 36006s
                    message=Pending
                passive
                """);
    }

    @Test
    void theIntervalDoesNotAskWhileAPersonHasAskedAlready() {
        assertThat(done().later(36_004).labelled(Labels.MANUAL_RECONCILIATION).pass())
                .isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 36005s
                    workflowsSucceeded=0
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 36006s
                    Reconciled=Unknown WorkflowPending "Pending" 36006s
                    kratix.workflows.pipelines.a=Running 36006s
                    message=Pending
                passive
                """);
    }

    @Test
    void aRunningWorkflowIsNotDisturbedByTheInterval() {
        assertThat(Story.configuredBy("a").settled().later(90_000).pass()).isEqualTo("""
                passive
                """);
    }

    private static Story done() {
        return Story.configuredBy("a").settled().succeeds().settled();
    }
}
