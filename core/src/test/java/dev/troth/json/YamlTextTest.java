package dev.troth.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "d1/object.yaml | d1/object.yaml",
                "/object.yaml | /object.yaml",
                ".kratix/a.yaml | .kratix/a.yaml",
                "../x | ../x",
                "a b.yaml | a b.yaml",
                "a: b.yaml | 'a: b.yaml'",
                "a #b | 'a #b'",
                "-a/x | -a/x",
                "@a/x | '@a/x'",
                "it's @ x | it's @ x",
                "'x' | '''x'''",
                "true | \"true\"",
                "no | \"no\"",
                "1.10 | \"1.10\"",
                "2020-01-01 | \"2020-01-01\"",
                "~ | \"~\"",
            })
    void aStringIsPrintedSoThatItReadsBackTheSame(String text, String printed) {
        assertThat(YamlText.scalar(text)).isEqualTo(printed);
    }

    @Test
    void onlyTheFirstDocumentCounts() {
        assertThat(YamlText.read("a: 1\n---\nb: 2\n").value())
                .isEqualTo(Json.Mapping.EMPTY.with("a", new Json.Numeral("1")));
        assertThat(YamlText.read("").value()).isEqualTo(Json.NULL);
    }

    @Test
    void whatIsNotYamlIsAProblem() {
        assertThat(YamlText.read("files: [\n").problem()).isNotEmpty();
    }
}
