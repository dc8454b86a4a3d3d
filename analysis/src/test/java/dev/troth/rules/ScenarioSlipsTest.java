package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Finding;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Fixes;
import dev.troth.schema.TypeTable;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        containers: [{takes: 5}]                         | `5` is a number here, but `takes` must be a duration, which has a unit. Write `5s` or `5m`.
        containers: [{takes: "5"}]                       | `5` is no duration. Write `5s` or `5m`.
        steps: [{wait: 10}]                              | `10` is a number here, but `wait` must be a duration, which has a unit. Write `10s` or `10m`.
        steps: [{at: 5, delete: request}]                | `5` is a number here, but `at` must be a duration, which has a unit. Write `5s` or `5m`.
        expect: [{at: 1.5, exists: true}]                | `1.5` is a number here, but `at` must be a duration such as `90s` or `2d`.
        settings: {reconciliationInterval: 30}           | `30` is a number here, but `reconciliationInterval` must be a duration, which has a unit. Write `30s` or `30m`.
        """)
    void aTimeWithoutUnitIsToldOnceAndNotPutInQuotes(String lines, String message) {
        List<Finding> found = QuickScenario.findings(QuickScenario.text(lines + "\n"));

        assertThat(found).extracting(Finding::message).containsExactly(message);
        assertThat(found).extracting(Finding::fix).containsOnlyNulls();
        assertThat(found).extracting(finding -> finding.rule().name()).containsOnly("impossible-scenario-time");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {pipeline: dns, jobs: 1, at: 1m, eventually: {pipeline: dns, running: true}} | An expectation has one time, and this one says `at` and `eventually`. Write `within` in place of `at`, or make it two expectations.
        {eventually: {exists: true}, at: 5m}               | An expectation has one time, and this one says `eventually` and `at`. Write `within` in place of `at`, or make it two expectations.
        {always: {exists: true}, at: 5m}                   | An expectation has one time, and this one says `always` and `at`. Write `from` in place of `at`, or make it two expectations.
        {never: {exists: false}, always: {exists: true}}   | An expectation has one time, and this one says `never` and `always`. Make it two expectations.
        {exists: true, never: {pipeline: dns, jobs: 2}}    | `exists` stands beside `never`, so nobody would look at it. Move it into `never`, or make it an expectation of its own.
        {object: promise, finally: {exists: true}}         | `object` stands beside `finally`, so nobody would look at it. Move it into `finally`, or make it an expectation of its own.
        {exists: true, within: 5m}                         | `within` belongs to `eventually`, which is not there, so nobody would look at it. Write `eventually: {…}` round what is to hold, or take `within` out.
        """)
    void anExpectationHasOneTime(String expectation, String message) {
        assertThat(QuickScenario.messages("expect:\n  - " + expectation + "\n")).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {pipeline: install-operator, jobs: 1}         | Write `object: promise`. | {pipeline: install-operator, jobs: 1, object: promise}
            {object: shop, pipeline: install-operator, jobs: 1} | Write `object: promise`. | {object: promise, pipeline: install-operator, jobs: 1}
            {object: promise, pipeline: dns, jobs: 1}     | Leave `object` out.      | {pipeline: dns, jobs: 1}
            """)
    void aPipelineOfAnotherObjectIsToldWithThatObject(String written, String remedy, String meant) {
        String lines = "expect:\n  - " + written + "\n";

        assertThat(QuickScenario.messages(lines)).singleElement().asString().endsWith(remedy);
        assertThat(QuickScenario.mended(lines, FixSafety.REVIEW)).isEqualTo("expect:\n  - " + meant + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            condition: Reconcile             | error   | Did you mean `Reconciled`?
            condition: Ready                 | warning | There is `Reconciled`,
            condition: Available             | warning | It is one of Promises: write `object: promise`.
            event: ConfigureWorkflowFaild    | error   | Did you mean `ConfigureWorkflowFailed`?
            event: RevisionCreated           | warning | It is one of Promises: write `object: promise`.
            event: Exploded                  | warning | Nothing here brings an Event `Exploded` of Cache/shop
            """)
    void whatNothingBringsIsTold(String check, String severity, String message) {
        assertThat(QuickScenario.findings(QuickScenario.text("expect: [{" + check + "}]\n")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity().word()).isEqualTo(severity))
                .satisfies(finding -> assertThat(finding.message()).contains(message));
    }

    @Test
    void whatAContainerWritesIntoAStatusIsFine() {
        assertThat(QuickScenario.messages("""
                containers:
                  - container: render
                    metadata: {status.yaml: "conditions: [{type: Ready, status: 'True'}]"}
                expect: [{condition: Ready}]
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'steps: [{patch: request, with: {spec: {tem: x}}}]'                   | unknown-request-field
            'expect: [{pipeline: dns, jobs: -1}, {pipeline: dns, jobs: 2}]'       | bad-scenario
            'expect: [{pipeline: dns, jobs: {atLeast: -1, atMost: 0}}]'           | bad-scenario
            """)
    void oneSlipIsToldOnce(String lines, String rule) {
        assertThat(QuickScenario.findings(QuickScenario.text(lines + "\n")))
                .extracting(finding -> finding.rule().name())
                .containsExactly(rule);
    }

    @Test
    void numbersOfJobsAreToldAsPeopleSayThem() {
        assertThat(QuickScenario.messages("""
                expect:
                  - {pipeline: dns, jobs: {atLeast: 1}}
                  - {pipeline: dns, jobs: 0}
                """))
                .singleElement()
                .asString()
                .contains("at least 1 Job of")
                .contains("0 Jobs of");
    }

    @Test
    void whatBelongsToSpecIsMovedThere() {
        String text = QuickScenario.text("steps: [{delete: request}]\n") + "expect:\n  - exists: false\n";
        List<Finding> found = QuickScenario.findings(text);

        assertThat(found)
                .extracting(Finding::message)
                .containsExactly(
                        "`expect` is no field of the Scenario, so the scenario cannot be played. It belongs to `spec`:"
                                + " indent it below that.");
        String mended = Fixes.apply(text, found, FixSafety.REVIEW).text();
        assertThat(mended).endsWith("  steps: [{delete: request}]\n  expect:\n    - exists: false\n");
        assertThat(QuickScenario.findings(mended)).isEmpty();
    }

    @Test
    void whatStandsBesideSpecByMistakeIsNotMissed() {
        String text = QuickScenario.text("steps: [{delete: request}]\n")
                .replace("\n  promises:", "\n  description: none\npromises:")
                .replace("\n  requests:", "\nrequests:")
                .replace("\n  steps:", "\nsteps:");

        assertThat(QuickScenario.findings(text))
                .extracting(finding -> finding.rule().name() + " " + finding.path())
                .containsExactly("bad-scenario promises", "bad-scenario requests", "bad-scenario steps");
    }

    @Test
    void whatStandsAmongTheStepsAndBelongsBesideThemIsOneError() {
        String lines = """
            steps:
              - at: 1h
                reconcile: request
              - delete: request
              expect:
                - exists: false
                - {at: 10m, condition: Reconciled}
            """;

        assertThat(QuickScenario.messages(lines))
                .singleElement()
                .asString()
                .endsWith("`expect` is indented by 4 spaces, which fits no line above it. Indent it by 2.");
    }

    @Test
    void soIsAnyListOfWhichTheFieldsAreKnown() {
        assertThat(TypeTable.get().isBeside("expect", "steps")).isTrue();
        assertThat(TypeTable.get().isBeside("volumes", "containers")).isTrue();
        assertThat(TypeTable.get().isBeside("env", "containers")).isFalse();
        assertThat(TypeTable.get().isBeside("name", "containers")).isFalse();
    }
}
