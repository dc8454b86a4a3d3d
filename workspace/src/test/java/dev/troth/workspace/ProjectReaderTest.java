package dev.troth.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReaderTest {

    private static final String PROMISE = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            metadata: {name: cache}
            spec:
              api:
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: caches.data.example.com}
                spec:
                  group: data.example.com
                  names: {kind: Cache, plural: caches, singular: cache}
            """;

    @TempDir
    Path root;

    @Test
    void requestsBelongToTheProjectOfThePromiseThatOffersThem() throws IOException {
        write("a-request.yaml", "apiVersion: data.example.com/v1\nkind: Cache\nmetadata: {name: mine}\n");
        write("promise.yaml", PROMISE);
        write("other.yaml", "apiVersion: other.example.com/v1\nkind: Cache\n");

        assertThat(read()).containsExactly("a-request.yaml", "promise.yaml");
    }

    @Test
    void whatIsForeignIsNotComplainedAboutHoweverBrokenItIs() throws IOException {
        write("chart.yaml", "{{ if .Values.x }}\nkind: Deployment\n{{ end }}");
        Files.write(root.resolve("latin.yaml"), "a: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(root.resolve("binary.json"), new byte[] {1, 2, 0, 3});

        ProjectFiles files = ProjectReader.read(List.of(root.toString()));

        assertThat(files.files()).isEmpty();
        assertThat(files.unreadable()).isEmpty();
        assertThat(files.candidates()).isEqualTo(3);
    }

    @Test
    void aFileInUtf16ThatSpeaksOfKratixIsTold() throws IOException {
        Files.write(root.resolve("marked.yaml"), PROMISE.getBytes(StandardCharsets.UTF_16));
        Files.write(root.resolve("plain.yaml"), PROMISE.getBytes(StandardCharsets.UTF_16LE));
        Files.write(root.resolve("other.yaml"), "kind: Deployment".getBytes(StandardCharsets.UTF_16));

        assertThat(ProjectReader.read(List.of(root.toString())).unreadable())
                .extracting(Unreadable::reason)
                .containsExactly(
                        "is UTF-16, and Troth reads UTF-8. Save it as UTF-8.",
                        "is no text: a zero byte stands at offset 1.");
    }

    @Test
    void aFileThatSpeaksOfKratixAndCannotBeReadIsTold() throws IOException {
        Files.write(root.resolve("promise.yaml"), (PROMISE + "# caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        write("good.yaml", PROMISE);

        ProjectFiles files = ProjectReader.read(List.of(root.toString()));

        assertThat(files.unreadable()).hasSize(1);
        assertThat(files.files()).hasSize(1);
    }

    @Test
    void namespacesOfForeignFilesAreKnownToTheProject() throws IOException {
        write("promise.yaml", PROMISE);
        write("namespace.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: team}\n");

        ProjectFiles files = ProjectReader.read(List.of(root.toString()));

        assertThat(files.project().createsNamespace("team")).isTrue();
        assertThat(files.files()).hasSize(1);
    }

    @Test
    void manyFilesComeInOrder() throws IOException {
        for (int i = 0; i < 100; i++) {
            write("p%02d.yaml".formatted(i), PROMISE.replace("cache", "cache" + i));
        }

        assertThat(read()).hasSize(100).isSorted();
    }

    @Test
    void whatIsThrownForOneFileIsThrownForAll() {
        List<Integer> many = IntStream.range(0, 100).boxed().toList();

        assertThat(InParallel.map(many, i -> i * i))
                .containsExactlyElementsOf(many.stream().map(i -> i * i).toList());
        assertThatThrownBy(() -> InParallel.map(many, i -> {
                    if (i == 50) {
                        throw new IllegalStateException("fifty");
                    }
                    return i;
                }))
                .hasMessage("fifty");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }

    private List<String> read() {
        return ProjectReader.read(List.of(root.toString())).files().stream()
                .map(file -> root.relativize(file.candidate().file().toPath()).toString())
                .toList();
    }
}
