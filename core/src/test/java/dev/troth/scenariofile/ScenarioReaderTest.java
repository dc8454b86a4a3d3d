package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.DocumentedBehaviour;
import dev.troth.simulation.scenario.End;
import dev.troth.simulation.scenario.Expectation;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {

    private static final String HEAD = """
            apiVersion: troth.dev/v1alpha1
            kind: Scenario
            metadata: {name: quick}
            """;

    @Test
    void anEmptyScenarioIsAWholeLife() {
        ReadScenario read = read(HEAD);

        assertThat(read.problems()).isEmpty();
        assertThat(read.plan())
                .extracting(one -> one.action().action().getClass().getSimpleName())
                .containsExactly("ApplyPromise", "ApplyRequest", "Wait", "Delete", "Delete");
        assertThat(read.scenario().destinations()).hasSize(1);
        assertThat(read.scenario().end()).isInstanceOf(End.AtRest.class);
    }

    @Test
    void aStepWithoutATimeComesWhenEverythingHasSettled() {
        ReadScenario read = read(HEAD + """
                spec:
                  steps:
                    - reconcile: request
                    - {after: 5m, restart: kratix}
                    - {at: 1d, delete: Bucket/invoices}
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.plan().subList(2, 5))
                .extracting(one -> one.action().when())
                .containsExactly(
                        new Moment.AfterRest(0),
                        new Moment.Later(Duration.ofMinutes(5).toMillis()),
                        new Moment.At(Duration.ofDays(1).toMillis()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            {label: request}                              § label    § This step sets nothing and takes nothing away. Say what: `set: {name: value}`, or `remove: [name]`.
            {label: request, set: {}}                     § label    § sets nothing
            {annotate: promise, remove: []}               § annotate § sets nothing
            {patch: request}                              § patch    § This step changes nothing. Say what: `with: {spec: {field: value}}`.
            {patch: request, with: {}}                    § patch    § changes nothing
            """)
    void aStepSaysWhatItChanges(String step, String field, String message) {
        assertThat(read(HEAD + "spec: {steps: [" + step + "]}\n").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().path()).isEqualTo("spec.steps[0]." + field);
                    assertThat(problem.message()).contains(message);
                });
    }

    @Test
    void aPatchChangesWhatWasWrittenLast() {
        ReadScenario read = read(HEAD + """
                spec:
                  steps:
                    - {patch: request, with: {spec: {region: us}}}
                    - {patch: request, with: {spec: {keepDays: 7}}}
                """);

        ScenarioAction last = read.plan().getLast().action().action();
        assertThat(last).isInstanceOf(ScenarioAction.Patch.class);
        Place spec = ((ScenarioAction.ApplyRequest) ((ScenarioAction.Patch) last).whole())
                .request()
                .spec();
        assertThat(spec.get("region").stringOrEmpty()).isEqualTo("us");
        assertThat(spec.get("keepDays").isPresent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
                    ../x  § `../x` is no file in that folder. Write the way to it, such as `bucket.yaml` or `deep/bucket.yaml`, without `..` and without `/` at its ends.
                    /x    § `/x` is no file in that folder. Write the way to it, such as `bucket.yaml` or `deep/bucket.yaml`, without `..` and without `/` at its ends.
                    a/    § `a/` is no file in that folder. Write the way to it, such as `bucket.yaml` or `deep/bucket.yaml`, without `..` and without `/` at its ends.
                    b/c/d § `b/c` is a file here, so nothing can lie in it. Give one of the two another name.
                    """)
    void whatAContainerWritesLiesInItsFolder(String path, String message) {
        ReadScenario read = read(HEAD + """
                spec:
                  containers:
                    - {pipeline: provision, output: {"b/c": one, "%s": two}}
                """.formatted(path));

        assertThat(read.problems()).extracting(ScenarioProblem::message).containsExactly(message);
    }

    @Test
    void aScenarioLasts() {
        assertThat(read(HEAD + "spec: {until: 0s}\n").problems())
                .extracting(ScenarioProblem::message)
                .containsExactly(
                        "A scenario of no length plays nothing. Say how long it lasts, such as `1h`, or leave `until`"
                                + " out: it then ends when everything is at rest.");
    }

    @Test
    void settingsGoByKratixOwnNames() {
        ReadScenario read = read(HEAD + """
                spec:
                  settings:
                    numberOfJobsToKeep: 2
                    reconciliationInterval: 1h
                    workflows: {reconcileAfterFailure: false, jobOptions: {defaultBackoffLimit: 3}}
                    resourceBindingVersionStrategy: pinned
                    asDocumented: [first-failure-counts]
                """);

        assertThat(read.scenario().settings().numberOfJobsToKeep()).isEqualTo(2);
        assertThat(read.scenario().settings().reconciliationIntervalMillis()).isEqualTo(3_600_000);
        assertThat(read.scenario().settings().reconcileAfterFailure()).isFalse();
        assertThat(read.scenario().settings().pinnedBindings()).isTrue();
        assertThat(read.scenario().settings().pipelineDefaults().backoffLimit()).contains(3);
        assertThat(read.scenario().settings().asDocumented()).containsExactly(DocumentedBehaviour.FIRST_FAILURE_COUNTS);
    }

    @Test
    void whatIsExpectedWithoutAWordIsExpectedAtTheEnd() {
        assertThat(read(HEAD + "spec: {expect: [{condition: Reconciled}]}").expectations())
                .singleElement()
                .satisfies(one -> assertThat(one.expectation()).isInstanceOf(Expectation.AtEnd.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            steps: [{delete: invoces}]                                  | Did you mean `invoices`?
            steps: [{delete: Bucket/other}]                             | Nothing in this scenario is called `Bucket/other`
            steps: [{at: 2d, wait: settled}, {at: 1d, delete: request}] | so this one would be late
            steps: [{delete: request, pause: request}]                  | A step is one thing
            steps: [{at: 1d, after: 5m, delete: request}]               | a step has one time
            steps: [{description: nothing}]                             | This step does nothing
            steps: [{at: 5 minutes, delete: request}]                   | is no duration
            steps: [{removeDestination: worker-9}]                      | Did you mean `worker-1`?
            containers: [{pipeline: provisoin}]                         | Did you mean `provision`?
            containers: [{container: rendr}]                            | Did you mean `render`?
            expect: [{phase: Failed}]                                   | Say which Pipeline
            expect: [{pipeline: announc, jobs: 1}]                      | Did you mean `announce`?
            expect: [{at: 2d, condition: Ready}, {until: x}]            | This says nothing that could hold
            expect: [{jobs: {atLeast: 3, atMost: 1}, pipeline: empty}]  | No number is at least 3 and at most 1
            expect: [{condition: A}, {condition: A=False}]              | cannot both be met
            expect: [{never: {exists: true}}, {eventually: {exists: true}}] | cannot both be met
            expect: [{always: {condition: A}}, {always: {condition: A=False}, from: 1h}] | cannot both be met
            until: 400d                                                 | more than 366 days
            {until: 1h, expect: [{at: 2h, condition: A}]}               | nobody would ever see it
            {until: 1h, steps: [{at: 2h, delete: request}]}             | this never happens
            promises: [other.yaml]                                      | does not exist
            requests: [promise.yaml]                                    | Promises stand in `promises`
            steps: [{delete: reqest}]                                   | Did you mean `request`?
            steps: [{delete: something}]                                | There is `request`, `promise`, `bucket`, `invoices`, `worker-1`.
            steps: [{wait: 3000000h}]                                   | is more than 366 days
            steps: [{wait: 1d3000000h}]                                 | is more than 366 days
            steps: [{wait: -3000000h}]                                  | goes back in time
            expect: [{condition: Recociled}]                            | Did you mean `Reconciled`?
            expect: [{condition: Reconciled=Flase}]                     | Did you mean `False`?
            expect: [{file: /resources}]                                | No file of a Destination can be `/resources`
            expect: [{file: a/../b}]                                    | No file of a Destination can be
            """)
    void whatIsWrongIsSaid(String spec, String message) {
        String written = spec.startsWith("{") ? "spec: " + spec : "spec:\n  " + spec;

        assertThat(read(HEAD + written).problems())
                .extracting(ScenarioProblem::message)
                .anySatisfy(said -> assertThat(said).contains(message));
    }

    @Test
    void whatFollowsFromAFileThatCannotBeHadIsNotTold() {
        ReadScenario read = read(HEAD + """
                spec:
                  promises: [other.yaml]
                  requests: [request.yaml]
                  containers: [{pipeline: provision}]
                  steps: [{delete: Bucket/invoices}, {delete: promise}, {breakStateStore: worker-1}, {at: soon, wait: settled}]
                  expect: [{phase: Failed}, {file: x}]
                """);

        assertThat(read.problems())
                .extracting(ScenarioProblem::message)
                .containsExactly(
                        "`other.yaml` does not exist. Paths count from the folder of the scenario's own file.",
                        "`soon` is no duration. Write numbers with units, such as `90s`, `10h` or `2d`.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {apiVersion: troth.dev/v1alpha1, kind: Scenario}               | true
            {apiVersion: troth.dev/v2, kind: Scenario}                     | true
            {kind: Scenario, spec: {expect: []}}                           | true
            {apiVersion: v1alpha1, kind: Scenario, spec: {steps: []}}      | true
            {apiVersion: torth.dev/v1alpha1, kind: Scenario, spec: {promises: []}} | true
            {kind: Scenario, root: Scenario, types: {}}                    | false
            {kind: Scenario, spec: {actions: []}}                          | false
            {apiVersion: load.example.com/v1, kind: Scenario, spec: {steps: []}} | false
            {apiVersion: troth.dev/v1alpha1, kind: Story}                  | false
            """)
    void aScenarioIsKnownByItsApiVersionOrByWhatOnlyScenariosHave(String object, boolean isScenario) {
        assertThat(ScenarioReader.isScenario(
                        Place.of(Yaml.read(object).documents().getFirst())))
                .isEqualTo(isScenario);
    }

    /** The types tell of it. */
    @Test
    void aCheckWhoseValueIsNoneIsNotAlsoCalledNoCheck() {
        assertThat(read(HEAD + "spec: {expect: [{pipeline: provision, phase: failed}, {condition: 3}]}")
                        .problems())
                .isEmpty();
    }

    @Test
    void aConditionThatAContainerWritesMayLookLikeKratixOwn() {
        assertThat(read(HEAD + """
                        spec:
                          containers:
                            - {pipeline: provision, metadata: {status.yaml: "conditions: [{type: Reconciles}]"}}
                          expect: [{condition: Reconciles}]
                        """).problems()).isEmpty();
    }

    @Test
    void aConditionThatNothingSetsIsADoubtSinceKratixMayComeToHaveMore() {
        assertThat(read(HEAD + "spec: {expect: [{condition: Healthy}]}").problems())
                .singleElement()
                .matches(problem -> problem.kind().isDoubt());
    }

    @Test
    void anyWholeNumberOf64BitsIsASeed() {
        assertThat(read(HEAD + "spec: {randomSeed: -9223372036854775808}")
                        .scenario()
                        .seed())
                .isEqualTo(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec: 5",
                "spec: {steps: {}, expect: 3, containers: [1], promises: {}, destinations: [~], settings: []}",
                "spec: {steps: [{when: {}, apply: 7}, {patch: request, with: 3}, 5, ~], until: {}}",
                "spec: {expect: [{inOrder: [1, {}]}, {at: {}, jobs: x}, {file: 3}, {not: {not: {}}}]}",
                "spec: {promises: [{file: 3}, {with: {}}, {kind: Promise}], requests: [{kind: X}]}",
                "spec: {containers: [{runs: x, exitCode: 99999999999, output: [], metadata: 3}]}"
            })
    void nothingIsTooStrangeToBeRead(String spec) {
        assertThat(read(HEAD + spec).scenario()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"2d,172800000", "1d12h,129600000", "90s,90000", "0s,0", "1.5h,5400000"})
    void daysCountAsTwentyFourHours(String text, long millis) {
        assertThat(Times.millis(text)).contains(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "1d-1h", "1.5d", "2w", "1h2d", "", "5"})
    void otherTimesAreNone(String text) {
        assertThat(Times.millis(text)).isEmpty();
    }

    private static ReadScenario read(String text) {
        return ScenarioReader.read(Place.of(Yaml.read(text).documents().getFirst()), Examples.besides("bucket"));
    }
}
