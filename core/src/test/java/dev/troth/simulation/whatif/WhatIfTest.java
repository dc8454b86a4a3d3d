package dev.troth.simulation.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.KratixSettings;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.scenariofile.DefaultStory;
import dev.troth.scenariofile.Examples;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    @Test
    void thePromiseIsHinderedWhileItsOwnPipelinesRunToo() {
        assertThat(whatIf("postgresql").ids())
                .contains(
                        "promise.configure/operator/render-operator/fails",
                        "manual-promise/while-operator-runs",
                        "change-promise/while-operator-runs",
                        "pause-promise/while-operator-runs",
                        "unpause-promise/while-operator-runs",
                        "delete-promise/while-operator-runs",
                        "restart/while-operator-runs",
                        "change/while-operator-runs",
                        "delete/while-operator-runs")
                .doesNotHaveDuplicates();
    }

    @Test
    void aPromiseWithoutPipelinesOfItsOwnIsNotReconciledByHand() {
        assertThat(whatIf("bucket").ids())
                .contains("change-promise/at-rest", "change-promise/while-announce-runs")
                .noneMatch(id -> id.startsWith("manual-promise/"));
    }

    @Test
    void aPipelineOfTheSameNameInBothWorkflowsIsVariedInBoth() {
        assertThat(whatIf(promise("postgresql", "name: operator", "name: instance"), Examples.request("postgresql"))
                        .ids())
                .contains("manual/while-instance-runs", "manual/while-promise-instance-runs")
                .doesNotHaveDuplicates();
    }

    @Test
    void aFailureOfTheDeletionOfThePromiseIsTried() {
        Promise promise = promise("postgresql", "    promise:\n      configure:\n", """
                    promise:
                      delete:
                        - apiVersion: platform.kratix.io/v1alpha1
                          kind: Pipeline
                          metadata: {name: drop-operator}
                          spec: {containers: [{name: drop, image: example/drop:1}]}
                      configure:
                """);

        assertThat(whatIf(promise, Examples.request("postgresql"))
                        .told("promise.delete/drop-operator/drop/fails")
                        .happens())
                .endsWith("drop-operator runs", "drop-operator fails", "halt");
    }

    @Test
    void aChangeOfThePromiseRunsItsOwnPipelinesAndThoseOfItsRequests() {
        assertThat(whatIf("postgresql").told("change-promise/at-rest").happens())
                .containsSubsequence("operator runs", "instance runs", "reconciled");
    }

    @Test
    void intervalsThatAreAsUsualAreNotTold() {
        assertThat(whatIf("postgresql").told("delete/at-rest").happens())
                .containsExactly("deletion of the request asked for", "last-backup runs", "request gone");
    }

    @Test
    void whatComesAgainAndAgainIsToldOnce() {
        assertThat(whatIf("bucket")
                        .told("resource.configure/announce/tell-team/fails")
                        .happens())
                .containsExactly("announce fails", "halt", "the same 3 more times");
    }

    @Test
    void aPipelineOfARequestThatIsGoneIsNotDueAnyMore() {
        assertThat(whatIf("bucket").told("delete/while-provision-runs").happens())
                .doesNotContain("announce never runs");
        assertThat(whatIf("bucket").told("pause/while-provision-runs").happens())
                .contains("announce never runs");
    }

    @Test
    void whatIsPausedRunsLessOften() {
        Consequence paused = whatIf("bucket").told("pause/at-rest");

        assertThat(paused.happens())
                .containsExactly("provision runs ×1 instead of ×4", "announce runs ×1 instead of ×4");
        assertThat(paused.isRecovered()).isFalse();
    }

    @Test
    void aRequestThatNobodyTellsOfTheEndOfThePauseNeedsSomebody() {
        Consequence left = whatIf("bucket").told("unpause-promise/while-provision-runs");

        assertThat(left.isRecovered()).isFalse();
        assertThat(left.advice())
                .containsExactly(
                        "nothing tells Bucket default/invoices that the pause of its Promise is over; go on with  "
                                + "kubectl label bucket invoices -n default kratix.io/manual-reconciliation=true");
    }

    @Test
    void filesOfARequestThatIsThereDoNotStayBehindWhenAnotherIsGone() {
        Tried tried = whatIfOfTwo();

        assertThat(tried.told("delete/while-announce-runs").staysBehind()).isEmpty();
    }

    @Test
    void ofSeveralRequestsItIsSaidToWhichSomethingHappensAndOnceWhatHappensToAll() {
        Tried tried = whatIfOfTwo();

        assertThat(tried.told("manual/while-announce-runs").happens())
                .containsExactly("Bucket default/invoices: announce is stopped", "provision runs", "announce runs");
        assertThat(tried.told("pause-promise/at-rest").happens())
                .containsExactly(
                        "Promise bucket: unavailable",
                        "provision runs ×1 instead of ×4",
                        "announce runs ×1 instead of ×4");
    }

    @Test
    void aPromiseThatOnlySaysThatItIsPausedIsNoFault() {
        assertThat(whatIf("bucket").told("unpause-promise/at-rest").isRecovered())
                .isTrue();
    }

    @Test
    void whatWaitsForOtherPromisesNeedsNobodyMoreThanUsual() {
        Tried tried = whatIf("paved-path");

        assertThat(tried.told("unpause/at-rest").isRecovered()).isTrue();
        assertThat(tried.told("manual/while-requests-runs").happens()).containsExactly("it never comes to this");
    }

    @Test
    void stepsThatTheUsualStoryHasAreTakenOutWhereverTheyStand() {
        assertThat(CommonSteps.without(List.of("a", "x", "b", "c", "y"), List.of("a", "b", "q", "c")))
                .containsExactly("x", "y");
        assertThat(CommonSteps.between(List.of("a", "x", "b"), List.of("a", "b")))
                .containsExactly("x");
        assertThat(CommonSteps.between(List.of("a", "a"), List.of("a"))).containsExactly("a");
    }

    @Test
    void aDifferenceIsFoundHoweverLongTheStories() {
        List<String> usual = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            usual.add("step " + i % 7);
        }
        List<String> steps = new ArrayList<>(usual);
        steps.add(1_900, "x");
        steps.remove(1_200);
        steps.add(300, "y");

        assertThat(CommonSteps.without(steps, usual)).containsExactly("y", "x");
        assertThat(CommonSteps.without(steps, List.of())).isEqualTo(steps);
        assertThat(CommonSteps.without(List.of("x"), usual)).containsExactly("x");
    }

    @Test
    void repeatedStretchesAreFolded() {
        assertThat(RepeatedSteps.folded(List.of("a", "a", "b"))).containsExactly("a ×2", "b");
        assertThat(RepeatedSteps.folded(List.of("a", "b", "a", "b", "c")))
                .containsExactly("a", "b", "the same once more", "c");
        assertThat(RepeatedSteps.folded(List.of("a", "b", "a", "b", "a", "b")))
                .containsExactly("a", "b", "the same 2 more times");
    }

    private static Tried whatIf(String example) {
        return whatIf(Examples.promise(example), Examples.request(example));
    }

    /** Of the bucket with a second request. */
    private static Tried whatIfOfTwo() {
        String text = Examples.text("bucket/request.yaml").replace("name: invoices", "name: two");
        ResourceRequest two =
                ResourceRequest.of(Place.of(Yaml.read(text).documents().getFirst()));
        return whatIf(Examples.promise("bucket"), List.of(Examples.request("bucket"), two));
    }

    private static Tried whatIf(Promise promise, ResourceRequest request) {
        return whatIf(promise, List.of(request));
    }

    private static Tried whatIf(Promise promise, List<ResourceRequest> requests) {
        Scenario base = WhatIf.base(DefaultStory.of(promise, requests, List.of(), List.of(), KratixSettings.BUILT_IN));
        return new Tried(base, WhatIf.variations(base, promise, requests.getFirst()));
    }

    /** That of an example with something else in it. */
    private static Promise promise(String example, String old, String replacement) {
        String text = Examples.text(example + "/promise.yaml").replace(old, replacement);
        return Promise.of(Place.of(Yaml.read(text).documents().getFirst()));
    }

    private record Tried(Scenario base, List<Variation> variations) {

        List<String> ids() {
            return variations.stream().map(Variation::id).toList();
        }

        Consequence told(String id) {
            List<Variation> one =
                    variations.stream().filter(any -> any.id().equals(id)).toList();
            assertThat(one).hasSize(1);
            return WhatIf.explore(base, one, Rehearsal.Stop.NEVER, (played, of) -> {})
                    .consequences()
                    .getFirst();
        }
    }
}
