package dev.troth.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever may stop a workflow: the workflow itself, a person who pauses it, a Promise that is not ready. */
class SuspendedRequestTest {

    @Test
    void aSuspendedWorkflowWaitsForAPerson() {
        assertThat(suspended().passes(2) + suspended().why()).isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    labels.kratix.io/workflow-suspended=true
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                status Cache default/cache
                    Reconciled=Unknown WorkflowSuspended "Suspended" 2s
                passive
                --
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                passive
                the workflow is suspended until somebody removes label kratix.io/workflow-suspended
                """.stripTrailing());
    }

    @Test
    void whenItIsToRetryKratixLooksAgainThen() {
        Story story = Story.configuredBy("a").settled().retriesIn(60);
        assertThat(story.passes(2) + story.why()).isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    labels.kratix.io/workflow-suspended=true
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                status Cache default/cache
                    Reconciled=Unknown WorkflowSuspended "Suspended" 1s
                again in 59.9 s
                --
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                again in 59.9 s
                the workflow is suspended until 2000-01-01T00:01:01Z, when it tries again
                """.stripTrailing());
    }

    @Test
    void atTheVeryMomentOfTheRetryItIsNotYetTime() {
        Story story = Story.configuredBy("a").settled().retriesIn(60).settled();
        assertThat(story.change(platform -> platform.at(SmallPlatform.START + 61_000))
                        .pass())
                .isEqualTo("""
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                passive
                """);
    }

    @Test
    void afterThatMomentTheLabelIsTakenOffAndThePipelineRunsAgain() {
        Story story = Story.configuredBy("a").settled().retriesIn(60).settled();
        assertThat(story.change(platform -> platform.at(SmallPlatform.START + 61_001))
                                .passes(2)
                        + story.later(61).why())
                .isEqualTo("""
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                update Cache default/cache
                    -labels.kratix.io/workflow-suspended
                passive
                --
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    Reconciled=Unknown WorkflowPending "Pending" 62s
                    kratix.workflows.pipelines.a=Running 62s 61s 1
                passive
                the time to try again has come, so the suspension ends
                """.stripTrailing());
    }

    @Test
    void manualReconciliationStartsASuspendedWorkflowAgain() {
        assertThat(suspended().settled().labelled(Labels.MANUAL_RECONCILIATION).passes(2)
                        + suspended()
                                .settled()
                                .labelled(Labels.MANUAL_RECONCILIATION)
                                .why())
                .isEqualTo("""
                update Cache default/cache
                    labels.internal.workflows.kratix.io/run-from-start=true
                    -labels.kratix.io/workflow-suspended
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 2s
                    kratix.workflows.pipelines.b=Pending 2s
                    -kratix.workflows.suspendedGeneration
                passive
                --
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                status Cache default/cache
                    workflowsSucceeded=0
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                update Cache default/cache
                    -labels.internal.workflows.kratix.io/run-from-start
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    Reconciled=Unknown WorkflowPending "Pending" 3s
                    kratix.workflows.pipelines.a=Running 3s
                passive
                manual reconciliation was asked for, so the suspended workflow runs from the start
                """.stripTrailing());
    }

    @Test
    void aChangeOfTheRequestStartsASuspendedWorkflowAgain() {
        assertThat(suspended().settled().changedTo("large").pass()
                        + suspended().settled().changedTo("large").why())
                .isEqualTo("""
                update Cache default/cache
                    labels.internal.workflows.kratix.io/run-from-start=true
                    -labels.kratix.io/workflow-suspended
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 2s
                    kratix.workflows.pipelines.b=Pending 2s
                    -kratix.workflows.suspendedGeneration
                passive
                the request has changed since its workflow was suspended, so it runs from the start
                """.stripTrailing());
    }

    @Test
    void aPersonMaySuspendARequestWhoseWorkflowRuns() {
        Story story = Story.configuredBy("a").settled().labelled(Labels.WORKFLOW_SUSPENDED);
        assertThat(story.pass() + "--\n"
                        + story.settled().unlabelled(Labels.WORKFLOW_SUSPENDED).pass())
                .isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    labels.kratix.io/workflow-suspended=true
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                status Cache default/cache
                    Reconciled=Unknown WorkflowSuspended "Suspended" 1s
                passive
                --
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                passive
                """);
    }

    @Test
    void aLabelWithAnotherValueThanTrueSuspendsNothing() {
        Story story = Story.configuredBy("a").settled();
        assertThat(story.request(request ->
                                request.withMetadata(request.metadata().withLabel(Labels.WORKFLOW_SUSPENDED, "yes")))
                        .pass())
                .isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    labels.kratix.io/workflow-suspended=yes
                passive
                """);
    }

    @Test
    void aSuspendedRequestThatWasPausedSaysSoAgain() {
        assertThat(suspended()
                        .settled()
                        .labelled(Labels.PAUSED)
                        .settled()
                        .unlabelled(Labels.PAUSED)
                        .passes(2))
                .isEqualTo("""
                update Cache default/cache
                    labels.internal.workflows.kratix.io/run-from-start=true
                    -labels.kratix.io/workflow-suspended
                status Cache default/cache
                    Reconciled=Unknown Unpaused "Pending" 2s
                passive
                --
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 2s
                    kratix.workflows.pipelines.b=Pending 2s
                    -kratix.workflows.suspendedGeneration
                    workflowsSucceeded=0
                update Cache default/cache
                    -labels.internal.workflows.kratix.io/run-from-start
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    Reconciled=Unknown WorkflowPending "Pending" 3s
                    kratix.workflows.pipelines.a=Running 3s
                passive
                """);
    }

    @Test
    void aPausedRequestIsLeftAlone() {
        Story story = Story.configuredBy("a").settled().labelled(Labels.PAUSED);
        assertThat(story.passes(2) + story.why()).isEqualTo("""
                event Warning PausedReconciliation: 'kratix.io/paused' label set to 'true' for this resource request; pausing reconciliation
                status Cache default/cache
                    Reconciled=Unknown PausedReconciliation "Paused" 1s
                passive
                --
                passive
                the request is paused
                """.stripTrailing());
    }

    @Test
    void aPausedPromisePausesItsRequests() {
        Story story = Story.configuredBy("a").settled();
        PromiseObject promise = story.platform().all(PromiseObject.class).getFirst();
        Story paused = story.replacing(promise.withMetadata(promise.metadata().withLabel(Labels.PAUSED, "true")));
        assertThat(paused.passes(2) + paused.why()).isEqualTo("""
                event Warning PausedReconciliation: 'kratix.io/paused' label set to 'true' for promise; pausing reconciliation for this resource request
                status Cache default/cache
                    Reconciled=Unknown PausedReconciliation "Paused" 1s
                passive
                --
                passive
                the Promise is paused, and all its requests with it
                """.stripTrailing());
    }

    @Test
    void aPausedRequestIsNotEvenDeleted() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .labelled(Labels.PAUSED)
                        .settled()
                        .deleted()
                        .pass())
                .isEqualTo("""
                passive
                """);
    }

    @Test
    void afterAPauseTheWorkflowRunsFromTheStart() {
        Story story = Story.configuredBy("a")
                .settled()
                .labelled(Labels.PAUSED)
                .settled()
                .unlabelled(Labels.PAUSED);
        assertThat(story.passes(3) + story.why()).isEqualTo("""
                update Cache default/cache
                    labels.internal.workflows.kratix.io/run-from-start=true
                status Cache default/cache
                    Reconciled=Unknown Unpaused "Pending" 1s
                passive
                --
                passive
                --
                passive
                the pause is over, so the workflow runs from the start
                """.stripTrailing());
    }

    @Test
    void theReasonOfAPauseIsWhatCountsAfterIt() {
        Story story = Story.configuredBy("a")
                .settled()
                .status(status -> status.withConditions(
                        Conditions.NONE.with(new Condition("Reconciled", "Unknown", "Other", "Paused", 0))));
        assertThat(story.labelled(Labels.PAUSED).pass() + "--\n" + story.pass()).isEqualTo("""
                passive
                --
                passive
                """);
    }

    @Test
    void aPromiseThatIsNotReadyMakesItsRequestsWaitAlsoInTheMiddleOfAWorkflow() {
        Story story =
                Story.configuredBy("a").settled().succeeds().change(platform -> platform.withCanCreateResources(false));
        assertThat(story.passes(2) + story.why()).isEqualTo("""
                status Cache default/cache
                    PromiseAvailable=False PromiseRequirementsNotInstalled "Promise Requirements are not installed" 1s
                    conditions#=3
                    message=Pending
                passive
                --
                again in 60.0 s
                the Promise is not available, so nothing is done for its requests; Kratix looks again every minute
                """.stripTrailing());
    }

    @Test
    void aRequestGoesOnWhenItsPromiseIsReadyAgain() {
        Story story = Story.configuredBy("a")
                .settled()
                .succeeds()
                .change(platform -> platform.withCanCreateResources(false))
                .settled()
                .change(platform -> platform.withCanCreateResources(true));
        assertThat(story.passes(2) + story.why()).isEqualTo("""
                status Cache default/cache
                    PromiseAvailable=True PromiseAvailable "Promise Requirements are met" 1s
                passive
                --
                status Cache default/cache
                    kratix.workflows.pipelines.a=Succeeded 1s
                    workflowsSucceeded=1
                passive
                the Promise is available again, so the request goes on
                """.stripTrailing());
    }

    @Test
    void aPromiseThatSaysItIsUnavailableMakesItsRequestsWait() {
        Story story = Story.configuredBy("a").settled();
        PromiseObject promise = story.platform().all(PromiseObject.class).getFirst();
        assertThat(story.replacing(promise.withWorkflow(promise.workflow()
                                .withConditions(Conditions.NONE.with(new Condition(
                                        ConditionTypes.AVAILABLE, "False", "PromiseUnavailable", "", 0)))))
                        .pass())
                .isEqualTo("""
                status Cache default/cache
                    PromiseAvailable=False PromiseRequirementsNotInstalled "Promise Requirements are not installed" 1s
                    conditions#=3
                passive
                """);
    }

    @Test
    void aSuspendedRequestWithoutAListOfPipelinesIsAnError() {
        Story story = Story.of(Promises.spec(List.of("a"), List.of("drop")))
                .settled()
                .deleted()
                .labelled(Labels.WORKFLOW_SUSPENDED);
        assertThat(story.status(status -> status.withPipelines(null)).pass()).isEqualTo("""
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                error: error fetching workflow pipelines for resource cache/Cache from status
                """);
    }

    private static Story suspended() {
        return Story.configuredBy("a", "b").settled().succeeds().settled().suspendsItself();
    }
}
