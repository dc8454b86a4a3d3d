package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each word of a step does. */
class StepReaderTest {

    private static final Map<String, String> FILES = Map.of(
            "promise.yaml", """
                    kind: Promise
                    metadata: {name: cache}
                    spec:
                      api:
                        kind: CustomResourceDefinition
                        spec:
                          group: example.com
                          names: {kind: Cache}
                          versions: [{name: v1, served: true, storage: true}]
                    """,
            "request.yaml", "{apiVersion: example.com/v1, kind: Cache, metadata: {name: one, namespace: near}}");

    private static final String ONE = "Target[kind=Cache, namespace=near, name=one]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete: one                                   | Delete[target=ONE]
            label: one, set: {a: b}, remove: [c]          | Label[target=ONE, set={a=b}, remove=[c]]
            annotate: one, set: {a: b}                    | Annotate[target=ONE, set={a=b}, remove=[]]
            pause: one                                    | Label[target=ONE, set={kratix.io/paused=true}, remove=[]]
            unpause: one                                  | Label[target=ONE, set={}, remove=[kratix.io/paused]]
            resume: one                                   | Label[target=ONE, set={}, remove=[kratix.io/workflow-suspended]]
            reconcile: one                                | Label[target=ONE, set={kratix.io/manual-reconciliation=true}, remove=[]]
            upgrade: one, version: latest                 | SetVersion[request=ONE, version=latest]
            restart: kratix                               | RestartKratix[]
            removeDestination: west                       | Delete[target=Target[kind=Destination, namespace=, name=west]]
            deleteJobs: one, pipeline: p                  | DeleteJobs[target=ONE, pipeline=p]
            breakStateStore: west                         | BreakStateStore[destination=west, error=the State Store does not answer]
            breakStateStore: west, message: full          | BreakStateStore[destination=west, error=full]
            mendStateStore: west                          | BreakStateStore[destination=west, error=]
            wait: settled                                 | Wait[]
            """)
    void aWordDoesOneThing(String step, String action) {
        assertThat(steps(step)).extracting(Object::toString).containsExactly(action.replace("ONE", ONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apply: one                                    | ApplyRequest
            patch: one, with: {spec: {size: 2}}           | Patch
            addDestination: {name: east}                  | AddDestination
            """)
    void anObjectIsWrittenOrNamed(String step, String action) {
        assertThat(steps(step))
                .extracting(done -> done.getClass().getSimpleName())
                .containsExactly(action);
    }

    @Test
    void whatIsNamedAndNotThereIsToldAndNothingIsDone() {
        for (StepWord word : StepWord.values()) {
            boolean names = word.about == StepWord.About.OBJECT || word.about == StepWord.About.DESTINATION;
            if (names) {
                ReadScenario read = read(word.key + ": nobody");
                assertThat(read.problems())
                        .as(word.key)
                        .filteredOn(problem -> problem.kind() == ScenarioProblem.Kind.OBJECT)
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.message()).contains("`nobody`"));
                assertThat(read.plan()).as(word.key).hasSize(2);
            }
        }
    }

    private static List<ScenarioAction> steps(String step) {
        ReadScenario read = read(step);
        assertThat(read.problems()).isEmpty();
        return read.plan().stream()
                .skip(step.startsWith("apply") ? 1 : 2)
                .map(one -> one.action().action())
                .toList();
    }

    private static ReadScenario read(String step) {
        Place scenario = Place.of(Yaml.read("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                spec:
                  destinations: [{name: west}]
                  steps: [{%s}]
                """.formatted(step)).documents().getFirst());
        return ScenarioReader.read(scenario, new WrittenFiles(FILES));
    }
}
