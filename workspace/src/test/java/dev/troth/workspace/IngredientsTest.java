package dev.troth.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only becomes a Promise is not checked as if it were one, and does not speak to the files that are. */
class IngredientsTest {

    private static final String PROMISE = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            metadata: {name: cache}
            spec:
              api:
                kind: CustomResourceDefinition
                spec: {group: data.example.com, names: {kind: Cache, plural: caches}}
            """;

    @TempDir
    Path root;

    @Test
    void aTemplateOfAChartIsLeftOutWithWhatItOffers() throws IOException {
        write("chart/Chart.yaml", "name: chart\n");
        write("chart/templates/deep/promise.yaml", PROMISE.replace("cache}", "{{ .Release.Name }}}"));
        write("chart/templates/request.yaml", "apiVersion: data.example.com/v1\nkind: Cache\nx: {{ .Values.x }}\n");

        ProjectFiles files = read();

        assertThat(files.files()).isEmpty();
        assertThat(names(files.leftOut())).containsExactly("chart/templates/deep/promise.yaml");
        assertThat(files.project().promises()).isEmpty();
    }

    @Test
    void aTemplateOfARequestIsLeftOutWhereThePromiseIsKnown() throws IOException {
        write("chart/Chart.yaml", "name: chart\n");
        write("chart/templates/request.yaml", "apiVersion: data.example.com/v1\nkind: Cache\nx: {{ .Values.x }}\n");
        write("promise.yaml", PROMISE);

        assertThat(names(read().leftOut())).containsExactly("chart/templates/request.yaml");
    }

    @Test
    void withoutBracesOrAChartATemplateIsAFileLikeOthers() throws IOException {
        write("chart/Chart.yaml", "name: chart\n");
        write("chart/templates/plain.yaml", PROMISE);
        write("templates/braces.yaml", PROMISE + "# {{ }}\n");

        assertThat(read().files()).hasSize(2);
    }

    @Test
    void whatAKustomizationNamesAsPatchIsLeftOut() throws IOException {
        write("overlay/kustomization.yaml", """
                resources: [complete.yaml]
                patches:
                  - path: patches/promise.yaml
                  - patch: |-
                      - op: remove
                patchesStrategicMerge: [../old.yaml]
                """);
        for (String name :
                List.of("overlay/complete.yaml", "overlay/patches/promise.yaml", "overlay/patches/other.yaml")) {
            write(name, PROMISE);
        }

        assertThat(names(read().leftOut())).containsExactly("overlay/patches/promise.yaml");
        assertThat(read().files()).hasSize(2);
    }

    @Test
    void theWorkflowsOfASplitPromiseAreToldOf() throws IOException {
        write("redis/workflows/resource/configure/workflow.yaml", """
                - apiVersion: platform.kratix.io/v1alpha1
                  kind: Pipeline
                """);
        write("redis/workflows/resource/configure/other.yaml", PROMISE);

        ProjectFiles files = read();

        assertThat(files.leftOut()).extracting(LeftOut::ingredient).containsExactly(Ingredient.SPLIT_WORKFLOW);
        assertThat(files.files()).hasSize(1);
    }

    @Test
    void whatTheUserNamesIsLookedAtUnlessItIsAListOfChangedFiles() throws IOException {
        write("chart/Chart.yaml", "name: chart\n");
        write("chart/templates/promise.yaml", PROMISE + "# {{ }}\n");
        List<String> named = List.of(root + "/chart/templates/promise.yaml");

        assertThat(ProjectReader.read(named).files()).hasSize(1);
        assertThat(ProjectReader.read(named, List.of(), true).leftOut()).hasSize(1);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ProjectFiles read() {
        return ProjectReader.read(List.of(root.toString()));
    }

    private List<String> names(List<LeftOut> leftOut) {
        return leftOut.stream()
                .map(each -> each.name().substring(root.toString().length() + 1))
                .toList();
    }
}
