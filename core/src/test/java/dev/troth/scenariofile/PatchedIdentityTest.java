package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no patch can change is not changed, and nothing else is said of it. */
final class PatchedIdentityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request | {metadata: {name: other}}              | spec.steps[0].with.metadata.name",
                "request | {metadata: {namespace: other}}         | spec.steps[0].with.metadata.namespace",
                "request | {kind: Other}                          | spec.steps[0].with.kind",
                "request | {apiVersion: files.example.com/v2}     | spec.steps[0].with.apiVersion",
                "request | {metadata: null}                       | spec.steps[0].with.metadata",
                "promise | {metadata: {name: other}}              | spec.steps[0].with.metadata.name",
            })
    void isToldWhereItIsWritten(String target, String patch, String path) {
        assertThat(problems(target, patch)).singleElement().satisfies(problem -> {
            assertThat(problem.place().path()).isEqualTo(path);
            assertThat(problem.kind()).isEqualTo(ScenarioProblem.Kind.STEP);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"request | {metadata: {name: invoices, labels: {a: b}}}", "promise | {metadata: {name: bucket}}"})
    void mayBeRepeated(String target, String patch) {
        assertThat(problems(target, patch)).isEmpty();
    }

    private static List<ScenarioProblem> problems(String target, String patch) {
        Place scenario =
                Place.of(Yaml.read("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: patched}
                spec:
                  promises: [../bucket/promise.yaml]
                  requests: [../bucket/request.yaml]
                  steps: [{patch: %s, with: %s}]
                  expect: [{condition: Reconciled}]
                """.formatted(target, patch)).documents().getFirst());
        return ScenarioReader.read(scenario, Examples.besides("scenarios")).problems();
    }
}
