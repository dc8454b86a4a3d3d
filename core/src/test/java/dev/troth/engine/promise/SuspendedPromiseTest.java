package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.Timestamps;
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
}
