package dev.troth.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of changed files, as git hooks hand them over. */
class OnlyKratixTest {

    private static final String PROMISE = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            metadata: {name: cache}
            spec:
              api:
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: caches.example.org}
                spec: {group: example.org}
            """;

    @TempDir
    Path folder;

    private List<String> all;

    @BeforeEach
    void write() throws IOException {
        all = List.of(
                file("promise.yaml", PROMISE),
                file("request.yaml", "apiVersion: example.org/v1\nkind: Cache\n"),
                file("values.yaml", "replicas: 2\nreplicas: 3\n"),
                file("template.yaml", "port: {{ .Values.port }}\n"));
    }

    @Test
    void namedFilesAreAllLookedAt() {
        assertThat(names(all, false)).containsExactly("promise.yaml", "request.yaml", "values.yaml", "template.yaml");
    }

    @Test
    void onlyThePromiseAndTheRequestForItAreLeftWhenTheContentDecides() {
        assertThat(names(all, true)).containsExactly("promise.yaml", "request.yaml");
    }

    @Test
    void aRequestWithoutItsPromiseIsNobodys() {
        assertThat(names(all.subList(1, 4), true)).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsStillTold() {
        ProjectFiles files =
                ProjectReader.read(List.of(folder.resolve("gone.yaml").toString()), List.of(), true);
        assertThat(files.unreadable()).hasSize(1);
    }

    private static List<String> names(List<String> paths, boolean onlyKratix) {
        return ProjectReader.read(paths, List.of(), onlyKratix).files().stream()
                .map(file -> Path.of(file.name()).getFileName().toString())
                .toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
