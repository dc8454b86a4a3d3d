package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.promise.SmallPromise;
import dev.troth.timeline.Actor;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineEvent;
import dev.troth.timeline.TimelineText;
import dev.troth.timeline.Tones;
import org.junit.jupiter.api.Test;

/** With which words a timeline tells what happened. */
class TimelineWordsTest {

    /** A story of one request for a Promise. */
    private static String requesting(SmallPromise promise, String text) {
        return """
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: small}
                spec:
                  promises: [%s]
                  requests: [%s]
                  until: 1h
                  expect: [{condition: Reconciled, object: thing/default/one}]
                """.formatted(text, promise.requestText("one"));
    }

    private static String requesting(SmallPromise promise) {
        return requesting(promise, promise.text());
    }

    @Test
    void twoContainersOfOneNameAreNotTwoTries() {
        SmallPromise promise = SmallPromise.of("things");
        String twins = promise.text()
                .replace("[{name: c, image: example/c:1}]", "[{name: c, image: a:1}, {name: c, image: b:1}]");

        assertThat(Played.told(Played.scenario(requesting(promise, twins))))
                .containsPattern(" c █+ \\S+ s c █")
                .doesNotContain("tries");
    }

    @Test
    void whatAContainerSaysIsSaidByItsPod() {
        Timeline story = Played.bucket("""
                containers: [{container: render, metadata: {destination-selectors.yaml: "- {}"}}]
                until: 1h
                """);

        assertThat(story.events())
                .filteredOn(event -> event.change().startsWith("work-writer: "))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.actor()).isEqualTo(Actor.POD));
    }

    @Test
    void whatTrothSaysOfYamlInsteadOfKratixIsMarked() {
        Timeline story = Played.bucket("""
                containers: [{container: render, metadata: {destination-selectors.yaml: "- {"}}]
                until: 1h
                """);

        assertThat(Played.told(story))
                .contains("invalid destination-selectors.yaml: error converting YAML to JSON: yaml: line 1"
                        + " (in Troth's words: ");
    }

    @Test
    void anIntervalOfNothingIsZeroSeconds() {
        assertThat(Played.told(Played.bucket("settings: {reconciliationInterval: 0s}\nuntil: 10m")))
                .contains("reconciliationInterval 0s · ");
    }

    @Test
    void theIntervalOfAPromiseStandsBesideThatOfKratix() {
        assertThat(Played.told(Played.scenario("""
                        apiVersion: troth.dev/v1alpha1
                        kind: Scenario
                        metadata: {name: alone}
                        spec: {promises: [../paved-path/promise.yaml], requests: [], until: 1h}
                        """))).contains("reconciliationInterval 10h, for web-service 12h · ");
    }

    @Test
    void whatRepeatsUnderNamesThatKubernetesMakesUpIsFolded() {
        Timeline story = Played.bucket("settings: {reconciliationInterval: 0s}\nuntil: 10m");

        assertThat(Played.told(story)).containsPattern("… \\d+ more like this, every ");
        assertThat(Played.told(story).split("announce is told to stop", -1)).hasSize(3);
    }

    @Test
    void behindWhatIsFoldedTheTimeIsToldInFull() {
        String told = Played.told(Played.bucket("""
                containers: [{container: render, runs: 2, metadata: {destination-selectors.yaml: "- {}"}}]
                steps: [{at: 2h, reconcile: request}, {wait: 30m}]
                """));

        assertThat(told)
                .containsPattern("more like this, later each time, the last at 2 h 05 m"
                        + " 2 h 05 m Kubernetes ✘ provision failed");
    }

    @Test
    void whatHasNoNameIsToldSoEverywhere() {
        String told =
                Played.told(Played.scenario(requesting(SmallPromise.of("thing").configure(""))));

        assertThat(told)
                .contains("▶ (no name) starts")
                .contains("there is no Job of this workflow, so Pipeline (no name) begins")
                .contains("(no name) succeeded")
                .contains("Work of (no name): 1 file")
                .contains("ran (no name) ×1")
                .doesNotContain("the dependencies");
        assertThat(Played.told(Played.scenario(requesting(SmallPromise.of("").configure("")))))
                .contains("Promise (no name): applied");
    }

    @Test
    void aPipelineThatFailedIsNamedInFullWhereItIsToBeMended() {
        assertThat(endOfFailing("")).contains("fix (no name) and apply");
        assertThat(endOfFailing("copy of x")).contains("fix copy of x and apply");
    }

    private static String endOfFailing(String pipeline) {
        String story = requesting(SmallPromise.of("things").configure(pipeline));
        return Played.end(
                Played.scenario(story.replace("until: 1h", "containers: [{container: c, exitCode: 1}]\n  until: 1h")));
    }

    @Test
    void whatIsCalledLikeAChangeOfALabelIsNone() {
        Timeline story = Played.bucket("""
                steps:
                  - label: request
                    set: {kratix.io/manual-reconciliation-not: "true", kratix.io/promise-name-not: "1"}
                until: 1h
                """);

        assertThat(Played.told(story))
                .contains("label kratix.io/manual-reconciliation-not=true")
                .contains("label kratix.io/promise-name-not=1")
                .doesNotContain("interval has passed");
    }

    @Test
    void aDeletionThatNothingHoldsUpIsToldToo() {
        Timeline story = Played.scenario("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: at-once}
                spec:
                  promises: [../paved-path/promise.yaml]
                  requests: [../paved-path/request.yaml]
                  steps: [{at: 1s, delete: promise}]
                """);

        assertThat(story.events().stream().map(TimelineEvent::kind))
                .containsSubsequence(EventKind.PROMISE_APPLIED, EventKind.PROMISE_DELETED, EventKind.PROMISE_GONE);
    }

    @Test
    void theFinalizersThatKratixTakesOffADeletedPromiseAreDetails() {
        Timeline story = Played.bucket("steps: [{delete: promise}]");

        assertThat(Played.told(story)).doesNotContain("finalizer kratix.io/").contains("Promise bucket: gone");
        assertThat(TimelineText.of(story, 400, Tones.NONE, true)).contains("finalizer kratix.io/dependencies-cleanup");
    }

    @Test
    void thatKratixTriesADestinationOutIsToldOnce() {
        String told = TimelineText.of(Played.bucket("until: 12h\nsteps: [{at: 11h, wait: 0s}]"), 400, Tones.NONE, true);

        assertThat(told).containsOnlyOnce("kratix-canary-namespace");
    }

    @Test
    void whatIsLeftOfThoseThatAreGoneIsNamed() {
        assertThat(Played.end(Played.bucket("""
                        steps:
                          - at: 1h
                            breakStateStore: worker-1
                            message: the repository cannot be reached
                          - delete: request
                          - delete: promise
                        """)))
                .contains("left over WorkPlacement default/bucket-invoices-announce-");
        assertThat(Played.end(Played.bucket("steps: [{delete: promise}]"))).doesNotContain("left over");
    }

    @Test
    void whatHappensToManyRequestsIsToldOfOne() {
        StringBuilder requests = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            requests.append("  - {apiVersion: files.example.com/v1, kind: Bucket, metadata: {name: b")
                    .append(i)
                    .append(", namespace: default}, spec: {}}\n");
        }
        Timeline story = Played.scenario("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: many}
                spec:
                  promises: [../bucket/promise.yaml]
                  requests:
                """ + requests.toString().indent(2) + "  until: 1h\n");

        assertThat(Played.told(story))
                .contains("default/b1: request created … and 39 more requests likewise, at once")
                .contains("Bucket default/b1 ✔ ConfigureWorkflowCompleted, Reconciled, WorksSucceeded"
                        + " … and 39 more requests likewise");
        assertThat(TimelineText.of(story, 160, Tones.NONE, false).lines().count())
                .isLessThan(150);
    }

    @Test
    void whatIsSuspendedWaitsUntilATimeOfTheStory() {
        Timeline story = Played.example("retry-after");

        assertThat(Played.told(story)).contains("provision Suspended until 10 m 09 s: the quota service is away");
        assertThat(TimelineText.of(story, 400, Tones.NONE, true)).doesNotContain("2000-01-01T");
    }

    @Test
    void theMessageOfAnErrorIsToldOnce() {
        String told = Played.told(Played.scenario("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: broken}
                spec:
                  promises: [../broken/promise.yaml]
                  requests: [{apiVersion: storage.example.com/v1, kind: Bucket, metadata: {name: one, namespace: default}}]
                  steps: [{delete: request}]
                """));

        assertThat(told).containsOnlyOnce("quantities must match the regular expression");
        assertThat(told).contains("its deletion waits: Kratix cannot make Jobs of the Pipelines of this request ");
    }

    @Test
    void whatHappensWhileAControllerSleepsStandsInItsPlace() {
        assertThat(Played.example("everything-succeeds").events())
                .extracting(TimelineEvent::change)
                .containsSubsequence("Normal SuccessfulCreate: Created pod: 1", "message: Pending");
    }
}
