package dev.troth.cli;

import static dev.troth.cli.CommandLine.onTerminal;
import static dev.troth.cli.CommandLine.troth;
import static dev.troth.cli.CommandLine.withInput;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {

    private static final String GOOD = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            metadata:
              name: cache
              labels:
                kratix.io/promise-version: v1.0.0
            spec:
              destinationSelectors:
                - matchLabels:
                    environment: dev
              workflows:
                promise:
                  configure:
                    - apiVersion: platform.kratix.io/v1alpha1
                      kind: Pipeline
                      metadata:
                        name: install
                      spec:
                        containers:
                          - name: install
                            image: registry.example.com/team/install:v1.0.0
                            env:
                              - name: VERBOSE
                                value: "yes"
            """;

    /** One mistake with a safe fix. */
    private static final String BROKEN = GOOD.replace("\"yes\"", "yes");

    @TempDir
    Path root;

    @Test
    void aGoodPromiseIsAcknowledgedInALine() throws IOException {
        CommandLine run = troth("validate", file("good.yaml", GOOD));

        assertThat(run).isEqualTo(new CommandLine(0, "No problems in 1 file.\n", ""));
    }

    @Test
    void aFindingShowsWhatIsWrongWhereAndHowToMendIt() throws IOException {
        CommandLine run = troth("validate", file("broken.yaml", BROKEN));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().replace(root.toString() + "/", "")).isEqualTo("""
                broken.yaml:24:28 error: `yes` without quotes is the boolean `true` for Kubernetes (YAML 1.1), but `value` must be a string. Write `"yes"`. [boolean-for-string]
                 24 |                     value: yes
                    |                            ^^^
                    fix: Put it in quotes

                1 error in 1 file; 1 can be fixed with --fix.
                """);
    }

    @Test
    void onATerminalLinesBreakBetweenWordsAndElsewhereNowhere() throws IOException {
        String broken = file("broken.yaml", BROKEN + " ".repeat(200) + "# a comment\n");

        assertThat(onTerminal(100, "validate", broken).out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(troth("validate", broken).out().lines()).anyMatch(line -> line.length() > 150);
    }

    @Test
    void infosAreCountedAndShownWhenAskedFor() throws IOException {
        String advice = file(
                "advice.yaml",
                GOOD.replace(
                        "name: install\n          spec", "name: install\n            namespace: a\n          spec"));
        String shown = "[ignored-pipeline-namespace]";

        assertThat(troth("validate", advice))
                .isEqualTo(new CommandLine(
                        0, "No problems in 1 file; 1 info with --verbose; 1 can be fixed with --fix.\n", ""));
        assertThat(troth("validate", "-v", advice).out())
                .contains(shown)
                .endsWith("\n1 info in 1 file; 1 can be fixed with --fix.\n");
        assertThat(troth("validate", "--select", "pipeline", advice).out()).contains(shown);
        assertThat(troth("validate", "--fail-on", "info", advice).out()).contains(shown);
        assertThat(troth("validate", "--format", "json", advice).out()).contains("ignored-pipeline-namespace");
    }

    @Test
    void coloursAreThereWhenAskedFor() throws IOException {
        assertThat(troth("validate", "--color=always", file("broken.yaml", BROKEN))
                        .out())
                .contains("\u001b[1;31merror\u001b[0m")
                .contains("\u001b[1;31m^^^\u001b[0m");
    }

    @Test
    void escapesInAFileAreShownAndNotObeyed() throws IOException {
        String out = troth("validate", file("escape.yaml", GOOD.replace("name: cache", "name: \u001b[2Jcache")))
                .out();

        assertThat(out).contains("␛[2J").doesNotContain("\u001b");
    }

    @Test
    void theFindingThatFailsARunCanBeChosen() throws IOException {
        String broken = file("broken.yaml", BROKEN);

        assertThat(troth("validate", "--fail-on", "never", broken).exitCode()).isZero();
        assertThat(troth("validate", "--fail-on", "warning", broken).exitCode()).isEqualTo(1);
        assertThat(troth("validate", "--ignore", "yaml", broken).exitCode()).isZero();
        assertThat(troth("validate", "--ignore", "yaml-02", broken).exitCode()).isZero();
        assertThat(troth("validate", "--select", "workflow", broken).exitCode()).isZero();
    }

    @Test
    void quietMeansNoSummary() throws IOException {
        assertThat(troth("validate", "-q", file("good.yaml", GOOD))).isEqualTo(new CommandLine(0, "", ""));
    }

    @Test
    void jsonNamesFilesAsTheUserDidAndCountsThemAll() throws IOException {
        String broken = file("broken.yaml", BROKEN);

        String out = troth("validate", "--format", "json", broken, file("good.yaml", GOOD))
                .out();

        assertThat(out)
                .startsWith("{\"version\":1,\"findings\":[{\"file\":\"" + broken
                        + "\",\"line\":24,\"column\":28,\"endLine\":24," + "\"endColumn\":31,")
                .contains("\"code\":\"yaml-02\",\"name\":\"boolean-for-string\",\"severity\":\"error\"")
                .contains("\"summary\":{\"files\":2,\"errors\":1,")
                .endsWith("}\n");
    }

    @Test
    void aNamedFileWithNothingOfKratixIsSaidSo() throws IOException {
        assertThat(troth("validate", file("values.yaml", "replicas: 3\n")).out())
                .isEqualTo("No problems in 1 file; 1 file holds nothing of Kratix.\n");
    }

    @Test
    void anEmptyFolderIsSaidSo() {
        CommandLine run = troth("validate", root.toString());

        assertThat(run).isEqualTo(new CommandLine(0, "", "Nothing of Kratix was found in `" + root + "`.\n"));
    }

    @Test
    void aFileThatCannotBeReadDoesNotKeepTheOthersFromBeingChecked() throws IOException {
        CommandLine run = troth("validate", root + "/missing.yaml", file("broken.yaml", BROKEN));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(root + "/missing.yaml does not exist.\n");
        assertThat(run.out()).contains("[boolean-for-string]");
    }

    @Test
    void theStandardInputIsCheckedUnderTheNameItIsGiven() {
        assertThat(withInput(BROKEN, "validate", "-", "--stdin-filename", "promise.yaml")
                        .out())
                .startsWith("promise.yaml:24:28 error: ");
        assertThat(withInput(BROKEN, "validate", "--stdin-filename", "promise.yaml")
                        .exitCode())
                .isEqualTo(1);
        assertThat(withInput(BROKEN, "validate", "-").out()).startsWith("<stdin>:24:28 error: ");
    }

    @Test
    void fixMendsTheFileAndKeepsItsByteOrderMarkAndLineEnds() throws IOException {
        String windows = "\uFEFF" + BROKEN.replace("\n", "\r\n");
        String broken = file("broken.yaml", windows);

        CommandLine run = troth("validate", "--fix", broken);

        assertThat(run).isEqualTo(new CommandLine(0, "1 fixed; no problems in 1 file.\n", ""));
        assertThat(Files.readString(Path.of(broken))).isEqualTo(windows.replace("value: yes", "value: \"yes\""));
    }

    @Test
    void whatAPersonShouldLookAtIsFixedOnlyWhenAskedFor() throws IOException {
        String text = GOOD.replace("name: install\n          spec", "name: in_stall\n          spec");
        String file = file("review.yaml", text);

        assertThat(troth("validate", "--fix", file).exitCode()).isEqualTo(1);
        assertThat(Path.of(file)).hasContent(text);
        assertThat(troth("validate", "--fix", "--unsafe", file).exitCode()).isZero();
        assertThat(Files.readString(Path.of(file))).contains("name: in-stall\n");
    }

    @Test
    void diffShowsTheChangeAndWritesNothing() throws IOException {
        String broken = file("broken.yaml", BROKEN);

        CommandLine run = troth("validate", "--fix", "--diff", broken);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("--- " + broken + "\n+++ " + broken + "\n@@ -21,4 +21,4 @@\n")
                .endsWith("\n-                    value: yes\n+                    value: \"yes\"\n");
        assertThat(Path.of(broken)).hasContent(BROKEN);
        assertThat(troth("validate", "--fix", "--diff", file("good.yaml", GOOD)))
                .isEqualTo(new CommandLine(0, "", ""));
    }

    @Test
    void theMendedStandardInputGoesToTheStandardOutput() {
        CommandLine run = withInput(BROKEN, "validate", "--fix", "-");

        assertThat(run.out()).isEqualTo(GOOD);
        assertThat(run.err()).isEqualTo("1 fixed; no problems in 1 file.\n");
    }

    @Test
    void inTheExamplesOnlyWhatIsBrokenOnPurposeIsFound() {
        String out = troth("validate", "--format", "json", System.getProperty("troth.root") + "/examples")
                .out();

        assertThat(valuesOf("file", out)).isNotEmpty().allMatch(name -> name.endsWith("/examples/broken/promise.yaml"));
        assertThat(valuesOf("name", out))
                .containsExactly(
                        "required-but-undeclared",
                        "default-not-allowed",
                        "bad-pipeline-name",
                        "duplicate-variable",
                        "boolean-for-string",
                        "undeclared-volume",
                        "quantity-syntax",
                        "second-delete-pipeline");
    }

    private static List<String> valuesOf(String key, String json) {
        return Pattern.compile("\"" + key + "\":\"([^\"]*)\"")
                .matcher(json)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.write(root.resolve(name), text.getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
