package dev.troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Writes down what the JVM says of many texts; {@code same-findings.test.mjs} then asks the JavaScript module the same and
 * compares the answers byte for byte.
 */
class ExpectedFindingsTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml[^\\n]*\\n(.*?)^```$");

    /** What differs most easily between the two: characters of two units, numbers, depth, odd line ends. */
    private static final List<String> ODD = List.of(
            "",
            "\uFEFFkind: Promise\r\nmetadata: {name: \"a\uD83D\uDE00b\", labels: {x: 1.10}}\r\n",
            "apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\nmetadata:\n  name: \uD83D\uDE00\uD83D\uDE00 # \uD83D\uDE00\nspec: {workflow: 1}\n",
            "kind: Promise\nx: 123456789012345678901234567890\ny: 0x1F\nz: 1e400\nw: .inf\nv: 1_000\n",
            "kind: Promise\nspec: " + "[".repeat(3000) + "\n",
            "kind: Promise\n\tmetadata:\n  name: 'open\n",
            "kind: Promise\na: &a [1, 2]\nb: [*a, *a]\nc: *missing\n",
            "apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\nmetadata: {name: x}\nspec:\n  workflows:\n    config: {reconciliationInterval: 1d}\n");

    @Test
    void theJvmSaysSomethingOfEveryText() throws IOException {
        Path root =
                Path.of(System.getProperty("troth.root", "..")).toAbsolutePath().normalize();
        List<String> lines = new ArrayList<>();
        for (Path page : files(root.resolve("docs/rules"), ".md")) {
            Matcher block = BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                lines.add(expectation(page.getFileName().toString(), block.group(1)));
            }
        }
        int examples = lines.size();
        for (Path example : files(root.resolve("examples"), ".yaml")) {
            lines.add(expectation(example.getFileName().toString(), Files.readString(example)));
        }
        assertThat(lines).hasSizeGreaterThan(examples);
        for (String text : ODD) {
            lines.add(expectation("odd.yaml", text));
        }
        Files.write(Path.of("target", "expected.jsonl"), lines);

        assertThat(examples).isPositive();
    }

    private static String expectation(String name, String text) {
        return new Json()
                .beginObject()
                .field("name", name)
                .field("text", text)
                .field("report", TrothModule.check(name, text))
                .field("fixed", TrothModule.fix(text, false))
                .field("fixedUnsafe", TrothModule.fix(text, true))
                .endObject()
                .toString();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
