package dev.troth.promise.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code destination-selectors.yaml} as Kratix reads it. */
class DestinationSelectorsFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "d|d",
                "./d|d",
                "d//|d",
                "d/../e|e",
                ".|.",
                "''|.",
                "null|.",
                "\" d\"| d",
                "5|5",
                "yes|true",
                // Quirk: A last part that is the whole path: these are no sub-directories to Kratix.
                "..|..",
                "/|/",
                "/..|/",
                "...|...",
            })
    void cleansDirectories(String written, String read) {
        assertThat(DestinationSelectorsFile.read("- matchLabels: {env: x}\n  directory: " + written + "\n"))
                .isEqualTo(new Reading.Read<>(new DestinationSelectorsFile(
                        List.of(new DestinationSelectorsFile.Entry(Map.of("env", "x"), read)))));
    }

    @ParameterizedTest
    @CsvSource({
        "y,true",
        "'yes',true",
        "'''yes''',yes",
        "1,1",
        "1.0,1",
        "1e6,1e+06",
        "0x10,16",
        "null,''",
        "2001-01-01,2001-01-01"
    })
    void takesLabelsAsText(String written, String read) {
        assertThat(DestinationSelectorsFile.read("- MatchLabels: {env: " + written + "}\n"))
                .isEqualTo(new Reading.Read<>(new DestinationSelectorsFile(
                        List.of(new DestinationSelectorsFile.Entry(Map.of("env", read), ".")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null\n", "# nothing\n", "[]\n", "---\n"})
    void anEmptyFileSaysNothing(String text) {
        assertThat(DestinationSelectorsFile.read(text)).isEqualTo(new Reading.Read<>(DestinationSelectorsFile.NONE));
    }

    @Test
    void keysThatDifferInCaseAreTheSameField() {
        assertThat(DestinationSelectorsFile.read("- matchLabels: {a: x}\n  matchlabels: {b: z}\n"))
                .isEqualTo(new Reading.Read<>(new DestinationSelectorsFile(
                        List.of(new DestinationSelectorsFile.Entry(Map.of("a", "x", "b", "z"), ".")))));
    }

    @Test
    void selectorsAreLookedAtBeforeDuplicatesAndThoseBeforeSubDirectories() {
        assertThat(refusal("- {matchLabels: {a: x}, directory: d/s}\n- {matchLabels: {}, directory: d/s}\n"))
                .isEqualTo("invalid destination-selectors.yaml: entry with index 1 has no selectors");
        assertThat(refusal(
                        "- {matchLabels: {b: x, a: z}, directory: d/s}\n- {matchLabels: {a: y}, directory: ./d/s}\n"))
                .isEqualTo("duplicate entries in destination-selectors.yaml: \n[{map[a:z b:x] d/s} {map[a:true] d/s}]");
        assertThat(refusal("- {matchLabels: {a: x}, directory: /d}\n"))
                .isEqualTo("invalid directory in destination-selectors.yaml: /d, sub-directories are not allowed");
    }

    @Test
    void refusesWhatIsOfAnotherType() {
        String prefix =
                "invalid destination-selectors.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ";
        assertThat(refusal("matchLabels: {env: x}\n"))
                .isEqualTo(prefix + "object into Go value of type []v1alpha1.WorkflowDestinationSelectors");
        assertThat(refusal("- text\n"))
                .isEqualTo(prefix + "string into Go value of type v1alpha1.WorkflowDestinationSelectors");
        assertThat(refusal("- matchLabels: [env]\n"))
                .isEqualTo(
                        prefix
                                + "array into Go struct field WorkflowDestinationSelectors.matchLabels of type map[string]string");
    }

    private static String refusal(String text) {
        return ((Reading.Refused<DestinationSelectorsFile>) DestinationSelectorsFile.read(text)).message();
    }
}
