package dev.troth.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.troth.analysis.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Promises and requests that people wrote, and what is known of them. They are no part of the project. */
class CorpusTest {

    @Test
    void whatPeopleWroteAndKratixTakesHasNoErrors() {
        List<String> differences = new ArrayList<>();
        for (Tables.Row row : table("valid", "../EXPECT.tsv")) {
            Checked checked = Checked.of(corpus().resolve("valid").resolve(row.get("file")));
            switch (row.get("expect")) {
                case "accept" ->
                    checked.errors()
                            .forEach(error ->
                                    differences.add("corpus/valid/" + row.get("file") + ": " + checked.said(error)));
                case "reject" -> {
                    if (checked.errors().isEmpty()) {
                        differences.add("corpus/valid/" + row.get("file") + ": no error | " + row.get("reason"));
                    }
                }
                // Nobody knows what will be made of a template; it is enough that reading it ends.
                default -> assertThat(row.get("expect")).isEqualTo("template");
            }
        }
        assertThat(Tables.withoutExceptions(differences)).isEmpty();
    }

    @Test
    void whatKratixRefusesHasAnErrorAndWhatItGetsWrongAWarning() {
        List<String> differences = new ArrayList<>();
        for (Tables.Row row : table("broken", "BROKEN.tsv")) {
            Checked checked = Checked.of(corpus().resolve("broken").resolve(row.get("file")));
            // A change is refused because of what was there before, which one file does not tell.
            boolean alone = !row.get("when").startsWith("update-new");
            boolean right = switch (row.get("expected")) {
                case "error" -> !alone || !checked.errors().isEmpty();
                case "warning" -> !checked.atLeast(Severity.WARNING).isEmpty();
                default -> checked.errors().isEmpty();
            };
            if (!right) {
                differences.add(
                        "corpus/broken/" + row.get("file") + ": " + row.get("expected") + " | " + checked.said());
            }
        }
        assertThat(Tables.withoutExceptions(differences)).isEmpty();
    }

    /** The table was made with a JSON Schema alone; where the server refused a request for more than that, it is right. */
    @Test
    void aRequestThatFitsItsPromiseHasNoErrorsAndAnotherHasSome() {
        Set<String> refused = Recordings.admission().stream()
                .filter(recording -> !recording.accepted())
                .flatMap(recording -> recording.file().stream())
                .collect(Collectors.toSet());
        List<String> differences = new ArrayList<>();
        for (Tables.Row row : table("requests", "REQUESTS.tsv")) {
            String file = "corpus/requests/" + row.get("request");
            Path promise = corpus().resolve(row.get("promise_file"));
            if (!Files.isRegularFile(promise)) {
                continue;
            }
            Checked checked = Checked.of(
                    Checked.text(corpus().resolve("requests").resolve(row.get("request"))),
                    List.of(Checked.text(promise)));
            boolean fits = row.get("quick_schema_check").equals("schema-ok");
            if (fits
                    ? !refused.contains(file) && !checked.errors().isEmpty()
                    : checked.errors().isEmpty()) {
                differences.add(file + ": " + row.get("quick_schema_check") + " | " + checked.said());
            }
        }
        assertThat(Tables.withoutExceptions(differences)).isEmpty();
    }

    private static List<Tables.Row> table(String folder, String name) {
        Path table = corpus().resolve(folder).resolve(name);
        assumeTrue(Files.isRegularFile(table), "no table " + table);
        List<Tables.Row> rows = Tables.rows(Checked.text(table));
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static Path corpus() {
        return Recordings.reference().resolve("corpus");
    }
}
