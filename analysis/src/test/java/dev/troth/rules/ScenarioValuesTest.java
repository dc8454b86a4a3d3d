package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of a scenario that would say nothing are no values. */
class ScenarioValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            containers: [{runs: [-1, 2]}]                       | spec.containers[0].runs[0]
            containers: [{runs: 0}]                             | spec.containers[0].runs
            containers: [{runs: []}]                            | spec.containers[0].runs
            containers: [{runs: 9999999999}]                    | spec.containers[0].runs
            containers: [{exitCodes: []}]                       | spec.containers[0].exitCodes
            containers: [{exitCodes: [256]}]                    | spec.containers[0].exitCodes[0]
            containers: [{outputFrom: ''}]                      | spec.containers[0].outputFrom
            expect: [{file: ''}]                                | spec.expect[0].file
            expect: [{event: ''}]                               | spec.expect[0].event
            expect: [{inOrder: []}]                             | spec.expect[0].inOrder
            expect: [{jobs: -1}]                                | spec.expect[0].jobs
            randomSeed: 9223372036854775808                     | spec.randomSeed
            settings: {numberOfJobsToKeep: 9999999999}          | spec.settings.numberOfJobsToKeep
            """)
    void whatSaysNothingIsFound(String spec, String path) {
        String scenario =
                "apiVersion: troth.dev/v1alpha1\nkind: Scenario\nmetadata: {name: quick}\nspec:\n  " + spec + "\n";

        assertThat(Found.of("scenario", scenario)).contains("error bad-scenario " + path);
    }
}
