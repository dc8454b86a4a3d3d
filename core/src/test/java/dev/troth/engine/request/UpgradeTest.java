package dev.troth.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a ResourceBinding tells of an upgrade. */
class UpgradeTest {

    @Test
    void anUpgradeIsToldWhileItRuns() {
        assertThat(outdated().passes(4)).isEqualTo("""
                status Cache default/cache
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.b=Pending 1s
                passive
                --
                status Cache default/cache
                    workflowsSucceeded=0
                passive
                --
                create Job default/kratix-redis-cache-b-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: b
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 2s
                    Reconciled=Unknown WorkflowPending "Pending" 2s
                    kratix.workflows.pipelines.b=Running 2s
                    message=Pending
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v2 is in progress" 2s
                    conditions#=1
                passive
                --
                passive
                """);
    }

    @Test
    void anUpgradeThatSucceedsIsTold() {
        assertThat(outdated().settled().succeeds().passes(4)).isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.b=Succeeded 2s
                    workflowsSucceeded=1
                passive
                --
                delete Work default/redis-cache-a
                event Normal ReconcileSucceeded: Successfully reconciled
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version v2
                status Cache default/cache
                    Reconciled=True Reconciled "Reconciled" 2s
                    promiseVersion=v2
                passive
                --
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=True UpgradeComplete "Resource is at version v2" 2s
                    lastAppliedVersion=v2
                status Cache default/cache
                    kratix.workflows.lastSuccessfulConfigureWorkflowTime=2s
                    lastSuccessfulConfigureWorkflowTime=2s
                passive
                --
                again in 36000.0 s
                """);
    }

    @Test
    void anUpgradeThatFailsIsTold() {
        assertThat(outdated().settled().fails().passes(2)).isEqualTo("""
                status Cache default/cache
                    ConfigureWorkflowCompleted=False ConfigureWorkflowFailed "A Configure Pipeline has failed: b" 2s
                    Reconciled=False ConfigureWorkflowFailed "Failing" 2s
                    kratix.workflows.pipelines.b=Failed 2s
                    workflowsFailed=1
                event Warning ConfigureWorkflowFailed: A resource/configure Pipeline has failed: b
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=False UpgradeFailed "A Configure Pipeline has failed: b" 2s
                    failedVersion=v2
                again in 36000.0 s
                --
                status Cache default/cache
                event Warning ConfigureWorkflowFailed: A resource/configure Pipeline has failed: b
                again in 36000.0 s
                """);
    }

    @Test
    void theNextAttemptIsToldAsOneInProgress() {
        assertThat(outdated()
                        .settled()
                        .fails()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .pass())
                .isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.b=Pending 2s
                    workflowsFailed=0
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                create Job default/kratix-redis-cache-b-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: b
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 3s
                    Reconciled=Unknown WorkflowPending "Pending" 3s
                    kratix.workflows.pipelines.b=Running 3s
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v2 is in progress" 3s
                    -failedVersion
                passive
                """);
    }

    @Test
    void anAttemptThatSucceedsAfterAFailureIsTold() {
        assertThat(outdated()
                        .settled()
                        .fails()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .settled()
                        .succeeds()
                        .bindingStatus())
                .isEqualTo("""
                lastAppliedVersion=v2
                conditions#=1
                UpgradeSucceeded=True UpgradeComplete "Resource is at version v2" 3s
                """);
    }

    @Test
    void aFirstDeploymentIsNoUpgrade() {
        assertThat(versioned().settled().succeeds().bindingStatus()).isEqualTo("""
                lastAppliedVersion=v1
                """);
    }

    @Test
    void withoutPipelinesAnUpgradeSucceedsAtOnce() {
        PromiseSpec none = Promises.spec(List.of(), List.of());
        assertThat(bound(outdated().replacing(Promises.revision("v2", none, true)), "v2")
                        .passes(3))
                .isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines#=0
                    -kratix.workflows.pipelines.a
                    workflows=0
                passive
                --
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version v2
                event Normal ResourceBindingVersionUpdated: Resource binding version updated to v2
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=True UpgradeComplete "Resource is at version v2" 1s
                    conditions#=1
                    lastAppliedVersion=v2
                status Cache default/cache
                    promiseVersion=v2
                    resourceBindingVersion=v2
                passive
                --
                status Cache default/cache
                    -kratix.workflows.pipelines#
                    workflowsSucceeded=0
                again in 36000.0 s
                """);
    }

    @Test
    void anUpgradeStatusThatIsRefusedIsWrittenByTheNextPass() {
        Story story = versioned().settled().fails();
        assertThat(story.passedWithRefused(2).pass()).isEqualTo("""
                status Cache default/cache
                event Warning ConfigureWorkflowFailed: A resource/configure Pipeline has failed: a
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=False UpgradeFailed "A Configure Pipeline has failed: a" 1s
                    conditions#=1
                    failedVersion=v1
                again in 36000.0 s
                """);
    }

    private static final PromiseSpec ONE = Promises.spec(List.of("a"), List.of());
    private static final PromiseSpec TWO = Promises.spec(List.of("b"), List.of());

    /** The Promise is at v1; a request was created. */
    private static Story versioned() {
        return Story.of(SmallPlatform.of(
                Promises.stored(ONE), Promises.revision("v1", ONE, true), Requests.created(Requests.spec("small"))));
    }

    /** The request is at v1, the Promise at v2 by now. */
    private static Story outdated() {
        return versioned()
                .settled()
                .succeeds()
                .settled()
                .replacing(Promises.revision("v1", ONE, false))
                .with(Promises.revision("v2", TWO, true));
    }

    private static Story bound(Story story, String version) {
        return story.replacing(story.platform().binding().withVersion(version));
    }
}
