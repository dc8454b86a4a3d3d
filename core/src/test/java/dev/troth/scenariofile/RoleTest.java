package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in {@code promises} and {@code requests}, and what of it can play that part. */
class RoleTest {

    private static final String PROMISE = "{kind: Promise, metadata: {name: cache}}\n";
    private static final String REQUEST = "{apiVersion: example.com/v1, kind: Cache, metadata: {name: sessions}}\n";

    private static final Map<String, String> FILES = Map.of(
            "promise.yaml",
            PROMISE,
            "promises.yaml",
            PROMISE + "---\n" + PROMISE,
            "request.yaml",
            REQUEST,
            "requests.yaml",
            REQUEST + "---\n" + REQUEST,
            "both.yaml",
            PROMISE + "---\n" + REQUEST,
            "nameless.yaml",
            "{metadata: {name: sessions}}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            promises: [request.yaml]           | This is no Promise but a Cache; requests stand in `requests`.
            promises: [requests.yaml]          | This holds no Promise; requests stand in `requests`.
            promises: [nameless.yaml]          | This is no Promise; requests stand in `requests`.
            promises: [{file: requests.yaml}]  | This holds no Promise; requests stand in `requests`.
            requests: [promise.yaml]           | This is a Promise; Promises stand in `promises`.
            requests: [promises.yaml]          | This holds nothing but Promises; Promises stand in `promises`.
            """)
    void anItemWithoutAnythingThatFitsIsRefused(String field, String message) {
        assertThat(read(field, FILES).problems())
                .extracting(ScenarioProblem::message)
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            promises: [both.yaml], requests: [] | ApplyPromise
            promises: [], requests: [both.yaml] | ApplyRequest
            """)
    void ofAFileWithBothWhatFitsIsTaken(String fields, String applied) {
        ReadScenario read = read(fields, FILES);

        assertThat(read.problems()).isEmpty();
        assertThat(read.plan())
                .extracting(one -> one.action().action())
                .filteredOn(action -> action instanceof ScenarioAction.Apply)
                .extracting(action -> action.getClass().getSimpleName())
                .containsExactly(applied);
    }

    @Test
    void theUsualFilesHaveToHoldWhatTheyAreNamedFor() {
        assertThat(read("", Map.of("promise.yaml", REQUEST, "request.yaml", PROMISE))
                        .problems())
                .extracting(ScenarioProblem::message)
                .containsExactly(
                        "`promise.yaml` beside this scenario is no Promise but a Cache; requests stand in `requests`.",
                        "`request.yaml` beside this scenario is a Promise; Promises stand in `promises`.");
    }

    private static ReadScenario read(String fields, Map<String, String> files) {
        Place scenario = Place.of(Yaml.read("{apiVersion: troth.dev/v1alpha1, kind: Scenario, spec: {" + fields + "}}")
                .documents()
                .getFirst());
        return ScenarioReader.read(scenario, new WrittenFiles(files));
    }
}
