package dev.troth.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.scenariofile.ScenarioFiles.Missing;
import dev.troth.scenariofile.ScenarioFiles.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFolderTest {

    @TempDir
    Path root;

    @BeforeEach
    void twoFolders() throws IOException {
        Files.createDirectories(root.resolve("scenarios"));
        Files.writeString(root.resolve("promise.yaml"), "kind: Promise\n");
        Files.writeString(root.resolve("scenarios/request.yaml"), "kind: Cache\n");
    }

    private ScenarioFolder folder() {
        return ScenarioFolder.around(root.resolve("scenarios/one.yaml"));
    }

    @Test
    void inARepositoryAllOfItCanBeNamed() throws IOException {
        Files.createDirectories(root.resolve(".git"));

        assertThat(folder().file("../promise.yaml")).isInstanceOf(Text.class);
        assertThat(folder().file("../../promise.yaml"))
                .isEqualTo(new Missing(
                        "lies outside the project",
                        "The project is the git repository that the scenario is in; move the file into it."));
    }

    @Test
    void elsewhereOnlyWhatLiesBesideIt() {
        assertThat(folder().file("request.yaml")).isInstanceOf(Text.class);
        assertThat(folder().file("../promise.yaml"))
                .isEqualTo(new Missing(
                        "lies outside the project",
                        "Where there is no git repository, and the scenario is not below the current folder, the project is"
                                + " the scenario's own folder; run Troth in a folder that holds both.",
                        true));
    }

    @Test
    void ofWhatIsNotThereItIsToldWherePathsCountFrom() {
        assertThat(folder().file("promise.yaml")).isEqualTo(Missing.absent());
    }
}
