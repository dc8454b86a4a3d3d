package dev.troth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.RevisionObject;
import dev.troth.promise.Annotations;
import dev.troth.promise.Promise;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long it is until a workflow runs again; the platform says 3 h. */
class ReconciliationIntervalsTest {

    private static final KratixSettings PLATFORM =
            KratixSettings.BUILT_IN.withReconciliationInterval(Duration.ofHours(3));

    private static PromiseSpec spec(String interval) {
        return PromiseSpec.of(Promise.of(
                Place.of(Yaml.read("metadata: {name: p}\nspec: {workflows: {config: {reconciliationInterval: '"
                                + interval + "'}}}")
                        .documents()
                        .getFirst())));
    }

    private static RevisionObject revision(String annotation, String interval) {
        Metadata metadata = Metadata.of("", "p-1");
        return new RevisionObject(
                annotation.isEmpty()
                        ? metadata
                        : metadata.withAnnotations(Map.of(Annotations.RECONCILIATION_INTERVAL, annotation)),
                "p",
                "v1",
                spec(interval),
                true);
    }

    @ParameterizedTest
    @CsvSource({
        "'',         '',   180",
        "'',         2h,   120",
        "10m,        2h,   10",
        "1m,         2h,   1",
        "59s,        2h,   120",
        "a day,      2h,   120",
        "1d,         '',   180",
    })
    void theAnnotationWinsWhereItIsHeededThenTheSpecThenThePlatform(String annotation, String spec, long minutes) {
        assertThat(ReconciliationIntervals.millis(revision(annotation, spec), spec("5h"), PLATFORM))
                .isEqualTo(minutes * 60_000);
    }

    @Test
    void withoutARevisionThePromiseItselfSaysSo() {
        assertThat(ReconciliationIntervals.millis(null, spec("5h"), PLATFORM)).isEqualTo(5 * 3_600_000L);
    }

    @Test
    void asTheOlderDocumentationHasItItIsTenHours() {
        KratixSettings old = PLATFORM.withDocumented(Set.of(DocumentedBehaviour.INTERVAL_IS_TEN_HOURS));
        assertThat(ReconciliationIntervals.millis(revision("10m", "2h"), spec("5h"), old))
                .isEqualTo(10 * 3_600_000L);
    }
}
