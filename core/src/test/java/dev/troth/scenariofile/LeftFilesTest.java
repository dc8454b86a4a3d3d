package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.timeline.EndState;
import dev.troth.timeline.Timeline;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftFilesTest {

    private static final String WORKER =
            "destinations: [{name: worker, labels: {environment: dev}, path: '%s', filepath: {mode: %s}, initWorkloads: {enabled: true}}]\n";

    @ParameterizedTest
    @CsvSource({
        "., nestedByMetadata",
        "a/b, nestedByMetadata",
        "., none",
        "a/b, none",
        "., aggregatedYAML",
        "a/b, aggregatedYAML"
    })
    void theFilesOfARequestThatIsThereAreNotLeft(String path, String mode) {
        Timeline timeline = Played.bucket(WORKER.formatted(path, mode) + "until: 1h");

        assertThat(files(timeline, any -> true)).hasSizeGreaterThan(2);
        assertThat(files(timeline, EndState.StoredFile::isLeft)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"., nestedByMetadata", "a/b, none", "., aggregatedYAML"})
    void filesThatCannotBeRemovedAreLeftOnceTheRequestIsGone(String path, String mode) {
        Timeline timeline = Played.bucket(WORKER.formatted(path, mode) + """
                steps:
                  - at: 1h
                    breakStateStore: worker
                    message: the repository cannot be reached
                  - delete: request
                """);

        assertThat(files(timeline, EndState.StoredFile::isLeft))
                .isNotEmpty()
                .isEqualTo(files(timeline, file -> !file.path().contains("kratix-canary")));
    }

    @Test
    void filesAreLeftOnceTheirDestinationIsGone() {
        Timeline timeline = Played.bucket(WORKER.formatted("a", "nestedByMetadata") + """
                steps: [{at: 1h, removeDestination: worker}]
                """);

        assertThat(files(timeline, EndState.StoredFile::isLeft)).isNotEmpty().isEqualTo(files(timeline, any -> true));
    }

    private static List<String> files(Timeline timeline, Predicate<EndState.StoredFile> which) {
        return timeline.outcome().files().stream()
                .filter(which)
                .map(EndState.StoredFile::path)
                .toList();
    }
}
