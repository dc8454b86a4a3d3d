package dev.troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestVerbTest {

    private static final String HEAD = """
            apiVersion: troth.dev/v1alpha1
            kind: Scenario
            metadata:
              name: quick
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aProject() throws IOException {
        Path bucket = examples().resolve("bucket");
        Files.copy(bucket.resolve("promise.yaml"), folder.resolve("promise.yaml"));
        Files.copy(bucket.resolve("request.yaml"), folder.resolve("request.yaml"));
    }

    private static Path examples() {
        return Path.of(System.getProperty("troth.root", ".."), "examples");
    }

    @Test
    void allExamplesPass() {
        CommandLine run = CommandLine.troth("test", "--quiet", examples().toString());

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aScenarioThatPassesIsOneLine() throws IOException {
        CommandLine run = test(HEAD + """
                spec:
                  expect:
                    - condition: Reconciled
                """);

        assertThat(run.out()).isEqualTo("✔ quick  " + file() + "\n1 scenario passed.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void scenariosOfOneNameAreTold() throws IOException {
        String scenario = HEAD + "spec: {expect: [{condition: Reconciled}]}\n";
        CommandLine run = test(scenario + "---\n" + scenario);

        assertThat(run.err())
                .isEqualTo("2 scenarios are called `quick`: " + file() + ":4:9, " + file()
                        + ":10:9. Reports and `--filter` cannot tell them apart; give each a name of its own.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aScenarioWithoutItsApiVersionIsRefusedWithTheRemedy() throws IOException {
        CommandLine run =
                test(HEAD.replace("apiVersion: troth.dev/v1alpha1\n", "") + "spec: {expect: [{exists: false}]}\n");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err())
                .contains("`apiVersion` of the Scenario is missing")
                .contains("troth.dev/v1alpha1");
    }

    @Test
    void whatOthersCallAScenarioIsNone() throws IOException {
        Files.writeString(
                folder.resolve("load.yaml"), "apiVersion: load.example.com/v1\nkind: Scenario\nspec: {steps: []}\n");

        assertThat(CommandLine.troth("test", folder.toString()).err()).startsWith("No scenario was found");
    }

    @Test
    void aWrongExpectationFailsAtItsPlaceAndTellsWhatHappened() throws IOException {
        CommandLine run = test(HEAD + """
                spec:
                  expect:
                    - condition: Reconciled
                    - at: 1m
                      pipeline: announce
                      jobs: 2
                """);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("✘ quick")
                .contains(file() + ":8:7  expected at 1m: 2 Jobs of Pipeline announce for Bucket/invoices")
                .contains("at 1 m 00 s there was 1 Job")
                .contains("|     15.0 s  Bucket default/invoices: reconciled")
                .contains("Bucket default/invoices: reconciled")
                .endsWith("1 of 1 scenario failed.\n");
    }

    @Test
    void ofAnOrderTheOneThatCameBeforeAnotherIsNamed() throws IOException {
        CommandLine run = test(HEAD + """
                spec:
                  steps: [{delete: request}]
                  expect:
                    - inOrder:
                        - {pipeline: provision, running: true}
                        - {pipeline: announce, phase: Failed}
                        - {exists: false}
                """);

        assertThat(run.out())
                .contains("at 18.4 s no. 3 of 3 (not: Bucket/invoices exists) came before no. 2 of 3"
                        + " (Pipeline announce of Bucket/invoices is Failed)");
    }

    @Test
    void ofAnOrderTheOneThatNeverCameIsNamed() throws IOException {
        CommandLine run = test(HEAD + """
                spec:
                  expect:
                    - inOrder:
                        - {pipeline: announce, running: true}
                        - {pipeline: provision, running: true}
                    - inOrder:
                        - {pipeline: provision, running: true}
                        - {pipeline: announce, phase: Failed}
                """);

        assertThat(run.out())
                .contains("no. 2 of 2 (Pipeline provision runs for Bucket/invoices) came before no. 1 of 2"
                        + " (Pipeline announce runs for Bucket/invoices)")
                .contains("no. 2 of 2 (Pipeline announce of Bucket/invoices is Failed) never came: announce is");
    }

    @Test
    void whatHappenedAroundSeveralFailuresIsToldOnce() throws IOException {
        CommandLine run = test(HEAD + """
                spec:
                  expect:
                    - {pipeline: announce, jobs: 2}
                    - {pipeline: provision, jobs: 2}
                """);

        assertThat(run.out().split("Bucket default/invoices: reconciled", -1)).hasSize(2);
        assertThat(run.out()).contains("| what happened around that time stands above");
    }

    @Test
    void aStepOfWhichNothingComesIsTold() throws IOException {
        String scenario = HEAD + """
                spec:
                  promises: [promise.yaml]
                  steps:
                    - unpause: request
                    - delete: request
                    - {delete: request, after: 1h}
                  expect: [{exists: false}]
                """;
        CommandLine run = test(scenario);
        assertThat(run.out())
                .contains(":8:7  warning: at 15.0 s this step changes nothing: nothing of it is otherwise")
                .contains(":10:7  warning: at 1 h 00 m this step is refused: it is not there")
                .endsWith("1 scenario passed.\n");
        assertThat(run.exitCode()).isZero();
        assertThat(CommandLine.troth("test", "--format", "json", file()).out())
                .contains(
                        "\"path\":\"spec.steps[0]\",\"message\":\"this step changes nothing: nothing of it is otherwise\"");
    }

    @Test
    void aStepThatNeverComesIsAFailure() throws IOException {
        CommandLine run = test(HEAD + """
                spec:
                  until: 1h
                  steps:
                    - when: {phase: Suspended, pipeline: provision}
                      resume: request
                  expect:
                    - condition: Reconciled
                """);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains(":8:7  expected this step to come")
                .contains("Pipeline provision of Bucket/invoices is Suspended");
    }

    @Test
    void aBrokenScenarioIsRefusedWithTheFindingsOfValidate() throws IOException {
        String broken = HEAD + """
                spec:
                  steps:
                    - delete: reqest
                  expect:
                    - exists: false
                """;
        CommandLine run = test(broken);
        CommandLine validate = CommandLine.troth("validate", "--quiet", file());

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("[unknown-scenario-object]").isEqualTo(validate.out());
        assertThat(validate.exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void filesOutsideTheProjectAreNotRead() throws IOException {
        for (String path : new String[] {"/etc/hosts.yaml", "../../../../../../etc/hosts.yaml"}) {
            CommandLine run = test(HEAD + "spec:\n  promises: [" + path + "]\n  expect: [{exists: true}]\n");

            assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
            assertThat(run.err()).contains("[unreadable-scenario-file]");
        }
    }

    @Test
    void linksThatLeaveTheProjectAreNotFollowed() throws IOException {
        Path outside = Files.createTempFile("outside", ".yaml");
        Files.createSymbolicLink(folder.resolve("link.yaml"), outside);

        CommandLine run = test(HEAD + "spec:\n  promises: [link.yaml]\n  expect: [{exists: true}]\n");

        assertThat(run.err()).contains("`link.yaml` is a link that leaves the project.");
    }

    @Test
    void nothingToTestIsNoSuccess() throws IOException {
        assertThat(test(HEAD).exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(test(HEAD).err()).contains("has `expect`, so there is nothing to test");
        assertThat(CommandLine.troth("test", "--filter", "other", file()).err())
                .contains("whose name contains `other`");
    }

    @Test
    void machinesAreToldTheSame() throws IOException {
        test(HEAD + "spec:\n  expect:\n    - {pipeline: announce, jobs: 2}\n");

        assertThat(CommandLine.troth("test", "--format", "json", file()).out())
                .startsWith("{\"version\":1,\"scenarios\":[{\"name\":\"quick\",\"file\":\"" + file()
                        + "\",\"line\":4,\"passed\":false")
                .contains("\"line\":7,\"column\":7,\"path\":\"spec.expect[0]\"")
                .contains("\"actual\":\"there was 1 Job\"");
        assertThat(CommandLine.troth("test", "--format", "tap", file()).out())
                .startsWith("TAP version 14\n1..1\nnot ok 1 - quick\n");
        assertThat(CommandLine.troth("test", "--format", "junit", file()).out())
                .contains("<testsuites name=\"troth\" tests=\"1\" failures=\"1\">")
                .contains("<failure type=\"expectation\" message=\"expected finally: 2 Jobs of Pipeline announce");
    }

    @Test
    void anEmptyScenarioTellsAWholeLife() throws IOException {
        test(HEAD);

        CommandLine run = CommandLine.troth("simulate", "--scenario", file());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("request created").contains("Promise bucket: gone");
    }

    private CommandLine test(String scenario) throws IOException {
        Files.writeString(folder.resolve("quick.yaml"), scenario);
        return CommandLine.troth("test", file());
    }

    private String file() {
        return folder.resolve("quick.yaml").toString();
    }
}
