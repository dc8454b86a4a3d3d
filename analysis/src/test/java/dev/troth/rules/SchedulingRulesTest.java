package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of the scheduling rules do not show. */
class SchedulingRulesTest {

    private static List<String> names(String example, String frame) {
        return MarkedExample.of(example, frame).findings().stream()
                .map(finding -> finding.rule().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "key: dedicated                                                     | -",
                "key: dedicated, operator: Equal, value: platform                   | -",
                "key: dedicated, operator: Exists, effect: NoSchedule               | -",
                "operator: Exists                                                   | -",
                "key: a, operator: \"\", value: b, effect: \"\"                     | -",
                "key: a, effect: NoExecute, tolerationSeconds: 60                   | -",
                "key: a, operator: Exists, value: b                                 | bad-toleration",
                "value: b                                                           | bad-toleration",
                "operator: Equal, value: b                                          | bad-toleration",
                "key: a b                                                           | bad-toleration",
                "key: a, value: b c                                                 | bad-toleration",
                "key: a, operator: Lt, value: \"5\"                                 | bad-toleration-operator",
                "operator: exists                                                   | bad-toleration-operator",
                "key: a, effect: NoSchedul                                          | bad-toleration-effect",
                "key: a, tolerationSeconds: 60                                      | toleration-seconds-without-no-execute",
                "key: a, effect: NoSchedule, tolerationSeconds: 60                  | toleration-seconds-without-no-execute",
            })
    void aTolerationIsWhatKubernetesTakes(String toleration, String rule) {
        assertThat(names("tolerations:\n  - {" + toleration + "}\n", "pipeline-part"))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void anAbsentPartIsReportedAtItsPath() {
        assertThat(MarkedExample.of(
                                "tolerations:\n  - {value: b}\n  - {key: a, tolerationSeconds: 5}\n", "pipeline-part")
                        .findings())
                .extracting(Finding::path)
                .containsExactly(
                        "spec.workflows.resource.configure[0].spec.tolerations[0].operator",
                        "spec.workflows.resource.configure[0].spec.tolerations[1].effect");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "- matchLabels: {a: b}                                  | -",
                "- matchLabels: {a: \"\"}                               | -",
                "- matchLabels: {acme.dev/tier: b}                      | -",
                "- matchLabels: {}                                      | empty-selector",
                "- matchLabels: ~                                       | empty-selector",
                "- {}                                                   | empty-selector",
                "- matchLabels: {a: b c}                                | bad-selector-label",
                "- matchLabels: {a b: c}                                | bad-selector-label",
                "- {matchLabels: {a: b}, matchExpressions: []}          | match-expressions",
                "- {matchLabels: ~, env: prod}                          | labels-beside-match-labels",
                "- matchLabels: {kratix.io/dry-run: \"false\"}          | selector-for-dry-runs",
            })
    void aSelectorNamesLabels(String selector, String rule) {
        assertThat(names(selector + "\n", "selectors")).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void theSameValueTwiceIsNoConflict() {
        assertThat(names("- matchLabels: {a: b, c: d}\n- matchLabels: {a: b}\n- matchLabels: {e: f}\n", "selectors"))
                .isEmpty();
    }

    @Test
    void eachLaterValueIsAConflictWithTheFirst() {
        assertThat(MarkedExample.of(
                                "- matchLabels: {a: one}\n- matchLabels: {a: two}\n- matchLabels: {a: three}\n",
                                "selectors")
                        .findings())
                .extracting(Finding::path)
                .containsExactly(
                        "spec.destinationSelectors[1].matchLabels.a", "spec.destinationSelectors[2].matchLabels.a");
    }

    @Test
    void anEmptyEntryBesideOthersAddsNothing() {
        assertThat(MarkedExample.of("- matchLabels: {a: b}\n- {}\n", "selectors")
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("adds nothing"));
    }

    @Test
    void aDestinationWithMoreLabelsMatches() {
        String destination = """
                apiVersion: platform.kratix.io/v1alpha1
                kind: Destination
                metadata: {name: worker, labels: {environment: prod, region: eu}}
                spec: {path: worker, stateStoreRef: {kind: BucketStateStore, name: default}}
                ---
                """;
        String promise =
                Frames.around("- matchLabels: {environment: prod}\n- matchLabels: {environment: dev}\n", "selectors");

        assertThat(names(destination + promise, "")).doesNotContain("no-matching-destination");
        assertThat(names(destination.replace("prod", "dev") + promise, "")).contains("no-matching-destination");
    }
}
