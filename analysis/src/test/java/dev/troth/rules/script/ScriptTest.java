package dev.troth.rules.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.promise.Promise;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A script is read as a shell reads it, as far as words and commands go. */
class ScriptTest {

    private static List<String> commands(String fields) {
        String promise = """
                spec:
                  workflows:
                    resource:
                      configure:
                        - spec:
                            containers:
                              - name: work
                """ + fields.indent(16);
        return Promise.of(Place.of(Yaml.read(promise).documents().getFirst())).pipelines().stream()
                .flatMap(pipeline -> pipeline.containers().stream())
                .flatMap(container -> Script.of(container).commands().stream())
                .map(command ->
                        String.join("|", command.stream().map(Word::text).toList()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a b; c d ~ a|b,c|d",
                "a 'b c' \"d e\" ~ a|b c|d e",
                "a && b || c & d | e ~ a,b,c,d,e",
                "a > b 2>&1 ~ a|>|b|2>&1",
                "if a; then b; else c; fi ~ a,b,c,fi",
                "a # b c ~ a",
                "a $(b c) d ~ b|c,a|$(b c)|d",
                "a $(b c ~ b|c",
                "a \"$(b c)\" ~ a|$(b c)",
                "a b'c d'e ~ a|bc de",
            })
    void aLineIsSplitIntoCommandsAndWords(String line, String expected) {
        assertThat(commands("command: [sh, -c]\nargs:\n  - |\n    x y\n    " + line + "\n"))
                .startsWith("sh|-c", "x|y")
                .hasSize(2 + expected.split(",").length)
                .endsWith(expected.split(","));
    }

    @Test
    void theWordsOfOneCallStandInSeveralItems() {
        assertThat(commands("command: [kubectl]\nargs: [get, secret, a]\n")).containsExactly("kubectl|get|secret|a");
    }

    @Test
    void aHereDocumentIsNoCommand() {
        assertThat(commands("""
                args:
                  - |
                    cat <<'EOF' > out
                    kubectl get secret
                    EOF
                    echo done
                """)).containsExactly("cat|<<EOF|>|out", "echo|done");
    }

    @Test
    void aBackslashAtTheEndGoesOn() {
        assertThat(commands("args:\n  - |\n    a \\\n      b\n    c\n")).containsExactly("a|b", "c");
    }

    @Test
    void whatIsNoTextIsNoWord() {
        assertThat(commands("command: {a: b}\nargs: [~, 7, [a], b]\n")).containsExactly("b");
    }
}
