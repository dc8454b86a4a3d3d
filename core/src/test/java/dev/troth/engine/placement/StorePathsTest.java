package dev.troth.engine.placement;

import static dev.troth.engine.PlacementFixtures.placement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which directory files lie that are nested by metadata. */
class StorePathsTest {

    @ParameterizedTest
    @CsvSource({
        "d1, d1/resources/default/p/r/a/5058f",
        "'', resources/default/p/r/a/5058f",
        "/, /resources/default/p/r/a/5058f",
        "../d1/, ../d1/resources/default/p/r/a/5058f",
    })
    void filesOfARequestLieBelowItsNamespacePromiseNameAndPipeline(String path, String directory) {
        assertThat(StorePaths.directory(path, placement("d1"))).isEqualTo(directory);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 5058f1af, d1/dependencies/p/a/5058f",
        "'', 5058f1af, d1/dependencies/p/5058f",
        "a, 505, d1/dependencies/p/a/505",
        "a, '', d1/dependencies/p/a",
    })
    void filesOfAPromiseLieBelowItsNameAndPipelineIfThereIsOne(String pipeline, String group, String directory) {
        assertThat(StorePaths.directory("d1", ofPromise(pipeline, group))).isEqualTo(directory);
    }

    @Test
    void theListOfFilesIsNamedAfterNamespaceAndName() {
        assertThat(StorePaths.stateFile(placement("d1"))).isEqualTo(".kratix/default-w.d1-5058f.yaml");
    }

    private static WorkPlacementObject ofPromise(String pipeline, String group) {
        Metadata metadata = Metadata.of("kratix-platform-system", "w.d1-5058f");
        return new WorkPlacementObject(
                pipeline.isEmpty() ? metadata : metadata.withLabels(Map.of(Labels.PIPELINE_NAME, pipeline)),
                "d1",
                group,
                "p",
                "",
                1,
                List.of(),
                Conditions.NONE,
                "");
    }
}
