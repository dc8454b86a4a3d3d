package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.promise.Labels;
import org.junit.jupiter.api.Test;

/** What a change of a Promise means to its requests. */
class FanOutTest {

    private static Scene withRequests() {
        return Scene.ofSettled("api").request("b", "one").request("a", "two").request("a", "one");
    }

    @Test
    void aNewSpecRunsTheWorkflowsOfAllRequestsAgainRevisionFirst() {
        Scene scene = withRequests().changedTo("api", "destinationSelectors: [{matchLabels: {a: b}}]");
        assertThat(scene.happens()).startsWith("""
                update PromiseRevision p-5a7f3
                update Thing a/one +run-from-start
                update Thing a/two +run-from-start
                update Thing b/one +run-from-start
                event ReconcilingResources
                """);
    }

    /** Requests that are looked at in between find their Promise unavailable. */
    @Test
    void quirkAfterItOnlyHalfOfTheStatusSaysThatThePromiseIsAvailable() {
        Scene scene = withRequests().changedTo("api", "destinationSelectors: [{matchLabels: {a: b}}]");
        assertThat(scene.happens()).endsWith("""
                status Promise p Available (kratix: Unavailable) PromiseUnavailable
                waits""");
        assertThat(scene.happens()).isEqualTo("""
                event Available
                status Promise p Available PromiseAvailable
                waits""");
    }

    @Test
    void theFirstGenerationMeansNothingToRequests() {
        assertThat(withRequests().happens()).isEqualTo("rests");
    }

    @Test
    void theLabelDoesTheSameWithoutAChange() {
        assertThat(withRequests().labelled(Labels.RECONCILE_RESOURCES).happens())
                .isEqualTo("""
                update Thing a/one +run-from-start
                update Thing a/two +run-from-start
                update Thing b/one +run-from-start
                event ReconcilingResources
                update Promise p -reconcile-resources
                waits""");
    }

    /** The requests run the old version once more, and then the new one. */
    @Test
    void quirkRequestsAreToldOfANewVersionBeforeItsRevisionIsThere() {
        Scene scene = withRequests().changedTo("api", "destinationSelectors: [{matchLabels: {a: b}}]");
        scene.with(one -> one.withMetadata(one.metadata().withLabel(Labels.PROMISE_VERSION, "v2")));
        assertThat(scene.happens())
                .contains("update Thing a/one +run-from-start")
                .doesNotContain("PromiseRevision");
        assertThat(scene.happens()).startsWith("create PromiseRevision p-1b267");
    }

    @Test
    void aNewSpecOfAPromiseThatWasUnavailableDoesNotMakeItAvailable() {
        Scene scene = withRequests().changedTo("api", "destinationSelectors: [{matchLabels: {a: b}}]");
        scene.with(one -> one.withStatus(one.status()
                .withTop(one.status().top().withStatus("Unavailable"))
                .withKratix(one.status().kratix().withStatus("Unavailable"))));
        assertThat(scene.happens()).endsWith("""
                event ReconcilingResources
                status Promise p Unavailable PromiseUnavailable
                waits""");
    }
}
