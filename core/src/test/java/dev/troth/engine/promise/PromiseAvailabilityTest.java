package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Observation.Definition;
import dev.troth.engine.object.Condition;
import dev.troth.promise.Labels;
import org.junit.jupiter.api.Test;

/** When a Promise serves requests. */
class PromiseAvailabilityTest {

    @Test
    void aNewPromiseBecomesAvailableStepByStep() {
        Scene scene = Scene.ofNew("api").definition(Definition.ABSENT);
        assertThat(scene.happens()).contains("+resource-request-cleanup");
        assertThat(scene.happens()).isEqualTo("""
                create PromiseRevision p-5a7f3
                event RevisionCreated
                create CustomResourceDefinition things.example.org
                again in 5 s""");
        assertThat(scene.happens()).isEqualTo("""
                status Promise p Unavailable PromiseUnavailable
                again in 5 s""");
        assertThat(scene.happens()).isEqualTo("""
                create ClusterRole p-promise-controller
                create ClusterRoleBinding p-promise-controller
                event Available
                status Promise p Available PromiseAvailable
                waits""");
        assertThat(scene.happens()).isEqualTo("""
                event WorksSucceeded
                status Promise p Available PromiseAvailable
                waits""");
        assertThat(scene.happens()).isEqualTo("rests");
    }

    @Test
    void itWaitsUntilKubernetesServesItsApi() {
        Scene scene = Scene.ofSettled("api").definition(Definition.CREATED);
        assertThat(scene.happens()).isEqualTo("again in 5 s");
    }

    /** Kratix says so before it has started the workflow; only the workflow's first status takes it back. */
    @Test
    void quirkAPromiseIsAvailableForAMomentBeforeItsWorkflowBegins() {
        Scene scene = Scene.ofNew("configure");
        scene.happens();
        assertThat(scene.happens()).endsWith("""
                status Promise p Unavailable PromiseUnavailable
                event Available
                status Promise p Available PromiseAvailable
                waits""");
    }

    @Test
    void aPromiseIsUnavailableWhileItsOwnWorkflowRuns() {
        Scene scene = Scene.ofNew("configure");
        for (int passes = 0; passes < 3; passes++) {
            scene.happens();
        }
        assertThat(scene.happens()).endsWith("""
                create Job kratix-platform-system/kratix-p-x-
                event PipelineStarted
                status Promise p Unavailable PromiseUnavailable
                waits""");
        assertThat(scene.happens()).endsWith("rests");
        assertThat(scene.promise().status().kratix().status()).isEqualTo("Unavailable");
    }

    @Test
    void aPausedPromiseIsUnavailableAndSaysSoOnEveryPass() {
        Scene scene = Scene.ofSettled("api").labelled(Labels.PAUSED);
        assertThat(scene.happens()).isEqualTo("""
                event PausedReconciliation
                status Promise p Unavailable PausedReconciliation
                waits""");
        assertThat(scene.happens()).isEqualTo("event PausedReconciliation\nwaits");
    }

    @Test
    void aPausedPromiseIsNotEvenDeleted() {
        Scene scene = Scene.ofSettled("api").labelled(Labels.PAUSED).deleted();
        scene.happens();
        assertThat(scene.happens()).isEqualTo("event PausedReconciliation\nwaits");
    }

    @Test
    void quirkAPromiseWithoutAWorkflowKeepsSayingThatItIsPaused() {
        Scene scene = Scene.ofSettled("api").labelled(Labels.PAUSED);
        scene.happens();
        scene.with(one -> one.withMetadata(one.metadata().withoutLabel(Labels.PAUSED)));
        assertThat(scene.happens()).contains("event Available");
        assertThat(scene.happens()).isEqualTo("rests");
        assertThat(scene.promise().workflow().conditions().is("Reconciled", Condition.UNKNOWN, "PausedReconciliation"))
                .isTrue();
    }
}
