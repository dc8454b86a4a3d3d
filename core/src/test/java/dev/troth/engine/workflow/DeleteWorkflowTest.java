package dev.troth.engine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.DocumentedBehaviour;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The delete workflow: its first Pipeline runs once, after whatever was being configured. */
class DeleteWorkflowTest {

    @Test
    void theDeletePipelineStartsAndIsWaitedFor() {
        assertThat(deleting().passes(2)).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.drop=Running 1s
                create ServiceAccount default/redis-resource-delete-drop
                create Role default/redis-resource-delete-drop
                create RoleBinding default/redis-resource-delete-drop
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                again in 15.0 s
                """);
    }

    @Test
    void theRunningConfigureJobIsWaitedForAlsoWhenAPersonAsks() {
        Story story = Story.configuredBy("a").settled().deleted();
        assertThat(story.pass() + story.why() + "\n"
                        + story.labelled(Labels.MANUAL_RECONCILIATION).pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                again in 15.0 s
                configure Job kratix-redis-cache-a-00000 still runs; deletion waits for it
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                again in 15.0 s
                """);
    }

    @Test
    void olderDocumentationEndsTheConfigureJobWhenAPersonAsks() {
        Story story = Story.configuredBy("a")
                .configured(KratixSettings.BUILT_IN.withDocumented(Set.of(DocumentedBehaviour.MANUAL_DELETE_ENDS_CONFIGURE)))
                .settled()
                .deleted();
        assertThat(story.pass() + story.labelled(Labels.MANUAL_RECONCILIATION).pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                again in 15.0 s
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                suspend Job default/kratix-redis-cache-a-00000
                again in 15.0 s
                """);
    }

    @Test
    void aConfigureJobThatFailedIsNotWaitedFor() {
        assertThat(Story.configuredBy("a").settled().fails().deleted().pass()).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.drop=Running 1s
                create ServiceAccount default/redis-resource-delete-drop
                create Role default/redis-resource-delete-drop
                create RoleBinding default/redis-resource-delete-drop
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void ofSeveralDeletePipelinesOnlyTheFirstRuns() {
        assertThat(Story.of(Promises.spec(List.of(), List.of("drop", "tell")))
                        .settled()
                        .deleted()
                        .settled()
                        .succeeds()
                        .passes(2))
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update Cache default/cache
                    finalizers#=2
                    -finalizers.kratix.io/work-cleanup
                again in 5.0 s
                """);
    }

    @Test
    void withoutADeletePipelineDeletionGoesOnAtOnce() {
        assertThat(Story.of(Promises.spec(List.of("a"), List.of()))
                        .settled()
                        .deleted()
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                """);
    }

    @Test
    void manualReconciliationStopsARunningDeletePipelineAndStartsItAgain() {
        Story story = deleting().settled().labelled(Labels.MANUAL_RECONCILIATION);
        assertThat(story.passes(2) + "--\n" + story.settled().job(Pods::stopped).pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                suspend Job default/kratix-redis-cache-drop-00001
                event Normal PipelineSuspended: Delete Pipeline suspended: drop
                again in 15.0 s
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                suspend Job default/kratix-redis-cache-drop-00001
                event Normal PipelineSuspended: Delete Pipeline suspended: drop
                again in 15.0 s
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
                create ServiceAccount default/redis-resource-delete-drop
                create Role default/redis-resource-delete-drop
                create RoleBinding default/redis-resource-delete-drop
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void whenTheJobCannotBeStoppedTheEventIsThereAllTheSameAndThePassAnError() {
        assertThat(deleting().settled().labelled(Labels.MANUAL_RECONCILIATION).passWithRefused(1))
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                refused: suspend Job default/kratix-redis-cache-drop-00001
                event Normal PipelineSuspended: Delete Pipeline suspended: drop
                error: Operation cannot be fulfilled on Job default/kratix-redis-cache-drop-00001: the object has been modified; please apply your changes to the latest version and try again
                """);
    }

    @Test
    void aFailedDeletePipelineKeepsTheRequestAndDoesNotRunAgain() {
        assertThat(deleting().settled().fails().passes(2)).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                event Warning Failed Pipeline: The Delete Pipeline has failed
                status Cache default/cache
                    DeleteWorkflowCompleted=False DeleteWorkflowFailed "The Delete Pipeline has failed" 2s
                    conditions#=4
                error: delete Pipeline Failed
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                event Warning Failed Pipeline: The Delete Pipeline has failed
                status Cache default/cache
                error: delete Pipeline Failed
                """);
    }

    @Test
    void aFailureThatCannotBeWrittenIsTheSameError() {
        assertThat(deleting().settled().fails().passWithRefused(1)).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                event Warning Failed Pipeline: The Delete Pipeline has failed
                refused: status Cache default/cache
                    DeleteWorkflowCompleted=False DeleteWorkflowFailed "The Delete Pipeline has failed" 2s
                    conditions#=4
                error: delete Pipeline Failed
                """);
    }

    @Test
    void afterAFailureAPersonMakesItRunAgain() {
        assertThat(deleting()
                        .settled()
                        .fails()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
                create ServiceAccount default/redis-resource-delete-drop
                create Role default/redis-resource-delete-drop
                create RoleBinding default/redis-resource-delete-drop
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void afterAFailureAChangeOfTheRequestMakesItRunAgain() {
        assertThat(deleting().settled().fails().settled().changedTo("large").pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
                create ServiceAccount default/redis-resource-delete-drop
                create Role default/redis-resource-delete-drop
                create RoleBinding default/redis-resource-delete-drop
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void inOlderDocumentationOnlyAPersonMakesItRunAgain() {
        Story story = deleting()
                .configured(KratixSettings.BUILT_IN.withDocumented(Set.of(DocumentedBehaviour.FAILED_DELETE_WAITS_FOR_A_PERSON)))
                .settled()
                .fails()
                .settled()
                .changedTo("large");
        assertThat(story.pass() + story.why() + "\n"
                        + story.labelled(Labels.MANUAL_RECONCILIATION).pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                event Warning Failed Pipeline: The Delete Pipeline has failed
                status Cache default/cache
                error: delete Pipeline Failed
                a delete Pipeline failed and runs again only when a person asks; label kratix.io/manual-reconciliation does
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
                create ServiceAccount default/redis-resource-delete-drop
                create Role default/redis-resource-delete-drop
                create RoleBinding default/redis-resource-delete-drop
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void inOlderDocumentationAChangeWhileItRunsMakesItRunAgain() {
        assertThat(deleting()
                        .configured(KratixSettings.BUILT_IN.withDocumented(
                                Set.of(DocumentedBehaviour.FAILED_DELETE_WAITS_FOR_A_PERSON)))
                        .settled()
                        .succeeds()
                        .changedTo("large")
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
                create ServiceAccount default/redis-resource-delete-drop
                create Role default/redis-resource-delete-drop
                create RoleBinding default/redis-resource-delete-drop
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void quirkAChangeWhileADeletePipelineRunsStartsASecondOneBesideIt() {
        assertThat(deleting().settled().changedTo("large").pass()).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
                create ServiceAccount default/redis-resource-delete-drop
                create Role default/redis-resource-delete-drop
                create RoleBinding default/redis-resource-delete-drop
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void aSuspendedDeletionKeepsTheFilesUntilSomebodyApproves() {
        Story story = deleting().settled().suspendsItself();
        assertThat(story.passes(3) + "--\n"
                        + story.settled().unlabelled(Labels.WORKFLOW_SUSPENDED).pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                status Cache default/cache
                    Reconciled=Unknown WorkflowSuspended "Suspended" 2s
                status Cache default/cache
                    DeleteWorkflowCompleted=False DeleteWorkflowSuspended "The delete workflow is suspended" 2s
                    conditions#=4
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
                create ServiceAccount default/redis-resource-delete-drop
                create Role default/redis-resource-delete-drop
                create RoleBinding default/redis-resource-delete-drop
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void aDeletionThatRetriesRunsAgainWhenItsTimeHasCome() {
        Story story = deleting().settled().retriesIn(60);
        assertThat(story.passes(2) + "--\n" + story.settled().later(61).passes(2))
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                status Cache default/cache
                    Reconciled=Unknown WorkflowSuspended "Suspended" 2s
                status Cache default/cache
                    DeleteWorkflowCompleted=False DeleteWorkflowSuspended "The delete workflow is suspended" 2s
                    conditions#=4
                again in 59.8 s
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                again in 59.8 s
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                update Cache default/cache
                    -labels.kratix.io/workflow-suspended
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 63s 62s 1
                create ServiceAccount default/redis-resource-delete-drop
                create Role default/redis-resource-delete-drop
                create RoleBinding default/redis-resource-delete-drop
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void aDeletionThatIsSuspendedBeforeItsPhaseIsWrittenWaits() {
        assertThat(deleting()
                        .settled()
                        .succeeds()
                        .labelled(Labels.WORKFLOW_SUSPENDED)
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                status Cache default/cache
                    Reconciled=Unknown WorkflowSuspended "Suspended" 2s
                status Cache default/cache
                    DeleteWorkflowCompleted=False DeleteWorkflowSuspended "The delete workflow is suspended" 2s
                    conditions#=4
                passive
                """);
    }

    @Test
    void aDeleteJobThatSomebodySuspendedIsNeitherDoneNorFailed() {
        Story story = deleting().settled().job(Pods::stopped);
        assertThat(story.pass() + story.why()).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                again in 15.0 s
                the Job of delete Pipeline drop neither runs nor has it ended; somebody suspended it
                """.stripTrailing());
    }

    @Test
    void whyAThingIsDeletedOrNot() {
        assertThat(deleting().why() + "\n" + deleting().settled().why() + "\n"
                        + deleting()
                                .settled()
                                .labelled(Labels.MANUAL_RECONCILIATION)
                                .why() + "\n" + deleting().settled().fails().why() + "\n"
                        + deleting().settled().succeeds().why() + "\n"
                        + deleting()
                                .settled()
                                .fails()
                                .labelled(Labels.MANUAL_RECONCILIATION)
                                .why())
                .isEqualTo("""
                deletion was asked for, and delete Pipeline drop has not run for this state of Promise and request
                delete Pipeline drop runs
                manual reconciliation was asked for while delete Pipeline drop runs; Kratix suspends it and starts it again
                delete Pipeline drop failed and does not run again by itself; label kratix.io/manual-reconciliation makes it
                delete Pipeline drop is done
                manual reconciliation was asked for, so delete Pipeline drop runs again
                """.stripTrailing());
    }

    private static Story deleting() {
        return Story.configuredBy("a").settled().succeeds().settled().deleted();
    }
}
