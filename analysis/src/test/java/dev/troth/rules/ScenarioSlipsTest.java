package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Finding;
import dev.troth.analysis.FixSafety;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in scenarios by those who know it otherwise elsewhere, and what they are told. */
class ScenarioSlipsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {condition: Reconciled, status: "False"}             | {condition: Reconciled=False}
        {condition: Reconciled, status: "True"}              | {condition: Reconciled=True}
        {condition: Reconciled, status: false, reason: Why}  | {condition: Reconciled=False, reason: Why}
        {status: "False", condition: Reconciled, reason: Why}| {condition: Reconciled=False, reason: Why}
        {condition: Reconciled=False, status: "False"}       | {condition: Reconciled=False}
        {never: {condition: Reconciled, status: Unknown}}    | {never: {condition: Reconciled=Unknown}}
        """)
    void theStatusOfAConditionGoesBesideItsType(String written, String meant) {
        String lines = "expect:\n  - " + written + "\n";

        assertThat(QuickScenario.messages(lines)).singleElement().asString().contains(" Write `condition: Reconciled=");
        assertThat(QuickScenario.mended(lines, FixSafety.REVIEW)).isEqualTo("expect:\n  - " + meant + "\n");
    }

    @Test
    void soItDoesInBlockStyle() {
        assertThat(QuickScenario.mended("""
            expect:
              - condition: Reconciled
                status: "False"
            """, FixSafety.REVIEW)).isEqualTo("""
                    expect:
                      - condition: Reconciled=False
                    """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expect: [{condition: Reconciled=True, status: 'False'}]",
                "expect: [{condition: Reconciled, status: Broken}]",
                "expect: [{condition: Reconciled, withReason: Why}]",
                "expect: [{condition: Reconciled, reason: ''}]",
                "expect: [{jobs: {atLeast: 1, less: 3}, pipeline: dns}]",
                "steps: [{delete: request, cascade: orphan}]",
                "steps: [{deleteJobs: request, pipeline: ''}]",
                "containers: [{container: render, exit: 1}]",
                "assertions: [{condition: Reconciled}]",
            })
    void nothingIsRemovedThatLeavesSomethingElse(String lines) {
        assertThat(QuickScenario.findings(QuickScenario.text(lines)))
                .isNotEmpty()
                .extracting(Finding::fix)
                .containsOnlyNulls();
    }
}
