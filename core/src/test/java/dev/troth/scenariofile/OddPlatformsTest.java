package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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

    private static String promise(String name, String kind) {
        return """
                {apiVersion: platform.kratix.io/v1alpha1, kind: Promise, metadata: {name: %1$s},
                 spec: {api: {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition,
                              metadata: {name: %1$ss.example.org},
                              spec: {group: example.org, scope: Namespaced,
                                     names: {kind: %2$s, plural: %1$ss, singular: %1$s},
                                     versions: [{name: v1, served: true, storage: true,
                                                 schema: {openAPIV3Schema: {type: object}}}]}},
                        workflows: {resource: {configure: [
                          {apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: {name: provision},
                           spec: {containers: [{name: one, image: example.org/one:v1}]}}]}}}}
                """.formatted(name, kind).replace("\n", " ");
    }

    private static String request(String kind) {
        return "{apiVersion: example.org/v1, kind: " + kind + ", metadata: {name: same, namespace: default}}";
    }

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
        Timeline timeline = story("promises: [" + promise("p", kind) + "]\nrequests: [" + request(kind) + "]\n"
                + "steps: [{restart: kratix}, {delete: request}, {delete: promise}]\n");
        assertThat(timeline.outcome().openEnds()).isEmpty();
        assertThat(timeline.outcome().left()).isEmpty();
    }

    @Test
    void anUpgradeIsForOneRequestAlsoWhenAnotherPromiseHasOneOfTheSameName() {
        Timeline timeline = story("promises: [" + promise("disk", "Disk") + ", " + promise("lamp", "Lamp") + "]\n"
                + "requests: [" + request("Disk") + ", " + request("Lamp") + "]\n"
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
