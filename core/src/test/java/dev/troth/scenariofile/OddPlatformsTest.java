package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.troth.promise.SmallPromise;
import dev.troth.simulation.rehearsal.ExpectationResult;
import dev.troth.simulation.rehearsal.RehearsalResult;
import dev.troth.timeline.Actor;
import dev.troth.timeline.EndState;
import dev.troth.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called alike on one platform is kept apart. */
final class OddPlatformsTest {

    private static Timeline story(String spec) {
        return Played.scenario("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: odd}
                spec:
                """ + spec.indent(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Job", "Work", "Destination", "ServiceAccount", "Promise"})
    void aPromiseMayOfferAKindThatKubernetesOrKratixHasInAnotherGroup(String kind) {
        SmallPromise promise = SmallPromise.of("p").kind(kind);
        Timeline timeline = story("promises: [" + promise.text() + "]\nrequests: [" + promise.requestText("same")
                + "]\n" + "steps: [{restart: kratix}, {delete: request}, {delete: promise}]\n");
        assertThat(timeline.outcome().openEnds()).isEmpty();
        assertThat(timeline.outcome().left()).isEmpty();
    }

    @Test
    void anUpgradeIsForOneRequestAlsoWhenAnotherPromiseHasOneOfTheSameName() {
        SmallPromise disk = SmallPromise.of("disk").kind("Disk");
        SmallPromise lamp = SmallPromise.of("lamp").kind("Lamp");
        Timeline timeline = story("promises: [" + disk.text() + ", " + lamp.text() + "]\n"
                + "requests: [" + disk.requestText("same") + ", " + lamp.requestText("same") + "]\n"
                + "steps: [{upgrade: Disk/same, version: v9.9.9}]\nuntil: 1h\n");
        assertThat(timeline.events())
                .filteredOn(
                        event -> event.actor() == Actor.PERSON && event.change().contains("v9.9.9"))
                .extracting(event -> event.object().name())
                .singleElement(STRING)
                .startsWith("same-disk-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "/", "w", "w/", "./w", "/w/"})
    void filesBelongToTheirDestinationHoweverItsPathIsWritten(String path) {
        RehearsalResult result = Played.bucketResult("""
                destinations: [{name: worker, path: "%s", labels: {environment: dev}}]
                until: 1h
                expect: [{destination: worker, file: "**"}]
                """.formatted(path));
        assertThat(result.expectations()).singleElement().matches(ExpectationResult::isMet);
        assertThat(result.timeline().outcome().files())
                .isNotEmpty()
                .extracting(EndState.StoredFile::destination)
                .containsOnly("worker");
    }
}
