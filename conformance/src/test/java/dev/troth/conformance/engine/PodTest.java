package dev.troth.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kratix' own containers against recordings of the real ones. */
class PodTest {

    private static final Path CARRIED =
            Path.of(System.getProperty("troth.root", "..")).resolve("conformance/recordings/engine");

    @Test
    void theContainersWriteWhatTheRealOnesWrote() throws IOException {
        List<PodComparison> all = PodComparisons.in(CARRIED);

        assertThat(all).hasSizeGreaterThan(150);
        assertThat(all.stream().filter(each -> !each.differences().isEmpty())).isEmpty();
    }
}
