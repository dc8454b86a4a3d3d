package dev.troth.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kubernetes takes for a label; the expectations are what {@code k8s.io/apimachinery} answers. */
class LabelSyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "z", "A", "Z", "0", "9", "a-b", "a_b", "a.b", "0--9", "a._-Z"})
    void theseAreValues(String value) {
        assertThat(LabelSyntax.isValue(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-", "_", ".", "a-", "-a", "_a", "a_", ".a", "a.", "a b", "a/b", "a/", "a:b", "a@b", "a[b", "a`b",
                "a{b", "ä"
            })
    void theseAreNoValues(String value) {
        assertThat(LabelSyntax.isValue(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A9", "a-b_c.d", "a/b", "1/2", "a.b/C", "a-b.c-d/e", "a1.2b.z9/x", "kratix.io/work"})
    void theseAreKeys(String key) {
        assertThat(LabelSyntax.isKey(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-a", "a-", "a.", "_a", "a b", "ä", "/a", "a/", "/", "a/b/c", "a/-b", "A.b/c", "Z/c", "a..b/c",
                ".a/b", "a./b", "-a/b", "a-/b", "a-.b/c", "a.-b/c", "a_b/c", "a b/c", "ä/c"
            })
    void theseAreNoKeys(String key) {
        assertThat(LabelSyntax.isKey(key)).isFalse();
    }

    @Test
    void namesHaveAtMost63CharactersAndTheirDomains253() {
        assertThat(LabelSyntax.isValue("a".repeat(63))).isTrue();
        assertThat(LabelSyntax.isValue("a".repeat(64))).isFalse();
        assertThat(LabelSyntax.isKey("d".repeat(253) + "/" + "a".repeat(63))).isTrue();
        assertThat(LabelSyntax.isKey("d".repeat(254) + "/a")).isFalse();
        assertThat(LabelSyntax.isKey("d/" + "a".repeat(64))).isFalse();
    }
}
