package dev.troth.promise.effective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.troth.json.GoJson;
import dev.troth.promise.Action;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file, it can be read as a Promise and shown as Kratix would run it. */
class AnyTextTest {

    @Test
    void aPromiseCutOffAnywhereIsStillRead() {
        String text = """
                apiVersion: platform.kratix.io/v1alpha1
                kind: Promise
                metadata: {name: cache}
                spec:
                  api: {spec: {group: demo.io, names: {kind: Cache, plural: caches}, versions: [{name: v1}]}}
                  destinationSelectors: [{matchLabels: {zone: eu}}]
                  workflows:
                    config: {pipelineNamespace: pipes, reconciliationInterval: 2h}
                    resource:
                      configure:
                        - metadata: {name: render, labels: {team: a}}
                          spec:
                            containers: [{name: c, image: "c:1", env: [{name: A}], resources: {limits: {cpu: 1}}}]
                            rbac: {permissions: [{resourceNamespace: "*", verbs: [get]}]}
                            jobOptions: {backoffLimit: 2}
                """;
        for (int end = 0; end <= text.length(); end++) {
            render(text.substring(0, end));
        }
        assertThat(render(text)).isEqualTo(1);
    }

    @Test
    void everyPromiseThatPeopleWroteIsRead() throws IOException {
        Path corpus = Recordings.reference().resolve("corpus");
        assumeThat(Files.isDirectory(corpus)).as("the corpus is here").isTrue();
        int pipelines = 0;
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(AnyTextTest::isYaml).toList()) {
                pipelines += render(text(file));
            }
        }
        assertThat(pipelines).isPositive();
    }

    /** Renders all Pipelines of all documents and says how many there were. */
    private static int render(String text) {
        int pipelines = 0;
        for (YamlDocument document : Yaml.read(text).documents()) {
            Promise promise = Promise.of(Place.of(document));
            for (WorkflowType type : WorkflowType.values()) {
                for (Action action : Action.values()) {
                    pipelines += render(promise, type, action);
                }
            }
        }
        return pipelines;
    }

    private static int render(Promise promise, WorkflowType type, Action action) {
        ParentObject parent = type == WorkflowType.RESOURCE && promise.api().isPresent()
                ? ParentObject.ofRequest(promise.api().get(), "r", "default", false)
                : ParentObject.ofPromise(promise);
        List<PipelineRun> runs = PipelineRun.all(promise, type, action, parent, RunHash.ofPromise(promise));
        for (PipelineRun run : runs) {
            Job job = Job.of(run, PipelineDefaults.BUILT_IN, "abcde");
            assertThat(Manifest.all(SupportingObjects.of(run), job))
                    .allSatisfy(object -> assertThat(GoJson.write(object)).startsWith("{\"apiVersion\""));
        }
        return runs.size();
    }

    private static boolean isYaml(Path file) {
        return Files.isRegularFile(file)
                && (file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
