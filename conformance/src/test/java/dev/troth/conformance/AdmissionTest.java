package dev.troth.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Troth's verdicts against those of a real API server with Kratix' webhooks. */
class AdmissionTest {

    /** As many differences as a person reads; the report has them all. */
    private static final int SHOWN = 40;

    @Test
    void trothAgreesWithTheServer() throws IOException {
        AdmissionComparisons all = AdmissionComparisons.all();
        assumeFalse(all.comparisons().isEmpty() && Recordings.areNamed(), "no recordings of admission there");
        List<Comparison> unexplained = AdmissionReport.unexplained(all);
        AdmissionReport.write(all, unexplained);
        System.out.println(AdmissionReport.table(all));
        unexplained.stream().limit(SHOWN).forEach(System.out::println);

        assertThat(all.comparisons()).hasSizeGreaterThan(Recordings.areNamed() ? 0 : 500);
        assertThat(unexplained)
                .as("differences without a reason in exceptions.tsv; all are in target/reports/admission.txt")
                .isEmpty();
    }

    /** An exception that nothing needs any more hides the next mistake. Recordings beside the project may be others. */
    @Test
    void everyExceptionIsNeeded() {
        assumeTrue(Files.isDirectory(Recordings.reference().resolve("corpus")), "the recorded files are not here");
        List<String> different = AdmissionReport.differences(AdmissionComparisons.of(Recordings.carried())).stream()
                .map(difference -> difference.recording().id())
                .toList();
        assertThat(Tables.exceptions("admission"))
                .allMatch(exception -> different.stream().anyMatch(id -> id.startsWith(exception)));
    }
}
