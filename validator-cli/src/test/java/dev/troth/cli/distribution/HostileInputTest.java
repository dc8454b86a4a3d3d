package dev.troth.cli.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.troth.cli.distribution.Installed.Run;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no unit test can promise: processes, exit codes, streams. */
class HostileInputTest {

    private static final String PROMISE = "apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\n";

    @TempDir
    Path folder;

    private Installed troth;
    private String good;
    private String broken;

    @BeforeEach
    void install() {
        troth = Installed.built(folder);
        good = troth.home().resolve("lib/training/good.yaml").toString();
        broken = troth.home().resolve("lib/training/broken.yaml").toString();
    }

    @Test
    void theExitCodeTellsWhatHappened() {
        assertThat(troth.troth("validate", good)).isEqualTo(new Run(0, "No problems in 1 file.\n", ""));
        assertThat(troth.troth("validate", broken).exitCode()).isEqualTo(1);
        assertThat(troth.troth("validate", "missing.yaml")).isEqualTo(new Run(2, "", "missing.yaml does not exist.\n"));
        assertThat(troth.troth("validate", "--fxi").exitCode()).isEqualTo(2);
        assertThat(troth.troth("explain", "no-such-rule").exitCode()).isEqualTo(2);
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(troth.troth("--version").out()).matches("troth \\d+\\.\\d+\\.\\d+\n");
    }

    @Test
    void aReaderThatGoesAwayIsNoReasonToComplain() {
        Run run = troth.shell("for i in 1 2 3 4 5 6 7 8; do set -- \"$@\" " + broken + "; done;"
                + " { \"$TROTH\" explain; \"$TROTH\" validate --format json \"$@\"; } | head -n 1");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void resultsThatAFullDiskSwallowsAreNoGoodSign() {
        assumeThat(Path.of("/dev/full")).exists();

        Run run = troth.shell("\"$TROTH\" validate " + good + " > /dev/full");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("The results could not be written: ");
    }

    @Test
    void oneBadFileCostsASentenceAndNotTheOthers() throws IOException {
        Files.write(folder.resolve("latin.yaml"), (PROMISE + "# \u00e9").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("binary.yaml"), new byte[] {'a', 0, 'b'});
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large.yaml").toFile(), "rw")) {
            large.setLength(100L << 20);
        }

        Run run = troth.troth("validate", "latin.yaml", "binary.yaml", "large.yaml", ".", broken);

        assertThat(run.err().lines())
                .containsExactly(
                        "latin.yaml is not UTF-8: byte 0xe9 at offset 56 begins no character. Save it as UTF-8.",
                        "binary.yaml is no text: a zero byte stands at offset 1.",
                        "large.yaml is 100 MB long; Troth reads up to 16 MB. Split it.");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("[second-delete-pipeline]");
    }

    @Test
    void aFileThatMayNotBeReadIsSaidSo() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), PROMISE);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(secret))
                .as("the superuser reads everything")
                .isFalse();

        Run run = troth.troth("validate", "secret.yaml");

        assertThat(run.err()).isEqualTo("secret.yaml cannot be read: permission denied.\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void aLoopOfFoldersEnds() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.copy(Path.of(good), folder.resolve("a/promise.yaml"));

        assertThat(troth.troth("validate").out()).isEqualTo("No problems in 1 file.\n");
    }

    @Test
    void textWithoutALineEndAndNestedBeyondAllReasonIsAFindingAndNoStackTrace() throws IOException {
        Files.writeString(folder.resolve("deep.yaml"), PROMISE + "spec: " + "[".repeat(100_000));
        Files.writeString(folder.resolve("long.yaml"), PROMISE + "metadata: {name: " + "x".repeat(5_000_000) + "}");

        Run run = troth.troth("validate", "deep.yaml", "long.yaml");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("Exception");
        assertThat(run.out().lines()).allMatch(line -> line.length() < 1_000);
    }

    @Test
    void namesWithSpacesUmlautsAndEscapesAreNames() throws IOException {
        Files.copy(Path.of(broken), folder.resolve("mein Cluster ü🚀.yaml"));
        Files.copy(Path.of(good), folder.resolve("\u001b[2Jx.yaml"));

        Run run = troth.troth("validate", "mein Cluster ü🚀.yaml", "\u001b[2Jx.yaml");

        assertThat(run.out()).startsWith("mein Cluster ü🚀.yaml:").doesNotContain("\u001b");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void fixesAreWrittenAndTheRunIsCleanAfterwards() throws IOException {
        Path mine = folder.resolve("mine.yaml");
        Files.writeString(mine, Files.readString(Path.of(good)).replace("value: standard", "value: yes"));

        assertThat(troth.troth("validate", "mine.yaml").exitCode()).isEqualTo(1);
        assertThat(troth.troth("validate", "--fix", "mine.yaml").exitCode()).isZero();
        assertThat(Files.readString(mine)).contains("value: \"yes\"");
    }
}
