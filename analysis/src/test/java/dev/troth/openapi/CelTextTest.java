package dev.troth.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CelTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "self.size > 1",
                "self.all(x, x in ['a', \"b\"])",
                "self.name == ')'",
                "self.name.matches(r'\\(')",
                "self.name == 'it\\'s'",
                "self.name == '''it's\n(open'''",
                "self.size > 1 // (not closed",
                "{'a': [1, 2]}['a'][0] == 1"
            })
    void whatIsClosedMayBeRight(String expression) {
        assertThat(CelText.flaw(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(self.size",
                "self.size)",
                "[1, 2)",
                "self.name == 'open",
                "self.name == 'a\nb'",
                "'''open''",
                "'\\"
            })
    void whatIsNotClosedCannotBeRight(String expression) {
        assertThat(CelText.flaw(expression)).isPresent();
    }
}
