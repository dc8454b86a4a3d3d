package dev.troth.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files with one mistake each, of which the first line says which and where: what the table can say it must say there. */
class NegativesTest {

    /** Codes that the table shares with a rule of its own, for cases that need thought. */
    private static final Set<String> SHARED = Set.of(
            "api-03",
            "api-20",
            "container-15",
            "env-06",
            "env-08",
            "env-09",
            "kinds-04",
            "volume-15",
            "yaml-09",
            "yaml-10");

    @Test
    void everyMistakeOfTheTableIsFoundAtItsPlaceAndNothingElse() throws IOException {
        Path folder = Path.of(
                        System.getProperty("troth.reference", System.getProperty("troth.root", ".") + "/../shared"))
                .resolve("negatives");
        assumeTrue(Files.isDirectory(folder), "no reference data at " + folder);
        Set<String> codes = TypeTable.get().codes();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                String expected = text.substring(0, text.indexOf('\n'))
                        .replace("# expect: ", "")
                        .replace("document 2: ", "");
                String code = expected.substring(0, expected.indexOf(' '));
                if (code.startsWith("request-")) {
                    continue;
                }
                List<String> found = Walked.of(text).documents().stream()
                        .flatMap(checked -> checked.mismatches().stream())
                        .map(mismatch ->
                                mismatch.rule().code() + " " + mismatch.place().path())
                        .toList();
                boolean table = codes.contains(code) && !(SHARED.contains(code) && found.isEmpty());
                String place =
                        code + expected.substring(expected.indexOf(" at ") < 0 ? 0 : expected.indexOf(" at ") + 3);
                assertThat(found)
                        .as(file.getFileName() + ": " + expected)
                        .isEqualTo(table ? List.of(place) : List.of());
            }
        }
    }
}
