package dev.troth.engine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.DocumentedBehaviour;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delete Pipeline that failed or was suspended keeps the request. */
class FailedDeletionTest {

    @Test
    void aConfigureJobThatFailedIsNotWaitedFor() {
        assertThat(Story.configuredBy("a").settled().fails().deleted().pass()).isEqualTo("""
                status Cache default/cache
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.drop=Running 1s
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void aFailedDeletePipelineKeepsTheRequestAndDoesNotRunAgain() {
        assertThat(deleting().settled().fails().passes(2)).isEqualTo("""
                event Warning Failed Pipeline: The Delete Pipeline has failed
                status Cache default/cache
                    DeleteWorkflowCompleted=False DeleteWorkflowFailed "The Delete Pipeline has failed" 2s
                    conditions#=4
                error: delete Pipeline Failed
                --
                event Warning Failed Pipeline: The Delete Pipeline has failed
                status Cache default/cache
                error: delete Pipeline Failed
                """);
    }

    @Test
    void aFailureThatCannotBeWrittenIsTheSameError() {
        assertThat(deleting().settled().fails().passWithRefused(1)).isEqualTo("""
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
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
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
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void inOlderDocumentationOnlyAPersonMakesItRunAgain() {
        Story story = deleting()
                .configured(KratixSettings.BUILT_IN.withDocumented(
                        Set.of(DocumentedBehaviour.FAILED_DELETE_WAITS_FOR_A_PERSON)))
                .settled()
                .fails()
                .settled()
                .changedTo("large");
        assertThat(story.pass() + story.why() + "\n"
                        + story.labelled(Labels.MANUAL_RECONCILIATION).pass())
                .isEqualTo("""
                event Warning Failed Pipeline: The Delete Pipeline has failed
                status Cache default/cache
                error: delete Pipeline Failed
                a delete Pipeline failed and runs again only when a person asks; label kratix.io/manual-reconciliation does
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
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
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
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
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                status Cache default/cache
                    Reconciled=Unknown WorkflowSuspended "Suspended" 2s
                status Cache default/cache
                    DeleteWorkflowCompleted=False DeleteWorkflowSuspended "The delete workflow is suspended" 2s
                    conditions#=4
                passive
                --
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                passive
                --
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                passive
                --
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
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
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                status Cache default/cache
                    Reconciled=Unknown WorkflowSuspended "Suspended" 2s
                status Cache default/cache
                    DeleteWorkflowCompleted=False DeleteWorkflowSuspended "The delete workflow is suspended" 2s
                    conditions#=4
                again in 59.8 s
                --
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                again in 59.8 s
                --
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                update Cache default/cache
                    -labels.kratix.io/workflow-suspended
                passive
                --
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 63s 62s 1
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
                deletion was asked for, and delete Pipeline drop has not run for the present spec
                delete Pipeline drop runs
                manual reconciliation was asked for while delete Pipeline drop runs; Kratix suspends it and starts it again
                delete Pipeline drop failed and does not run again by itself; label kratix.io/manual-reconciliation starts it again
                delete Pipeline drop is done
                manual reconciliation was asked for, so delete Pipeline drop runs again
                """.stripTrailing());
    }

    /** The older documentation looks at delete Jobs of the request only. */
    @ParameterizedTest
    @CsvSource({"kratix.io/resource-name, other", "kratix.io/workflow-action, configure"})
    void inOlderDocumentationAFailureOfAnotherDoesNotKeepADeletionWaiting(String label, String value) {
        Story failed = deleting()
                .configured(KratixSettings.BUILT_IN.withDocumented(
                        Set.of(DocumentedBehaviour.FAILED_DELETE_WAITS_FOR_A_PERSON)))
                .settled()
                .fails()
                .passed()
                .changedTo("large");
        assertThat(failed.pass()).doesNotContain("create Job");
        assertThat(failed.job(job -> job.withMetadata(job.metadata().withLabel(label, value)))
                        .pass())
                .contains("create Job default/kratix-redis-cache-drop-…");
    }

    private static Story deleting() {
        return Story.configuredBy("a").settled().succeeds().settled().deleted();
    }
}
