package dev.troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code troth validate --schemas}, as a process of its own: that is where one sees what was loaded and what was printed. */
class SchemasTest {

    private static final String PROMISE = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            metadata:
              name: cache
              labels:
                kratix.io/promise-version: v1.0.0
            spec:
              dependencies:
                - apiVersion: v1
                  kind: ConfigMap
                  metadata:
                    name: settings
                  data: 5
            """;

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void writeThePromise() throws IOException {
        Files.writeString(folder.resolve("promise.yaml"), PROMISE);
        Files.createDirectories(folder.resolve("schemas"));
    }

    private void schema(String text) throws IOException {
        Files.writeString(folder.resolve("schemas/configmap-v1.json"), text);
    }

    private Run troth(List<String> options, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.troth.cli.Main", "validate"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8));
    }

    private Run troth(String... words) throws IOException, InterruptedException {
        return troth(List.of(), words);
    }

    @Test
    void aDependencyAgainstItsSchemaIsAnErrorOfItsLine() throws Exception {
        schema("{\"properties\": {\"data\": {\"type\": \"object\"}}}");

        Run run = troth("promise.yaml", "--schemas", "schemas");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("promise.yaml:13:13")
                .contains("dependency-against-schema")
                .contains(
                        "`data` is `5`, so a Destination refuses this ConfigMap. `configmap-v1.json` wants an object.");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereIsWrongUsage() throws Exception {
        Run run = troth("promise.yaml", "--schemas", "schemes");
        assertThat(run).isEqualTo(new Run(2, "", "The folder `schemes` of `--schemas` does not exist.\n"));
    }

    @Test
    void aSchemaOfNoUseIsToldAndTheRestIsChecked() throws Exception {
        schema("{");

        Run run = troth("promise.yaml", "--schemas", "schemas/");
        assertThat(run.err()).isEqualTo("schemas/configmap-v1.json is no JSON at line 1.\n");
        assertThat(run.out()).isNotEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void nobodyPaysForSchemasWhoHasNone() throws Exception {
        schema("{}");
        Path log = folder.resolve("classes.txt");
        List<String> logging = List.of("-Xlog:class+load:file=" + log);

        troth(logging, "promise.yaml");
        assertThat(librariesIn(log)).isEmpty();

        troth(logging, "promise.yaml", "--schemas", "schemas");
        assertThat(librariesIn(log)).isNotEmpty();
    }

    private static List<String> librariesIn(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" com.networknt.") || line.contains(" tools.jackson."))
                    .toList();
        }
    }
}
