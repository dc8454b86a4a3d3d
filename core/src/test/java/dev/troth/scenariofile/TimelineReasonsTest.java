package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.timeline.EventKind;
import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a timeline says of the reason for things, where Kratix leaves the same trace for several reasons. */
class TimelineReasonsTest {

    @Test
    void aBindingThatAsksForANewVersionIsNotTheInterval() {
        assertThat(kinds("upgrade-by-binding")).doesNotContain(EventKind.INTERVAL_PASSED);
        assertThat(kinds("interval-retries-a-failure")).contains(EventKind.INTERVAL_PASSED);
    }

    @Test
    void aRetryIsToldApartFromAResumption() {
        assertThat(kinds("retry-after")).contains(EventKind.RETRY_TIME_CAME).doesNotContain(EventKind.WORKFLOW_RESUMED);
        assertThat(kinds("suspend-and-resume"))
                .contains(EventKind.WORKFLOW_RESUMED)
                .doesNotContain(EventKind.RETRY_TIME_CAME);
    }

    @Test
    void anErrorIsAboutTheObjectThatKratixLookedAt() {
        assertThat(Played.example("failing-delete").events())
                .filteredOn(event -> event.kind() == EventKind.ERROR)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.object().toString()).isEqualTo("Bucket default/invoices"));
    }

    @Test
    void jobsThatAPersonDeletesAreToldAndThoseThatKratixTidiesAwayAreADetail() {
        assertThat(Played.example("deleted-jobs-run-again").events())
                .filteredOn(event -> event.kind() == EventKind.JOB_DELETED)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.isDetail()).isFalse());
        assertThat(Played.example("jobs-that-are-kept").events())
                .filteredOn(event -> event.kind() == EventKind.JOB_DELETED)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.isDetail()).isTrue());
    }

    @Test
    void aRequestSaysThatItWaitsForItsPromise() {
        assertThat(Played.told(Played.example("promise-workflow")))
                .contains(
                        "Promise postgresql: unavailable its own workflow runs; until it is done, no request is served")
                .contains("· waits for its Promise the Promise is not available");
        assertThat(Played.told(Played.scenario("""
                        apiVersion: troth.dev/v1alpha1
                        kind: Scenario
                        metadata: {name: alone}
                        spec:
                          promises: [../paved-path/promise.yaml]
                          requests: [../paved-path/request.yaml]
                          until: 1h
                        """)).split("waits for its Promise", -1))
                .hasSize(2);
    }

    @Test
    void whatWaitsForARunningJobSaysSoOnce() {
        assertThat(Played.told(Played.example("spec-change-waits")))
                .containsOnlyOnce("request changed Kratix · waits for the Job that runs");
        assertThat(Played.told(Played.example("delete-waits-for-configure")))
                .containsOnlyOnce("Kratix · the deletion waits for the Job that runs");
    }

    @Test
    void afterTheIntervalItIsKratixThatSetsTheLabel() {
        assertThat(Played.told(Played.example("interval-retries-a-failure")))
                .contains("so Kratix sets label kratix.io/manual-reconciliation, which asks for another one");
    }

    @Test
    void whatHasNoFinalizerIsNotRemovedByThePerson() {
        assertThat(Played.told(Played.scenario("""
                        apiVersion: troth.dev/v1alpha1
                        kind: Scenario
                        metadata: {name: unserved}
                        spec:
                          promises: [../paved-path/promise.yaml]
                          requests: [../paved-path/request.yaml]
                          steps: [{delete: request}]
                        """)))
                .contains("Kubernetes − request gone it has no finalizer, so nothing holds it up");
    }

    @Test
    void theEndOfADeletePipelineIsNotThatOfTheWorkflow() {
        Timeline story = Played.bucket("""
                containers: [{container: tell-team, exitCode: 1}]
                steps: [{delete: request}]
                """);

        assertThat(story.events())
                .noneMatch(event -> event.kind() == EventKind.WORKFLOW_COMPLETED)
                .anyMatch(event -> event.isDetail() && event.because().startsWith("a quirk of Kratix: "));
    }

    @Test
    void aSilenceOfFourMinutesHasItsLine() {
        assertThat(Played.told(Played.example("spec-change-waits"))).contains("⋮ 4 m 02 s later");
    }

    private static List<EventKind> kinds(String scenario) {
        return Played.example(scenario).events().stream()
                .map(TimelineEvent::kind)
                .toList();
    }
}
