package dev.troth.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.troth.analysis.Finding;
import dev.troth.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files with one mistake each, which say themselves what is to be found in them. They are no part of the project. */
class NegativesTest {

    @Test
    void eachMistakeIsFoundAtItsPlaceUnderItsCode() throws IOException {
        List<String> differences = new ArrayList<>();
        int met = 0;
        int notYet = 0;
        for (Path path : files()) {
            Checked checked = Checked.of(path);
            for (Expectation expected : Expectation.in(Checked.text(path))) {
                if (Rules.byCode(expected.code()).isEmpty()) {
                    notYet++;
                } else if (isMet(expected, checked)) {
                    met++;
                } else {
                    differences.add(path.getFileName() + ": " + expected + " | found " + checked.said());
                }
            }
        }
        System.out.println("negatives: " + met + " found, " + differences.size() + " not, " + notYet
                + " belong to rules that do not exist yet");
        assertThat(Tables.withoutExceptions(differences)).isEmpty();
        assertThat(met).isPositive();
    }

    /** Whoever makes one mistake shall not be told of two; what may deserve a thought besides is another matter. */
    @Test
    void noOtherErrorIsFound() throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path path : files()) {
            Checked checked = Checked.of(path);
            List<Expectation> expected = Expectation.in(Checked.text(path));
            for (Finding finding : checked.errors()) {
                if (expected.stream().noneMatch(each -> each.isMetBy(finding, checked.document(finding)))) {
                    differences.add(path.getFileName() + ": " + checked.said(finding) + " | expected " + expected);
                }
            }
        }
        assertThat(Tables.withoutExceptions(differences)).isEmpty();
    }

    private static boolean isMet(Expectation expected, Checked checked) {
        return checked.findings().stream().anyMatch(finding -> expected.isMetBy(finding, checked.document(finding)));
    }

    private static List<Path> files() throws IOException {
        Path folder = Recordings.reference().resolve("negatives");
        assumeTrue(Files.isDirectory(folder), "no folder " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
