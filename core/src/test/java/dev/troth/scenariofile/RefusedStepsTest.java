package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.timeline.EventKind;
import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineEvent;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kratix or Kubernetes would refuse is told before a story is played, and does nothing when it is. */
final class RefusedStepsTest {

    private static final String LAMP = """
            apiVersion: troth.dev/v1alpha1
            kind: Scenario
            metadata: {name: lamps}
            spec:
              promises:
                - apiVersion: platform.kratix.io/v1alpha1
                  kind: Promise
                  metadata: {name: lamp, labels: {kratix.io/promise-version: v1.0.0}}
                  spec:
                    api:
                      apiVersion: apiextensions.k8s.io/v1
                      kind: CustomResourceDefinition
                      metadata: {name: lamps.example.org}
                      spec:
                        group: example.org
                        scope: Namespaced
                        names: {kind: Lamp, plural: lamps, singular: lamp}
                        versions:
                          - &v1 {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}
                    workflows:
                      resource:
                        configure:
                          - apiVersion: platform.kratix.io/v1alpha1
                            kind: Pipeline
                            metadata: {name: provision}
                            spec: {containers: [{name: one, image: example.org/one:v1}]}
              requests:
                - {apiVersion: example.org/v1, kind: Lamp, metadata: {name: desk, namespace: default}}
              until: 1d
              steps:
            """;

    private static final String TWO_VERSIONS =
            "{spec: {api: {spec: {versions: [{name: v1, served: true, storage: false, "
                    + "schema: {openAPIV3Schema: {type: object}}}, {name: v2, served: true, storage: true, "
                    + "schema: {openAPIV3Schema: {type: object}}}]}}}}";
    private static final String ONLY_SECOND = "{spec: {api: {spec: {versions: [{name: v2, served: true, storage: true, "
            + "schema: {openAPIV3Schema: {type: object}}}]}}}}";

    private static List<ScenarioProblem> problems(String steps) {
        Place scenario = Place.of(Yaml.read(LAMP + steps.indent(4)).documents().getFirst());
        return ScenarioReader.read(scenario, ScenarioFiles.NONE).problems();
    }

    private static Timeline story(String steps) {
        return Played.scenario(LAMP + steps.indent(4));
    }

    /** Why steps were refused, in order. */
    private static List<String> refusals(Timeline timeline) {
        return timeline.events().stream()
                .filter(event -> event.kind() == EventKind.REFUSED)
                .map(TimelineEvent::because)
                .toList();
    }

    private static String patch(String with) {
        return "- {patch: promise, with: " + with + "}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            {spec: {api: {spec: {names: {kind: Torch}}}}}                 § spec.names.kind: Invalid value: "Torch": field is immutable
            {spec: {api: {spec: {scope: Cluster}}}}                       § spec.scope: Invalid value: "Cluster": field is immutable
            {spec: {api: {spec: {names: {kind: Torch}, scope: Cluster}}}} § is invalid: [spec.scope: Invalid value: "Cluster": field is immutable, spec.names.kind: Invalid
            {spec: {api: {spec: {names: {shortNames: [la]}}}}}            § spec.api.spec.names: Invalid value: {"plural": "lamps", "singular": "lamp", "kind": "Lamp"}: field is immutable
            {spec: {api: {spec: {names: {listKind: LampList}}}}}          § spec.api.spec.names
            {spec: {api: {spec: {names: {singular: null}}}}}              § "singular": ""
            {spec: {api: {metadata: {name: lights.example.org}}}}         § spec.api.metadata.name: Invalid value: "lights.example.org": field is immutable
            {spec: {api: {kind: Definition}}}                             § spec.api.kind: Invalid value: "Definition": field is immutable
            {spec: {api: null}}                                           § cannot remove API from existing promise
            {metadata: {annotations: {kratix.io/reconciliation-interval: 5s}}}   § Invalid value: "5s": must be at least 1m0s
            {metadata: {annotations: {kratix.io/reconciliation-interval: often}}} § Invalid value: "often": must be a valid duration
            """)
    void aPromiseIsChangedOnlyAsItsWebhookAllows(String with, String words) {
        String steps = patch(with);
        assertThat(problems(steps)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ScenarioProblem.Kind.UPDATE);
            assertThat(problem.place().path()).isEqualTo("spec.steps[0].with");
            assertThat(problem.message()).contains(words);
        });
        Timeline timeline = story(steps);
        assertThat(refusals(timeline)).singleElement().asString().contains(words);
        assertThat(timeline.events()).noneMatch(event -> event.kind() == EventKind.OTHER_CHANGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{metadata: {labels: {kratix.io/promise-version: v2.0.0}}}",
                "{spec: {destinationSelectors: [{matchLabels: {a: b}}]}}",
                "{metadata: {annotations: {kratix.io/reconciliation-interval: 2h}}}",
                TWO_VERSIONS
            })
    void everyOtherChangeIsTaken(String with) {
        assertThat(problems(patch(with))).isEmpty();
        assertThat(refusals(story(patch(with)))).isEmpty();
    }

    @Test
    void aVersionInWhichRequestsWereStoredIsNotDropped() {
        String words = "status.storedVersions[0]: Invalid value: \"v1\": must appear in spec.versions";
        assertThat(problems(patch(ONLY_SECOND)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains(words, "Keep `v1` among the versions, with `served: false`"));
        assertThat(refusals(story(patch(ONLY_SECOND))))
                .containsExactly("Kratix' webhook: invalid CRD changes: CustomResourceDefinition.apiextensions.k8s.io"
                        + " \"lamps.example.org\" is invalid: " + words);
        // Nor when another version has taken its place in the meantime.
        assertThat(problems(patch(TWO_VERSIONS) + patch(ONLY_SECOND))).hasSize(1);
        assertThat(refusals(story(patch(TWO_VERSIONS) + patch(ONLY_SECOND)))).hasSize(1);
    }

    @Test
    void oneMistakeIsToldOnce() {
        String steps = patch("{spec: {api: {spec: {names: {kind: Torch}}}}}")
                + patch("{metadata: {labels: {kratix.io/promise-version: v2.0.0}}}");
        assertThat(problems(steps))
                .extracting(problem -> problem.place().path())
                .containsExactly("spec.steps[0].with");
    }

    @Test
    void aPromiseThatWasDeletedMayComeBackAsAnother() {
        String steps = """
                - delete: Lamp/desk
                - delete: promise
                - apply:
                    apiVersion: platform.kratix.io/v1alpha1
                    kind: Promise
                    metadata: {name: lamp}
                    spec: {destinationSelectors: [{matchLabels: {a: b}}]}
                """;
        assertThat(problems(steps)).isEmpty();
        assertThat(refusals(story(steps))).isEmpty();
    }

    @Test
    void anObjectWrittenInTheScenarioIsMarkedWhereItIsRefused() {
        String steps = """
                - apply:
                    apiVersion: platform.kratix.io/v1alpha1
                    kind: Promise
                    metadata: {name: lamp}
                    spec:
                      api:
                        apiVersion: apiextensions.k8s.io/v1
                        kind: CustomResourceDefinition
                        metadata: {name: lamps.example.org}
                        spec:
                          group: example.org
                          scope: Namespaced
                          names: {kind: Torch, plural: lamps, singular: lamp}
                          versions: [*v1]
                """;
        assertThat(problems(steps))
                .extracting(problem -> problem.place().path())
                .containsExactly("spec.steps[0].apply.spec.api.spec.names.kind");
    }

    @Test
    void anAnnotationIsHeldAgainstTheWebhookToo() {
        String steps = "- {annotate: promise, set: {kratix.io/reconciliation-interval: 5s}}\n"
                + "- {annotate: promise, set: {kratix.io/reconciliation-interval: 2h}}\n"
                + "- {annotate: promise, remove: [kratix.io/reconciliation-interval]}\n";
        assertThat(problems(steps))
                .extracting(problem -> problem.place().path())
                .containsExactly("spec.steps[0].set[\"kratix.io/reconciliation-interval\"]");
        assertThat(refusals(story(steps))).hasSize(1);
    }

    private static final String SECOND_NOT_SERVED = "{spec: {api: {spec: {versions: [*v1, {name: v2, served: false, "
            + "storage: false, schema: {openAPIV3Schema: {type: object}}}]}}}}";

    private static String request(String version) {
        return "{apiVersion: example.org/" + version + ", kind: Lamp, metadata: {name: shelf, namespace: default}}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1beta1", "v2", "v3"})
    void aRequestIsOfAVersionThatItsPromiseServes(String version) {
        String steps = patch(SECOND_NOT_SERVED) + "- apply: " + request(version) + "\n";
        assertThat(problems(steps)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ScenarioProblem.Kind.VERSION);
            assertThat(problem.place().path()).isEqualTo("spec.steps[1].apply.apiVersion");
            assertThat(problem.message())
                    .isEqualTo("The Promise `lamp` does not serve `" + version
                            + "`, so Kubernetes does not know this Lamp. It serves `v1`.");
        });
        assertThat(refusals(story(steps)))
                .containsExactly("no matches for kind \"Lamp\" in version \"example.org/" + version
                        + "\", of which the Promise serves v1");
    }

    @Test
    void aVersionIsKnownOnceThePromiseServesIt() {
        String asked = "- apply: " + request("v2") + "\n";
        assertThat(problems(patch(TWO_VERSIONS) + asked)).isEmpty();
        assertThat(refusals(story(patch(TWO_VERSIONS) + asked))).isEmpty();
        assertThat(problems(asked + patch(TWO_VERSIONS)))
                .extracting(problem -> problem.place().path())
                .containsExactly("spec.steps[0].apply.apiVersion");
    }

    @Test
    void aRequestOfAnOldVersionIsNotKnownAnyMore() {
        String notAnyMore = TWO_VERSIONS.replace("name: v1, served: true", "name: v1, served: false");
        String steps = "- {description: the same again, apply: request}\n" + patch(notAnyMore);
        String again =
                "- apply: {apiVersion: example.org/v1, kind: Lamp, metadata: {name: desk, namespace: default}}\n";
        assertThat(problems(steps + again))
                .extracting(problem -> problem.place().path())
                .containsExactly("spec.steps[2].apply.apiVersion");
        assertThat(refusals(story(steps + again))).singleElement().asString().contains("no matches for kind");
    }

    @Test
    void whatStandsInAFileIsMarkedWhereTheScenarioNamesIt() {
        Map<String, String> files = Map.of("old.yaml", request("v0"), "changed.yaml", request("v1"));
        String text = LAMP.replace(
                        "  until: 1d\n",
                        "    - old.yaml\n    - {file: changed.yaml, with: {apiVersion: example.org/v0}}\n  until: 1d\n")
                + "    - apply: old.yaml\n";
        ScenarioFiles beside = new ScenarioFiles() {
            @Override
            public FileAnswer file(String path) {
                String found = files.get(path);
                return found == null ? Missing.absent() : new Text(found);
            }

            @Override
            public FolderAnswer folder(String path) {
                return Missing.absent();
            }
        };
        Place scenario = Place.of(Yaml.read(text).documents().getFirst());
        assertThat(ScenarioReader.read(scenario, beside).problems())
                .extracting(problem -> problem.place().path())
                .containsExactly("spec.requests[1]", "spec.requests[2].file", "spec.steps[0].apply");
    }
}
