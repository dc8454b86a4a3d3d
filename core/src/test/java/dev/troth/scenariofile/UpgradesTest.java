package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A step that asks for a version says which, of what, and of one that comes from somewhere. */
final class UpgradesTest {

    private static String promise(String version) {
        return """
                {apiVersion: platform.kratix.io/v1alpha1, kind: Promise,
                 metadata: {name: lamp, labels: {%s}},
                 spec: {api: {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition,
                              metadata: {name: lamps.example.org},
                              spec: {group: example.org, scope: Namespaced,
                                     names: {kind: Lamp, plural: lamps, singular: lamp},
                                     versions: [{name: v1, served: true, storage: true,
                                                 schema: {openAPIV3Schema: {type: object}}}]}}}}
                """.formatted(version.isEmpty() ? "" : "kratix.io/promise-version: " + version)
                .replace("\n", " ");
    }

    private static List<ScenarioProblem> problems(String version, String steps) {
        String text = """
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: lamps}
                spec:
                  promises: [PROMISE]
                  requests: [{apiVersion: example.org/v1, kind: Lamp, metadata: {name: desk, namespace: default}}]
                  steps:
                """.replace("PROMISE", promise(version)) + steps.indent(4);
        return ScenarioReader.read(Place.of(Yaml.read(text).documents().getFirst()), ScenarioFiles.NONE)
                .problems();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            {upgrade: request}                          § upgrade § It is not said to which version. Add `version`. There is `v1.0.0`, `latest`.
            {upgrade: request, version: v9}             § version § has no version `v9` in this scenario, so Kratix finds no PromiseRevision of it, and tries again and again. There is
            {upgrade: request, version: v1.0.1}         § version § Did you mean `v1.0.0`?
            {upgrade: request, version: lastest}        § version § Did you mean `latest`?
            {upgrade: request, version: not-set}        § version § has no version `not-set`
            {upgrade: promise, version: v1.0.0}         § upgrade § `lamp` is no request, and only a request asks for a version of its Promise, in its ResourceBinding. There is `request`. A Promise itself
            {upgrade: lamp, version: v1.0.0}            § upgrade § `lamp` is no request
            {upgrade: worker-1, version: v1.0.0}        § upgrade § `worker-1` is no request
            """)
    void whatCannotBeUpgradedIsAnError(String step, String field, String message) {
        assertThat(problems("v1.0.0", "- " + step)).singleElement().satisfies(problem -> {
            assertThat(problem.place().path()).isEqualTo("spec.steps[0]." + field);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- {upgrade: request, version: v1.0.0}",
                "- {upgrade: request, version: latest}",
                "- {label: promise, set: {kratix.io/promise-version: v2}}\n- {upgrade: request, version: v2}",
                "- {upgrade: request, version: v2}\n- {patch: promise, with: {metadata: {labels: {kratix.io/promise-version: v2}}}}"
            })
    void aVersionComesFromAnywhereInTheStory(String steps) {
        assertThat(problems("v1.0.0", steps)).isEmpty();
    }

    @Test
    void soDoesOneOfAFileThatAStepApplies() {
        assertThat(problems("v1.0.0", "- apply: " + promise("v2") + "\n- {upgrade: request, version: v2}"))
                .isEmpty();
    }

    @Test
    void aPromiseWithoutVersionHasTheOneThatKratixCallsItBy() {
        assertThat(problems("", "- {upgrade: request, version: not-set}")).isEmpty();
    }
}
