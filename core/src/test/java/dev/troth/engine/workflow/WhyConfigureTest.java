package dev.troth.engine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import org.junit.jupiter.api.Test;

/** Why a configure workflow goes on, waits or halts, in words. */
class WhyConfigureTest {

    @Test
    void whyTheFirstPipelineBegins() {
        assertThat(Story.configuredBy("a").passed().passed().passed().passed().why())
                .isEqualTo("there is no Job of this workflow, so Pipeline a begins");
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
                .isEqualTo("the newest Job did not run for the present spec, so Pipeline a begins a new run");
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
}
