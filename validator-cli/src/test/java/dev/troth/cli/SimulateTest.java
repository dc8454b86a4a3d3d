package dev.troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateTest {

    @TempDir
    private Path folder;

    private Path promise;

    @BeforeEach
    void aProject() throws IOException {
        Path bucket = Path.of(System.getProperty("troth.root", ".."), "examples", "bucket");
        promise = Files.copy(bucket.resolve("promise.yaml"), folder.resolve("promise.yaml"));
        Files.copy(bucket.resolve("request.yaml"), folder.resolve("request.yaml"));
    }

    @Test
    void theRequestThatIsNamedIsPlayedAndNotTheOneBesideThePromise() throws IOException {
        Path other = write("other.yaml", """
                apiVersion: files.example.com/v1
                kind: Bucket
                metadata: {name: pictures, namespace: team-a}
                spec: {region: eu}
                """);

        CommandLine run = simulate("--request", other.toString());

        assertThat(run.out()).startsWith("bucket v1.0.0 · request team-a/pictures\n");
    }

    @Test
    void ofSeveralRequestsTheStoryHasTheFirstAndSaysSo() throws IOException {
        write("second.yaml", bucket("pictures") + "---\n" + bucket("videos"));

        CommandLine run = simulate();

        assertThat(run.out()).startsWith("bucket v1.0.0 · request default/invoices\n");
        assertThat(run.err())
                .startsWith("There are 3 requests for bucket; this is the story of default/invoices."
                        + " `--request FILE` plays all those of a file.\n");
    }

    @Test
    void allRequestsOfANamedFileArePlayed() throws IOException {
        Path two = write("two.yaml", bucket("pictures") + "---\n" + bucket("videos"));

        CommandLine run = simulate("--request", two.toString());

        assertThat(run.out())
                .startsWith("bucket v1.0.0 · 2 requests\n")
                .contains("default/pictures: request gone")
                .contains("default/videos: request gone")
                .contains("everything is at rest");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void twoPromisesOfOneNameAreToldApartByTheirFiles() throws IOException {
        Path newer = write("newer.yaml", Files.readString(promise).replace("version: v1.0.0", "version: v2.0.0"));

        for (String[] options : new String[][] {{}, {"--promise", "bucket"}}) {
            CommandLine run = simulate(options);

            assertThat(run.err())
                    .contains("Promise `bucket` is there 2 times: in ")
                    .contains("newer.yaml (v2.0.0)")
                    .contains("promise.yaml (v1.0.0). Name the file of the one that is meant.");
            assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        }
        assertThat(CommandLine.troth("simulate", newer.toString()).out()).startsWith("bucket v2.0.0");
    }

    @Test
    void whoLetsAContainerFailByItsNameAloneIsToldItsPipeline() {
        CommandLine run = simulate("--fail", "tell-team");

        assertThat(run.err()).contains("it is a container. Write `--fail announce/tell-team`.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void anEmptyNameOfAFileIsNone() {
        CommandLine run = simulate("-o", "");

        assertThat(run.err()).contains("`--output` is empty; it needs a FILE.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    private static String bucket(String name) {
        return "apiVersion: files.example.com/v1\nkind: Bucket\nmetadata: {name: " + name
                + ", namespace: default}\nspec: {region: eu}\n";
    }

    @Test
    void aNamedFileWithoutARequestIsAnErrorAlsoWhenOneLiesBesideThePromise() throws IOException {
        Path empty = write("empty.yaml", "kind: ConfigMap\n");

        CommandLine run = simulate("--request", empty.toString());

        assertThat(run.err()).contains("`" + empty + "` holds no request for Promise bucket.");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void aFolderIsNoRequest() {
        CommandLine run = simulate("--request", folder.toString());

        assertThat(run.err()).contains("is a folder; name the request's file.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void destinationsAmongTheFilesAreThoseOfTheStory() throws IOException {
        write("destination.yaml", """
                apiVersion: platform.kratix.io/v1alpha1
                kind: Destination
                metadata: {name: attic}
                spec: {path: attic, stateStoreRef: {name: files, kind: BucketStateStore}}
                """);

        CommandLine run = simulate("--until", "1h");

        assertThat(run.out()).contains("files in   attic (State Store BucketStateStore/files)");
        assertThat(run.out()).doesNotContain("worker-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
                    anounce         § No Pipeline is called `anounce`. Did you mean `announce`? There is `provision`, `announce`, `empty`.
                    announce/nobody § Pipeline `announce` has no container `nobody`. There is `tell-team`.
                    announce/reader § Container `reader` is Kratix' own, and fails when what it is given is wrong: say in a scenario what the containers before it write.
                    """)
    void whatCannotFailIsSaid(String fail, String sentence) {
        CommandLine run = simulate("--fail", fail);

        assertThat(run.err()).isEqualTo(sentence + "\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void aScenarioInsteadOfAPromiseIsSentToItsOption() throws IOException {
        Path scenario = write("s.yaml", "apiVersion: troth.dev/v1alpha1\nkind: Scenario\nmetadata: {name: s}\n");

        CommandLine run = CommandLine.troth("simulate", scenario.toString());

        assertThat(run.err()).endsWith("A scenario is played with `troth simulate --scenario " + scenario + "`.\n");
    }

    @Test
    void aPromiseIsAskedForByTheRequestThatLiesBesideIt() {
        CommandLine run = CommandLine.troth("simulate", promise.toString(), "--until", "1h");

        assertThat(run.out()).startsWith("bucket v1.0.0 · request default/invoices\n");
    }

    @Test
    void aPatchTakesFinalizersAway() throws IOException {
        Path scenario = write("way-out.yaml", """
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: way-out}
                spec:
                  containers:
                    - {container: move-to-archive, exitCode: 1}
                  steps:
                    - delete: request
                    - {patch: request, with: {metadata: {finalizers: null}}}
                """);

        CommandLine run = CommandLine.troth("simulate", "--scenario", scenario.toString());

        assertThat(run.out()).contains("Bucket default/invoices  gone");
    }

    @Test
    void aStepThatNeverComesIsSaid() throws IOException {
        Path scenario = write("never.yaml", """
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: never}
                spec:
                  until: 1h
                  steps:
                    - {when: {pipeline: empty, running: true}, pause: request}
                    - {at: 5m, unpause: request}
                """);

        CommandLine run = CommandLine.troth("simulate", "--scenario", scenario.toString());

        assertThat(run.err()).isEqualTo("""
                        %1$s:7:7: the story ended after 1 h 00 m, before this step: this never came to hold: Pipeline empty runs for Bucket/invoices
                        %1$s:8:7: the story ended after 1 h 00 m, before this step: it waits for the step before
                        """.formatted(scenario));
    }

    @Test
    void ofALifeThatIsCutShortItIsSaidWhatHadNotCome() throws IOException {
        Path scenario = write("short.yaml", """
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: short}
                spec:
                  until: 1h
                """);

        CommandLine run = CommandLine.troth("simulate", "--scenario", scenario.toString());

        assertThat(run.err().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .endsWith("before this step: it was to come 10h after everything has come to rest"));
        assertThat(run.err().lines().skip(1)).hasSize(2).allMatch(line -> line.endsWith(UndoneStep.WAITS));
    }

    @Test
    void aStoryThatGetsNowhereEndsAndSaysSo() throws IOException {
        Files.writeString(promise, Files.readString(promise).replace("name: announce", "name: provision"));

        CommandLine run = simulate();

        assertThat(run.err()).contains("The story gets nowhere");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void thereIsNoUseInVaryingAStoryThatGetsNowhere() throws IOException {
        Files.writeString(promise, Files.readString(promise).replace("name: announce", "name: provision"));

        CommandLine run = simulate("--what-if");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("The story gets nowhere").contains("There is no use in varying it");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aVariationThatGetsNowhereSaysSoLikeAnyStory() throws IOException {
        Files.writeString(promise, Files.readString(promise).replace("name: announce", "name: provision"));

        CommandLine run = simulate("--what-if", "--only", "restart/at-rest");

        assertThat(run.out()).isNotEmpty();
        assertThat(run.err()).contains("The story gets nowhere").contains("are the cycle");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void allVariationsAreNoPictureAndThatIsSaidBeforeTheyArePlayed() {
        CommandLine run = CommandLine.troth("simulate", "no-such-folder", "--what-if", "--format", "svg");

        assertThat(run.err()).contains("`--what-if` answers in text or json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void commandsStandInOneLineAndNoneIsColouredInAFile() throws IOException {
        Path file = folder.resolve("what-if.txt");

        simulate("--what-if", "--color", "always", "-o", file.toString());

        assertThat(Files.readString(file))
                .contains("    to do: reconciliation is paused; go on with\n"
                        + "      kubectl label bucket invoices -n default kratix.io/paused-\n")
                .doesNotContain("\u001b");
    }

    @Test
    void ofSeveralRequestsTheOneIsNamedThatIsVaried() throws IOException {
        Path two = write("two.yaml", bucket("pictures") + "---\n" + bucket("videos"));

        assertThat(simulate("--what-if", "--request", two.toString()).out())
                .contains("✔ Bucket default/pictures is deleted once all is done  delete/at-rest\n")
                .contains(
                        "    Bucket default/pictures: deletion of the request asked for → empty runs → request gone\n");
    }

    @Test
    void whatTheUsualStoryNeedsAlreadyIsSaidOnceForAllVariations() throws IOException {
        Files.writeString(
                promise,
                Files.readString(promise)
                        .replace("\nspec:\n", "\nspec:\n  requiredPromises: [{name: network, version: v1.0.0}]\n"));

        CommandLine run = simulate("--what-if");

        assertThat(run.out())
                .startsWith("In the usual story already: Promise bucket requires network v1.0.0")
                .contains("\n· render of provision fails every time ")
                .contains("it never comes to this\n")
                .endsWith("26 never come about. --only VARIATION shows one in full.\n");
        assertThat(simulate("--what-if", "--format", "json").out())
                .contains("\"usualAdvice\":[\"Promise bucket requires network v1.0.0");
    }

    @Test
    void stepsThatKubernetesWouldRefuseAreToldAndDoNothing() throws IOException {
        Path scenario = write("gone.yaml", """
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: gone}
                spec:
                  steps:
                    - unpause: request
                    - delete: request
                    - {patch: request, with: {spec: {region: us}}}
                    - {deleteJobs: request}
                    - delete: promise
                    - {apply: Bucket/invoices, after: 1m}
                    - removeDestination: worker-1
                    - removeDestination: worker-1
                    - {breakStateStore: worker-1, after: 0s}
                """.replace("Bucket/invoices", "request.yaml"));

        CommandLine run = CommandLine.troth("simulate", "--scenario", scenario.toString());

        assertThat(run.out().lines().filter(line -> line.contains("refused") || line.contains("changes nothing")))
                .map(line -> line.replaceFirst(".* (?=[✘▸])", "").strip())
                .containsExactly(
                        "▸ label changes nothing  nothing of it is otherwise",
                        "✘ patch refused  it is not there",
                        "▸ deletion of Jobs changes nothing  it has no such Job",
                        "✘ apply refused  no Promise offers Bucket now",
                        "✘ delete refused: Destination worker-1  it is not there",
                        "✘ breaking its State Store refused: Destination worker-1");
        assertThat(run.out()).contains("Bucket default/invoices  gone");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
    }

    private CommandLine simulate(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "simulate";
        words[1] = folder.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return CommandLine.troth(words);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
