package dev.troth.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.troth.conformance.Recordings;
import dev.troth.conformance.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Troth's engine against the recordings of the real one. */
class EngineTest {

    private static final int SHOWN_OF_TOPIC = 3;

    /** In the recordings that somebody named, else those beside the project, else those that it carries. */
    @Test
    void trothDoesWhatKratixDoes() throws IOException {
        RecordingFolder folder = folder();
        String only = System.getProperty("troth.only", "");
        EngineRun run = EngineRun.of(folder, row -> row.contains(only));
        assumeFalse(run.results().isEmpty(), () -> "nothing to compare in " + folder.path());
        EngineReport report = report(run);
        String text = report.text(Integer.getInteger("troth.show", SHOWN_OF_TOPIC));
        Path reports = Files.createDirectories(Recordings.root().resolve("conformance/target/reports"));
        Files.writeString(reports.resolve("engine.txt"), text);

        assertThatAllIsExplained(report, text);
    }

    /** Those that the project carries are always compared, whatever lies beside it. */
    @Test
    void trothDoesWhatKratixDoesInTheRecordingsHere() {
        RecordingFolder carried = RecordingFolder.carried();
        assumeFalse(folder().holdsTheSameAs(carried), "the other test has compared the same");
        EngineReport report = report(EngineRun.of(carried, row -> true));

        assertThatAllIsExplained(report, report.text(SHOWN_OF_TOPIC));
    }

    @Test
    void everyExceptionIsForARecordingHere() {
        Set<String> exceptions = exceptions();
        assumeTrue(!exceptions.isEmpty(), "there are none");

        assertThat(report(EngineRun.of(RecordingFolder.carried(), row -> isFor(exceptions, row)))
                        .unknown())
                .isEmpty();
    }

    /** An exception that nothing needs any more hides the next mistake. */
    private static void assertThatAllIsExplained(EngineReport report, String text) {
        assertThat(report.unexplained().size() + report.unneeded().size())
                .as("differences without a reason in engine-exceptions.tsv, and reasons without a difference%n%s", text)
                .isZero();
    }

    private static RecordingFolder folder() {
        return RecordingFolder.beside().orElseGet(RecordingFolder::carried);
    }

    private static EngineReport report(EngineRun run) {
        return new EngineReport(run, exceptions());
    }

    private static Set<String> exceptions() {
        return new LinkedHashSet<>(Tables.firstColumn("engine-exceptions.tsv"));
    }

    private static boolean isFor(Set<String> exceptions, String row) {
        return exceptions.contains(row.substring(0, row.indexOf(' ')));
    }
}
