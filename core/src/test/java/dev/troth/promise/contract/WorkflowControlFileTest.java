package dev.troth.promise.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code workflow-control.yaml} as Kratix reads it. */
class WorkflowControlFileTest {

    private static final String UNREADABLE = "failed to unmarshal the workflow control file:"
            + " \"/work-creator-files/metadata/workflow-control.yaml\" with error: ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "suspend: true|true||",
                "suspend: yes|true||",
                "suspend: y|true||",
                "Suspend: on|true||",
                "SUSPEND: true|true||",
                "ſuspend: true|true||",
                "suspend: null|false||",
                "suspend: false\\nsuspend: true|true||",
                "suspend: true\\nmessage: wait|true|wait|",
                "message: 5|false|5|",
                "message: 1e6|false|1e+06|",
                "message: 1.23456789|false|1.2345679|",
                "message: yes|false|true|",
                "message: .nan|false|NaN|",
                "retryAfter: 10m|false||10m",
                "retryAfter: 90|false||90",
                "retryAfter: 0|false||0",
                "retryAfter: 1h\\nretryafter: 2h|false||2h",
                "RetryAfter: 1h\\nretryafter: null|false||1h",
                "other: [1, 2]|false||",
                "|false||",
                "# nothing|false||",
                "---|false||",
                "null|false||",
                "suspend: true\\n---\\nb: c: d|true||",
                "---\\n---\\nsuspend: true|false||",
                "%YAML 1.1\\n---\\nsuspend: true|true||",
                " suspend: true\\nmessage: lost|true||",
                "{suspend: true} and more|true||",
                "\uFEFFsuspend: true|true||",
            })
    void saysWhatGoReads(String text, boolean suspend, String message, String retryAfter) {
        String written = text == null ? "" : text.replace("\\n", "\n") + "\n";
        assertThat(WorkflowControlFile.read(written))
                .isEqualTo(new Reading.Read<>(new WorkflowControlFile(suspend, orEmpty(message), orEmpty(retryAfter))));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "suspend: 1 | json: cannot unmarshal number into Go struct field WorkflowControl.suspend of type bool",
                "suspend: 'true' | json: cannot unmarshal string into Go struct field WorkflowControl.suspend of type bool",
                "message: [a] | json: cannot unmarshal array into Go struct field WorkflowControl.message of type string",
                "- suspend: true | json: cannot unmarshal array into Go value of type lib.WorkflowControl",
                "42 | json: cannot unmarshal number into Go value of type lib.WorkflowControl",
                "text | json: cannot unmarshal string into Go value of type lib.WorkflowControl",
            })
    void refusesWhatIsOfAnotherType(String text, String error) {
        Reading<WorkflowControlFile> reading = WorkflowControlFile.read(text + "\n");
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused<WorkflowControlFile>) reading).message())
                .isEqualTo(UNREADABLE + "error unmarshaling JSON: while decoding JSON: " + error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b: c", "suspend: true\nx: .inf", "a: *nope", "? {a: b}\n: c", "%YAML 1.2\n---\na: 1"})
    void refusesWhatCannotBecomeJson(String text) {
        Reading<WorkflowControlFile> reading = WorkflowControlFile.read(text + "\n");
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused<WorkflowControlFile>) reading).message())
                .startsWith(UNREADABLE + "error converting YAML to JSON: ");
    }

    @Test
    void pointsAtTheGuiltyValue() {
        String text = "message: wait\nsuspend: 'true'\n";
        assertThat(WorkflowControlFile.read(text))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(text.substring(
                                        refused.at().start(), refused.at().end()))
                                .isEqualTo("'true'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1d|time: unknown unit \"d\" in duration \"1d\"",
                "90|time: missing unit in duration \"90\"",
                "10 m|time: unknown unit \" m\" in duration \"10 m\"",
                " 10m|time: invalid duration \" 10m\"",
                "soon|time: invalid duration \"soon\"",
                "1é|time: unknown unit \"\\xc3\\xa9\" in duration \"1\\xc3\\xa9\"",
                "99999999999999999999s|time: invalid duration \"99999999999999999999s\"",
            })
    void saysWhyADelayIsNone(String retryAfter, String error) {
        WorkflowControlFile control = new WorkflowControlFile(false, "", retryAfter);
        assertThat(control.suspends()).isTrue();
        assertThat(control.delay()).isEmpty();
        assertThat(control.whyNoDelay())
                .isEqualTo("failed to parse retry duration: " + GoQuoted.of(retryAfter) + " with error: " + error);
    }

    @Test
    void aDelayMayBeNegative() {
        WorkflowControlFile control = new WorkflowControlFile(false, "", "-1h30m");
        assertThat(control.whyNoDelay()).isNull();
        assertThat(control.delay()).contains(Duration.ofMinutes(-90));
    }
}
