package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Promise whose own workflow is suspended. */
class SuspendedPromiseTest {

    private static final long NEVER = Timestamps.NONE;

    private static Scene suspended(long retrySeconds, long attempts) {
        PipelineStatus pipeline = new PipelineStatus("x", Phase.SUSPENDED, 900, "wait", retrySeconds, attempts);
        return Scene.ofSettled("configure")
                .workflow(status -> status.withPipelines(List.of(pipeline)).withSuspendedGeneration(1))
                .labelled(Labels.WORKFLOW_SUSPENDED);
    }

    @Test
    void itWaitsForAPersonAndServesNoRequest() {
        assertThat(suspended(NEVER, 0).happens()).isEqualTo("""
                event WorkflowSuspended
                status Promise p Unavailable WorkflowSuspended
                waits""");
    }

    @Test
    void itWaitsUntilItIsTimeToRetry() {
        assertThat(suspended(Scene.NOW + 30, 1).happens()).endsWith("again in 30 s");
    }

    @Test
    void itGoesOnByItselfWhenItIsTimeToRetry() {
        assertThat(suspended(Scene.NOW - 1, 1).happens()).isEqualTo("""
                event WorkflowSuspended
                update Promise p -workflow-suspended
                waits""");
    }

    @Test
    void aNewSpecStartsItAgain() {
        Scene scene = suspended(NEVER, 0).changedTo("configure", "destinationSelectors: [{matchLabels: {a: b}}]");
        assertThat(scene.happens()).contains("update Promise p +run-from-start -workflow-suspended");
        assertThat(scene.promise().workflow().suspendedGeneration()).isZero();
    }

    /** A request forgets them. */
    @Test
    void quirkStartedAgainItStillKnowsItsAttempts() {
        Scene scene = suspended(Scene.NOW + 30, 3).labelled(Labels.MANUAL_RECONCILIATION);
        scene.happens();
        assertThat(scene.promise().workflow().pipelines())
                .containsExactly(new PipelineStatus("x", Phase.PENDING, Scene.NOW, null, Scene.NOW + 30, 3));
    }

    @Test
    void ofSeveralSuspendedPipelinesTheLastThatHasATimeSaysWhenItGoesOn() {
        assertThat(Scene.ofSettled("delete")
                        .workflow(status -> status.withPipelines(List.of(
                                        new PipelineStatus("a", Phase.RUNNING, 900, null, Scene.NOW + 10, 1),
                                        new PipelineStatus("b", Phase.SUSPENDED, 900, null, Scene.NOW + 20, 1),
                                        new PipelineStatus("c", Phase.SUSPENDED, 900, null, Scene.NOW + 30, 1),
                                        new PipelineStatus("d", Phase.SUSPENDED, 900, null, NEVER, 0)))
                                .withSuspendedGeneration(1))
                        .labelled(Labels.WORKFLOW_SUSPENDED)
                        .deleted()
                        .happens())
                .endsWith("again in 30 s");
    }

    @Test
    void aDeletionThatAPersonSuspendsBeforeItsPipelineRunsWaits() {
        Scene scene =
                Scene.ofSettled("delete").labelled(Labels.WORKFLOW_SUSPENDED).deleted();
        assertThat(scene.happens()).isEqualTo("""
                event WorkflowSuspended
                status Promise p Unavailable WorkflowSuspended
                status Promise p Unavailable WorkflowSuspended
                waits""");
        assertThat(scene.promise().workflow().condition("DeleteWorkflowCompleted"))
                .returns("DeleteWorkflowSuspended", Condition::reason);
        assertThat(scene.happens()).isEqualTo("event WorkflowSuspended\nwaits");
    }

    @Test
    void aSuspendedDeletionStartsAgainAlsoWithoutAListOfPipelines() {
        Scene scene = Scene.ofSettled("delete")
                .workflow(status -> status.withSuspendedGeneration(1))
                .labelled(Labels.WORKFLOW_SUSPENDED)
                .labelled(Labels.MANUAL_RECONCILIATION)
                .deleted();
        scene.happens();
        assertThat(scene.promise().workflow())
                .returns(0L, WorkflowStatus::suspendedGeneration)
                .returns(null, WorkflowStatus::pipelines);
        assertThat(scene.promise().metadata().isTrue(Labels.WORKFLOW_SUSPENDED)).isFalse();
    }

    @Test
    void aDeletionThatFailedAndIsSuspendedThenSaysSo() {
        Scene scene = Scene.ofSettled("delete")
                .workflow(status -> status.withConditions(status.conditions()
                        .with(new Condition("DeleteWorkflowCompleted", "False", "DeleteWorkflowFailed", "m", 900))))
                .labelled(Labels.WORKFLOW_SUSPENDED)
                .deleted();
        scene.happens();
        assertThat(scene.promise().workflow().condition("DeleteWorkflowCompleted"))
                .returns("DeleteWorkflowSuspended", Condition::reason);
    }
}
