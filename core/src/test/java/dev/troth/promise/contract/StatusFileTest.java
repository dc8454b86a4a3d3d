package dev.troth.promise.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.json.GoJson;
import dev.troth.json.Json;
import dev.troth.promise.WorkflowType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code status.yaml} as Kratix reads it, and what the API server says to a status. */
class StatusFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "message: hi | {\"message\":\"hi\"}",
                "Message: hi | {\"Message\":\"hi\"}",
                "a: 9007199254740993 | {\"a\":9007199254740992}",
                "a: 18446744073709551615 | {\"a\":18446744073709552000}",
                "a: 1e21 | {\"a\":1e+21}",
                "a: 1.50 | {\"a\":1.5}",
                "a: 0.00000012 | {\"a\":1.2e-7}",
                "a: -0.0 | {\"a\":0}",
                "a: 7.0 | {\"a\":7}",
                "on: off | {\"true\":false}",
                "a: 1\\na: 2 | {\"a\":2}",
                "a: 1\\n---\\nb: 2 | {\"a\":1}",
                "~ | {}",
            })
    void saysWhatGoReads(String text, String json) {
        Reading<StatusFile> reading = StatusFile.read(text.replace("\\n", "\n") + "\n");
        assertThat(GoJson.write(((Reading.Read<StatusFile>) reading).value().status()))
                .isEqualTo(json);
    }

    @Test
    void refusesWhatIsNoObject() {
        String prefix = "failed to load incoming status: failed to unmarshal incoming status: ";
        assertThat(refusal("- a\n"))
                .isEqualTo(prefix + "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go"
                        + " value of type map[string]interface {}");
        assertThat(refusal("a: .nan\n"))
                .isEqualTo(prefix + "error converting YAML to JSON: json: unsupported value: NaN");
        assertThat(refusal("a: *b\n"))
                .isEqualTo(prefix + "error converting YAML to JSON: yaml: unknown anchor 'b' referenced");
    }

    private static String refusal(String text) {
        return ((Reading.Refused<StatusFile>) StatusFile.read(text)).message();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RESOURCE | message: 5 | message",
                "RESOURCE | message: null | message",
                "RESOURCE | conditions: text | conditions",
                "RESOURCE | conditions: [text] | conditions",
                "RESOURCE | conditions: [{type: A, lastTransitionTime: today}] | conditions",
                "RESOURCE | observedGeneration: 7.5 | observedGeneration",
                "RESOURCE | workflows: '2' | workflows",
                "RESOURCE | conditions: [{type: A}] | ",
                "RESOURCE | anything: {goes: [1, null]} | ",
                "PROMISE | status: 5 | status",
                "PROMISE | conditions: [{type: A, status: 'True'}] | conditions",
                "PROMISE | unknown: 5 | ",
            })
    void theSchemaNamesTheKeyThatBreaksIt(WorkflowType type, String text, String key) {
        Json.Mapping before = Json.Mapping.EMPTY
                .with("workflows", new Json.Numeral("1"))
                .with("workflowsSucceeded", new Json.Numeral("1"))
                .with("workflowsFailed", new Json.Numeral("0"));
        Json.Mapping after = before;
        Json.Mapping incoming = ((Reading.Read<StatusFile>) StatusFile.read(text + "\n"))
                .value()
                .status();
        for (var field : incoming.fields().entrySet()) {
            after = after.with(field.getKey(), field.getValue());
        }
        StatusSchema.Violation violation = StatusSchema.violation(type, before, after);
        assertThat(violation == null ? null : violation.key()).isEqualTo(key);
        if (violation != null) {
            assertThat(violation.message()).startsWith("status." + key);
        }
    }

    @Test
    void whatIsWrongAlreadyIsNotCheckedAgain() {
        Json.Mapping before = Json.Mapping.EMPTY.with("kratix", "text");
        assertThat(StatusSchema.violation(WorkflowType.RESOURCE, before, before.with("message", "hi")))
                .isNull();
    }

    @Test
    void fieldsThatNobodyDeclaredAreDropped() {
        Json.Mapping condition = Json.Mapping.EMPTY.with("type", "A");
        Json.Mapping written = Json.Mapping.EMPTY
                .with("mine", "stays")
                .with("conditions", new Json.Sequence(List.of(condition.with("severity", "high"))));
        assertThat(StatusSchema.pruned(WorkflowType.RESOURCE, Json.Mapping.EMPTY, written))
                .isEqualTo(Json.Mapping.EMPTY
                        .with("mine", "stays")
                        .with("conditions", new Json.Sequence(List.of(condition))));
        assertThat(StatusSchema.pruned(WorkflowType.PROMISE, Json.Mapping.EMPTY, written)
                        .fields())
                .doesNotContainKey("mine");
    }
}
