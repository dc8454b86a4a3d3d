package dev.troth.cli.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees of a long run, and keeps of it who does not wait for its end. */
class InterruptionTest {

    /** Longer than anybody waits: a Promise that is reconciled each minute, for a year. */
    private static final String A_YEAR = """
            apiVersion: troth.dev/v1alpha1
            kind: Scenario
            metadata:
              name: year
            spec:
              promises:
                - file: promise.yaml
                  with: {spec: {workflows: {config: {reconciliationInterval: 1m}}}}
              until: 366d
              expect:
                - condition: Reconciled
            """;

    private static final String A_MOMENT = """
            apiVersion: troth.dev/v1alpha1
            kind: Scenario
            metadata:
              name: moment
            spec:
              expect:
                - condition: Reconciled
            """;

    @TempDir
    Path folder;

    private Installed troth;

    @BeforeEach
    void aShortAndALongScenario() throws IOException {
        troth = Installed.built(folder);
        Path bucket = Path.of(System.getProperty("troth.root"), "examples", "bucket");
        Files.copy(bucket.resolve("promise.yaml"), folder.resolve("promise.yaml"));
        Files.copy(bucket.resolve("request.yaml"), folder.resolve("request.yaml"));
        Files.writeString(folder.resolve("a.yaml"), A_MOMENT);
        Files.writeString(folder.resolve("b.yaml"), A_YEAR);
    }

    @Test
    void aTestIsToldWhenItIsKnownAndStaysKnownAfterCtrlC() throws Exception {
        assumeThat(isCtrlCHeard()).as("Ctrl-C is not ignored here").isTrue();

        Process run = troth.start("test", "a.yaml", "b.yaml");
        try (BufferedReader answer = run.inputReader()) {
            assertThat(answer.readLine()).isEqualTo("✔ moment  a.yaml");
            assertThat(run.isAlive()).isTrue();

            new ProcessBuilder("kill", "-INT", Long.toString(run.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();

            assertThat(answer.lines()).containsExactly("Interrupted: 1 of 2 scenarios were played, 0 failed.");
            assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(run.exitValue()).isEqualTo(130);
        } finally {
            run.destroyForcibly();
        }
    }

    /** What runs in the background of a script inherits that Ctrl-C is none of its business. */
    private static boolean isCtrlCHeard() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return true;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow()
                .substring("SigIgn:".length())
                .strip();
        int interrupt = 2;
        return (Long.parseUnsignedLong(ignored, 16) >> (interrupt - 1) & 1) == 0;
    }
}
