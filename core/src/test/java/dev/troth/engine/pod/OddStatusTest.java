package dev.troth.engine.pod;

import static dev.troth.engine.pod.PodTexts.files;
import static dev.troth.engine.pod.PodTexts.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.pod.StatusWriter.Environment;
import dev.troth.json.Json;
import dev.troth.promise.WorkflowType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a status-writer makes of statuses and files of shapes that Kratix does not expect. */
class OddStatusTest {

    private static final Environment FIRST = new Environment(WorkflowType.RESOURCE, "a", false, false);
    private static final Environment LAST = new Environment(WorkflowType.RESOURCE, "a", true, false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: 1                                     | conditions: [{status: untyped}] | {a: 1, conditions: [{status: untyped}]}
            conditions: text                         | conditions: [{type: B}]         | conditions: [{type: B}]
            conditions: [{type: A}]                  | conditions: text                | conditions: text
            conditions: [text, {type: 5}, {type: A}] | conditions: [{type: B}, text]   | conditions: [{type: A}, {type: B}]
            """)
    void conditionsAreMergedOnlyWhereBothSidesHaveAList(String there, String written, String merged) {
        assertThat(StatusLaw.merged(status(there), status(written))).isEqualTo(status(merged));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            message: m                                           | missing status.kratix while marking pipeline "a" as suspended
            kratix: text                                         | missing status.kratix while marking pipeline "a" as suspended
            kratix: {workflows: text}                            | missing status.kratix.workflows while marking pipeline "a" as suspended
            kratix: {workflows: {}}                              | missing status.kratix.workflows.pipelines while marking pipeline "a" as suspended
            kratix: {workflows: {pipelines: text}}               | missing status.kratix.workflows.pipelines while marking pipeline "a" as suspended
            kratix: {workflows: {pipelines: [{name: b}, text]}}  | invalid pipeline status type at index 1 in status.kratix.workflows.pipelines
            """)
    void aPipelineThatSuspendsWhereItIsNotListedFailsAfterItHasSetTheLabel(String there, String error) {
        assertThat(suspending("suspend: true\n", there))
                .returns(true, StatusWriting::labels)
                .returns(null, StatusWriting::status)
                .returns(error, StatusWriting::error);
    }

    @Test
    void whatComesAfterThePipelineInItsListIsNotLookedAt() {
        assertThat(StatusLaw.suspended(status("kratix: {workflows: {pipelines: [{name: a}, text]}}\n"), "a", "", "", 3))
                .isEqualTo(
                        status(
                                "kratix: {workflows: {pipelines: [{name: a, phase: Suspended}, text], suspendedGeneration: 3}}\n"));
    }

    /** Quirk: Go takes attempts for an integer without asking. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: a}                | 1 |
            {name: a, attempts: 4}   | 5 |
            {name: a, attempts: 1.5} |   | float64
            {name: a, attempts: x}   |   | string
            {name: a, attempts: yes} |   | bool
            {name: a, attempts: ~}   |   | nil
            {name: a, attempts: {}}  |   | map[string]interface {}
            {name: a, attempts: []}  |   | []interface {}
            """)
    void attemptsAreCountedAndWhatIsNoIntegerMakesItPanic(
            String entry, @Nullable String counted, @Nullable String found) {
        StatusWriting writing = suspending("retryAfter: 1m\n", "kratix: {workflows: {pipelines: [" + entry + "]}}\n");
        assertThat(writing.labels()).isTrue();
        if (found == null) {
            assertThat(writing.status())
                    .isEqualTo(status("kratix: {workflows: {suspendedGeneration: 3, pipelines: [{name: a, phase:"
                            + " Suspended, nextRetryAt: '1970-01-01T00:01:05Z', attempts: " + counted + "}]}}\n"));
        } else {
            assertThat(writing.error())
                    .isEqualTo("panic: interface conversion: interface {} is " + found + ", not int64");
        }
    }

    /** Quirk: Go takes a status for an object without asking. */
    @Test
    void aStatusThatIsNoObjectMakesItPanic() {
        assertThat(StatusWriter.WITHOUT_FILES
                        .write(FIRST, new Json.Text("x"), 3, 5_000)
                        .error())
                .isEqualTo("panic: interface conversion: interface {} is string, not map[string]interface {}");
        assertThat(StatusWriter.WITHOUT_FILES
                        .write(FIRST, new Json.Numeral("5"), 3, 5_000)
                        .error())
                .isEqualTo("panic: interface conversion: interface {} is int64, not map[string]interface {}");
    }

    @Test
    void anObjectWithoutAStatusGetsOne() {
        assertThat(StatusWriter.WITHOUT_FILES.write(LAST, Json.NULL, 3, 5_000).status())
                .isEqualTo(status("""
                        conditions:
                        - {lastTransitionTime: "1970-01-01T00:00:05Z", message: Pipelines completed, reason: PipelinesExecutedSuccessfully, status: "True", type: ConfigureWorkflowCompleted}
                        """));
    }

    @Test
    void theStatusFileIsReadBeforeTheWorkflowControlFile() {
        String ofStatus =
                "failed to load incoming status: failed to unmarshal incoming status: error unmarshaling JSON:"
                        + " while decoding JSON: json: cannot unmarshal array into Go value of type map[string]interface {}";
        String ofControl = "failed to unmarshal the workflow control file:"
                + " \"/work-creator-files/metadata/workflow-control.yaml\" with error: error unmarshaling JSON: while"
                + " decoding JSON: json: cannot unmarshal array into Go value of type lib.WorkflowControl";
        assertThat(StatusWriter.of(files("- a\n", "- a\n"))
                        .write(FIRST, Json.NULL, 3, 5_000)
                        .error())
                .isEqualTo(ofStatus);
        assertThat(StatusWriter.of(files("a: 1\n", "- a\n"))
                        .write(FIRST, Json.NULL, 3, 5_000)
                        .error())
                .isEqualTo(ofControl);
    }

    @Test
    void aTimeToComeBackThatIsNoneFailsBeforeTheLabelIsSet() {
        assertThat(suspending("retryAfter: 1d\n", "kratix: {workflows: {pipelines: [{name: a}]}}\n"))
                .isEqualTo(new StatusWriting(
                        false,
                        null,
                        List.of(
                                "Info: workflow-control.yaml has retryAfter: \"1d\"",
                                "Error: failed to parse retryAfter duration specified in the workflow-control.yaml"
                                        + " file: \"1d\""),
                        "failed to parse retry duration: \"1d\" with error: time: unknown unit \"d\" in duration"
                                + " \"1d\""));
    }

    private static StatusWriting suspending(String control, String there) {
        return StatusWriter.of(files(null, control)).write(FIRST, status(there), 3, 5_000);
    }
}
