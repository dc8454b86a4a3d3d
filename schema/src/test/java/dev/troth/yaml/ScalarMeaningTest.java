package dev.troth.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.yaml.YamlScalar.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarMeaningTest {

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"})
    void theseWordsAreTrue(String word) {
        assertThat(value(word)).isEqualTo("BOOLEAN true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"})
    void theseWordsAreFalse(String word) {
        assertThat(value(word)).isEqualTo("BOOLEAN false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "Null", "NULL", ""})
    void theseWordsAreNull(String word) {
        assertThat(value(word)).isEqualTo("NULL null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tRue",
                "yEs",
                "oN",
                "nO",
                "nUll",
                "yeS",
                "12:30:45",
                "190:20",
                "2024-01-01",
                "2024-1-1",
                "2024-01-01T00:00:00Z",
                "2024-01-01 10:20:30",
                "1.2.3",
                "v1",
                "1k",
                "0x",
                "0b",
                "0o8",
                "1e",
                "-x",
                "+",
                ".",
                "..",
                "--",
                "1e400",
                "nan",
                "inf",
                "0x1p4",
                "0x1FFFFFFFFFFFFFFFF",
                "<<",
                "=",
                "._5",
                ".e3",
                "１"
            })
    void theseStayStrings(String word) {
        assertThat(value(word)).isEqualTo("STRING " + word);
    }

    @ParameterizedTest
    @CsvSource({
        "0644,420",
        "0o644,420",
        "0O17,15",
        "0x1F,31",
        "0X1f,31",
        "0b11,3",
        "0b-1,-1",
        "1_000,1000",
        "1__0,10",
        "+1,1",
        "-1,-1",
        "0,0",
        "00,0",
        "-0,0",
        "0_7,7",
        "09,9",
        "08,8",
        "1e3,1000",
        "1E+3,1000",
        "1.0,1",
        "1.,1",
        "-0x10,-16",
        "-0o17,-15",
        "-0b11,-3",
        "9223372036854775807,9223372036854775807",
        "-9223372036854775808,-9223372036854775808",
        "18446744073709551615,18446744073709551615",
        "0xFFFFFFFFFFFFFFFF,18446744073709551615",
        "1e20,100000000000000000000",
        "-0.0,-0"
    })
    void theseAreIntegersOnceTheyAreJson(String word, String json) {
        assertThat(value(word)).isEqualTo("INTEGER " + json);
    }

    @ParameterizedTest
    @CsvSource({
        "1.10,1.1",
        ".5,0.5",
        "-.5,-0.5",
        "+.5,0.5",
        ".5_0,0.5",
        "1_2.5,12.5",
        "1.5e300,1.5e+300",
        "1e-7,1e-7",
        "1e-6,0.000001",
        "123456789012345678901234567890,1.2345678901234568e+29",
        "1e21,1e+21",
        "0.1,0.1",
        "18446744073709551616,18446744073709552000",
        ".5e3,500",
        "123456789.125,123456789.125"
    })
    void theseAreFloats(String word, String json) {
        assertThat(value(word)).endsWith(" " + json);
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "-.inf", "+.inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"})
    void infinityIsAProblemBecauseJsonHasNone(String word) {
        YamlFile file = Yaml.read("size: " + word + "\n");

        assertThat(kinds(file)).containsExactly(YamlProblem.Kind.NOT_JSON);
        assertThat(Place.of(file.documents().getFirst())
                        .get("size")
                        .scalar()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.NOT_JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "!!str 12,STRING 12", "!!binary aGVsbG8=,STRING hello", "!!int '12',INTEGER 12", "!!float 12,INTEGER 12",
        "!!bool 'yes',BOOLEAN true", "!!null '',NULL null", "!!timestamp 2024-01-01,STRING 2024-01-01",
                "! 12,STRING 12",
        "!!set x,STRING x"
    })
    void tagsSayWhatAScalarIs(String word, String meaning) {
        assertThat(value(word)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!int ten", "!!int 1.5", "!!bool 1", "!!null x", "!!binary 12", "!!timestamp now"})
    void aTagThatDoesNotFitMakesTheFileUnreadable(String word) {
        assertThat(kinds(Yaml.read("size: " + word + "\n"))).containsExactly(YamlProblem.Kind.SYNTAX);
    }

    @Test
    void aTagOfOnesOwnIsTold() {
        YamlFile file = Yaml.read("size: !Ref bucket\n");

        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(YamlProblem.Kind.UNKNOWN_TAG);
            assertThat(problem.detail()).isEqualTo("!Ref");
            assertThat(file.source().text(problem.span())).isEqualTo("!Ref");
        });
    }

    @Test
    void quotesMakeStrings() {
        assertThat(value("\"yes\"")).isEqualTo("STRING yes");
        assertThat(value("'12'")).isEqualTo("STRING 12");
    }

    @ParameterizedTest
    @CsvSource({"on,true", "yes,true", "n,false", "1,1", "1.5,1.5", "0x10,16", "1e6,1e+06", ".inf,.inf", "1.10,1.1"})
    void keysThatAreNoStringsBecomeStrings(String key, String name) {
        YamlFile file = Yaml.read(key + ": x\n");

        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(YamlProblem.Kind.KEY_NOT_STRING);
            assertThat(problem.detail()).isEqualTo(name);
        });
        assertThat(Place.of(file.documents().getFirst()).get(name).stringOrEmpty())
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null: x", "~: x", "[a]: x", "{a: b}: x", "18446744073709551615: x"})
    void someKeysCannotBecomeJson(String text) {
        assertThat(kinds(Yaml.read(text + "\n"))).containsExactly(YamlProblem.Kind.KEY_IMPOSSIBLE);
    }

    private static String value(String written) {
        YamlFile file = Yaml.read("size: " + written + "\n");
        YamlScalar scalar =
                Place.of(file.documents().getFirst()).get("size").scalar().orElseThrow();
        assertThat(file.problems()).isEmpty();
        return scalar.kind() + " " + scalar.json();
    }

    private static List<YamlProblem.Kind> kinds(YamlFile file) {
        return file.problems().stream().map(YamlProblem::kind).toList();
    }
}
