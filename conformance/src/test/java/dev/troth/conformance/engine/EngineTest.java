package dev.troth.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.troth.conformance.Recordings;
import dev.troth.conformance.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Troth's engine against the recordings of the real one. */
class EngineTest {

    private static final int SHOWN_OF_TOPIC = 3;

    /** The recordings that somebody named, else those beside the project, else those that it carries. */
    @Test
    @EnabledIfSystemProperty(named = "troth.show", matches = ".*", disabledReason = "the engine is not complete")
    void trothDoesWhatKratixDoes() throws IOException {
        RecordingFolder folder = RecordingFolder.beside().orElseGet(RecordingFolder::carried);
        String only = System.getProperty("troth.only", "");
        EngineRun run = EngineRun.of(folder, row -> row.contains(only));
        assumeTrue(!run.results().isEmpty(), "nothing to compare in " + folder.path());
        EngineReport report = report(run);
        String text = report.text(Integer.getInteger("troth.show", SHOWN_OF_TOPIC));
        Path reports = Files.createDirectories(Recordings.root().resolve("conformance/target/reports"));
        Files.writeString(reports.resolve("engine.txt"), text);

        assertThat(report.unexplained().size())
                .as("differences without a reason in engine-exceptions.tsv; they are in target/reports/engine.txt")
                .isZero();
        assertThat(report.unneeded()).as("exceptions that nothing needs any more").isEmpty();
    }

    /** Those that the project carries are always compared, whatever lies beside it. */
    @Test
    @EnabledIfSystemProperty(named = "troth.complete", matches = ".*", disabledReason = "the engine is not complete")
    void trothDoesWhatKratixDoesInTheRecordingsHere() {
        assumeTrue(differsFromCarried(), "compared by the other test");
        EngineReport report = report(EngineRun.of(RecordingFolder.carried(), row -> true));
        assertThat(report.unexplained()).isEmpty();
        assertThat(report.unneeded()).as("exceptions that nothing needs any more").isEmpty();
        assertThat(report.unknown()).as("exceptions for recordings that are not here").isEmpty();
    }

    private static EngineReport report(EngineRun run) {
        Set<String> exceptions = new LinkedHashSet<>(Tables.firstColumn("engine-exceptions.tsv"));
        return new EngineReport(run, exceptions);
    }

    private static boolean differsFromCarried() {
        Optional<RecordingFolder> beside = RecordingFolder.beside();
        return beside.isPresent();
    }
}
