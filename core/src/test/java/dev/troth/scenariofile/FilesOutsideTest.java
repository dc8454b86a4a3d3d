package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import org.junit.jupiter.api.Test;

/** Files that one remedy brings back, all of them. */
class FilesOutsideTest {

    private static ReadScenario read(boolean isOfAll) {
        Place object = Place.of(Yaml.read("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: quick}
                spec:
                  promises: [../promise.yaml]
                  requests: [../request.yaml]
                  containers: [{outputFrom: ../output}]
                """).documents().getFirst());
        ScenarioFiles.Missing outside = new ScenarioFiles.Missing(
                "lies outside the project", "Run Troth in a folder that holds both.", isOfAll);
        return ScenarioReader.read(object, new ScenarioFiles() {
            @Override
            public FileAnswer file(String path) {
                return outside;
            }

            @Override
            public FolderAnswer folder(String path) {
                return outside;
            }
        });
    }

    @Test
    void areToldOnceWithTheRemedy() {
        assertThat(read(true).problems())
                .extracting(ScenarioProblem::message)
                .containsExactly("`../promise.yaml` lies outside the project. Run Troth in a folder that holds both.");
    }

    @Test
    void areToldEachWhereEachHasToBeMoved() {
        assertThat(read(false).problems()).hasSize(3);
    }
}
