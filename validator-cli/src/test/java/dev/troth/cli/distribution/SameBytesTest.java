package dev.troth.cli.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.cli.distribution.Installed.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each process of Java goes through {@code Set.of} and {@code Map.of} in an order of its own, so it takes two to tell. */
class SameBytesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate --format text paved-path team-namespace postgresql redis",
                "simulate --format json paved-path team-namespace postgresql redis",
                "simulate --format html paved-path team-namespace postgresql redis",
                "simulate --format svg paved-path team-namespace postgresql redis",
                "simulate --format mermaid paved-path team-namespace postgresql redis",
                "simulate --format trace paved-path team-namespace postgresql redis",
                "simulate --what-if bucket",
                "test --format text scenarios",
                "test --format junit scenarios",
                "test --format tap scenarios",
                "test --format json scenarios",
                "validate --format json broken"
            })
    void whatIsAskedTwiceIsAnsweredInTheSameBytes(String words) {
        Installed troth = new Installed(Installed.built(folder).home(), folder.resolve("caches"), examples());

        Run first = troth.troth(words.split(" "));

        assertThat(first.err()).isEmpty();
        assertThat(first.out()).isNotEmpty();
        assertThat(troth.troth(words.split(" "))).isEqualTo(first);
    }

    private static Path examples() {
        return Path.of(System.getProperty("troth.root"), "examples");
    }
}
