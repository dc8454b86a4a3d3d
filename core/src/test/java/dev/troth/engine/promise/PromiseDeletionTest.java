package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes with a Promise, and in which order. */
class PromiseDeletionTest {

    private static final Map<String, String> REQUEST_JOB =
            Map.of(Labels.PROMISE_NAME, "p", Labels.WORKFLOW_TYPE, "resource", Labels.WORKFLOW_ACTION, "configure");

    @Test
    void onePassAfterTheOtherCleansUp() {
        Scene scene = Scene.ofSettled("api")
                .request("default", "one")
                .supported("ServiceAccount", "account")
                .deleted();
        assertThat(scene.happens()).isEqualTo("update Promise p -workflows-cleanup\nagain in 5 s");
        assertThat(scene.happens()).isEqualTo("delete Thing default/one\nrequests wait\nagain in 5 s");
        assertThat(scene.happens()).isEqualTo("update Promise p -resource-request-cleanup\nagain in 5 s");
        assertThat(scene.happens()).isEqualTo("""
                delete PromiseRevision p-5a7f3
                update Promise p -revision-cleanup
                again in 5 s""");
        assertThat(scene.happens()).isEqualTo("delete ClusterRoleBinding p-promise-controller\nagain in 5 s");
        assertThat(scene.happens()).isEqualTo("delete ClusterRole p-promise-controller\nagain in 5 s");
        assertThat(scene.happens()).isEqualTo("delete ServiceAccount account\nagain in 5 s");
        assertThat(scene.happens())
                .isEqualTo("update Promise p -dynamic-controller-dependant-resources-cleanup\nagain in 5 s");
        assertThat(scene.happens()).isEqualTo("update Promise p -dependencies-cleanup\nagain in 5 s");
        assertThat(scene.happens()).isEqualTo("delete CustomResourceDefinition things.example.org\nagain in 5 s");
        assertThat(scene.happens()).isEqualTo("update Promise p -api-crd-cleanup\nagain in 5 s");
        assertThat(scene.happens()).isEqualTo("rests");
    }

    @Test
    void itsDeleteWorkflowRunsFirstAndWaitsForJobsOfRequests() {
        Scene scene = Scene.ofSettled("api", "delete").job("a", REQUEST_JOB).deleted();
        assertThat(scene.happens()).isEqualTo("again in 15 s");
    }

    @Test
    void itsDeleteWorkflowRunsWhileRequestsAreStillThere() {
        Scene scene = Scene.ofSettled("api", "delete").request("default", "one").deleted();
        assertThat(scene.happens())
                .contains("create Job kratix-platform-system/kratix-p-z-")
                .endsWith("again in 15 s");
    }

    /** Kratix needs the API to find requests, and a finalizer that was set for one stays when it goes. */
    @Test
    void quirkAPromiseThatHasLostItsApiCannotBeDeleted() {
        Scene scene = Scene.ofSettled("api").changedTo("configure").deleted();
        scene.happens();
        assertThat(scene.happens()).isEqualTo("error promise does not contain an API");
    }

    /** Somebody has taken the other finalizers off. */
    @Test
    void withoutAnApiThereIsNoDefinitionToDelete() {
        Scene scene = Scene.ofSettled("configure")
                .with(one -> one.withMetadata(one.metadata().withFinalizers(List.of(Finalizers.API_CRD_CLEANUP))))
                .deleted();
        assertThat(scene.happens()).isEqualTo("update Promise p -api-crd-cleanup\nagain in 5 s");
    }

    @Test
    void whatCarriesTheLabelOfAnotherPromiseStays() {
        Scene scene = Scene.ofSettled("api")
                .with(one -> one.withMetadata(one.metadata()
                        .withFinalizers(List.of(Finalizers.WORKFLOWS_CLEANUP, Finalizers.CONTROLLER_CLEANUP))))
                .job("own", Map.of(Labels.PROMISE_NAME, "p", Labels.WORKFLOW_TYPE, "promise"))
                .job("requests", REQUEST_JOB)
                .job("others", Map.of(Labels.PROMISE_NAME, "q", Labels.WORKFLOW_TYPE, "promise"))
                .deleted();
        assertThat(scene.happens())
                .isEqualTo("delete Job default/own\nupdate Promise p -workflows-cleanup\nagain in 5 s");
    }

    @Test
    void revisionsThatTheirRequestsKeepAreNotWaitedFor() {
        Scene scene = Scene.ofSettled("api")
                .revision(
                        "p",
                        "v0",
                        one -> one.withMetadata(
                                one.metadata().withFinalizers(List.of("kept")).deletedAt(900)))
                .with(one -> one.withMetadata(one.metadata().withFinalizers(List.of(Finalizers.REVISION_CLEANUP))))
                .deleted();
        assertThat(scene.happens()).isEqualTo("""
                delete PromiseRevision p-5a7f3
                update Promise p -revision-cleanup
                again in 5 s""");
    }
}
