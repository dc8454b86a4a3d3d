package dev.troth.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What becomes of a Promise's Pipelines and its spec, against the recordings that the project carries. */
class RenderTest {

    private static final Path RECORDINGS =
            Path.of(System.getProperty("troth.root", "..")).resolve("conformance/recordings/engine");

    @Test
    void eachWorkflowBecomesTheSameObjectsOrTheSameError() {
        assertThat(RenderComparison.all(RECORDINGS))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.differences()).as(row.id()).isEmpty());
    }

    @Test
    void eachSpecHasTheSameFingerprint() {
        assertThat(SpecHashComparison.all(RECORDINGS))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.differences()).as(row.id()).isEmpty());
    }
}
