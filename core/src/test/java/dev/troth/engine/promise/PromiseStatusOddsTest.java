package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.PipelineStatus;
import dev.troth.promise.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statuses and labels of Promises that somebody has meddled with. */
class PromiseStatusOddsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, 0, 0, -", "0, 1, 0, -", "0, 0, 1, -", "0, 0, 0, x"})
    void ofAPromiseWithoutPipelinesNothingOfFormerOnesStays(
            long workflows, long succeeded, long failed, @Nullable String pipeline) {
        Scene scene = Scene.ofSettled("api");
        Scene meddled = Scene.ofSettled("api")
                .workflow(status -> status.withWorkflows(workflows)
                        .withSucceeded(succeeded)
                        .withFailed(failed)
                        .withPipelines(pipeline == null ? null : List.of(PipelineStatus.pending(pipeline, 0))));
        meddled.happens();
        meddled.happens();
        assertThat(meddled.promise().workflow()).isEqualTo(scene.promise().workflow());
    }

    @Test
    void anEmptyListOfPipelinesMayStay() {
        assertThat(Scene.ofSettled("api")
                        .workflow(status -> status.withPipelines(List.of()))
                        .happens())
                .isEqualTo("rests");
    }

    @Test
    void aPromiseThatIsPausedBeforeKratixHasLookedAtItIsUnavailable() {
        assertThat(Scene.ofNew("configure").labelled(Labels.PAUSED).happens()).isEqualTo("""
                event PausedReconciliation
                status Promise p Unavailable PausedReconciliation
                waits""");
    }

    @Test
    void anEmptyVersionIsNoVersion() {
        assertThat(Scene.ofSettled("api").pass().steps())
                .isEqualTo(Scene.ofSettled("api")
                        .with(one -> one.withMetadata(one.metadata().withLabel(Labels.PROMISE_VERSION, "")))
                        .pass()
                        .steps());
    }

    /** Quirk: The version at the top is put right only when that below {@code kratix} is wrong as well. */
    @Test
    void aVersionThatStandsInOneOfTheTwoPlacesIsTakenForWritten() {
        Scene scene = Scene.ofSettled("api")
                .with(one -> one.withMetadata(one.metadata().withLabel(Labels.PROMISE_VERSION, "v2"))
                        .withStatus(
                                one.status().withKratix(one.status().kratix().withVersion("v2"))));
        assertThat(scene.happens()).startsWith("create PromiseRevision p-1b267");
        assertThat(scene.promise().status().top().version()).isEmpty();
    }

    @Test
    void rolesOfOthersAreNotTakenForThoseOfThePromise() {
        Scene scene = Scene.ofNew("api").supported("ClusterRole", "mine");
        scene.happens();
        scene.happens();
        assertThat(scene.happens() + scene.happens()).contains("create ClusterRole p-promise-controller");
    }
}
