package dev.troth.engine.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every object has, and how it changes. */
class MetadataTest {

    private static final Metadata PLAIN = Metadata.of("default", "x")
            .withLabels(Map.of("a", "1", "b", "2"))
            .withAnnotations(Map.of("note", "n"))
            .withFinalizers(List.of("f", "g"));

    /** Whoever compares two states of an object need not look into it. */
    @Test
    void whatChangesNothingAnswersTheSameObject() {
        assertThat(PLAIN.withLabels(Map.of("b", "2", "a", "1"))).isSameAs(PLAIN);
        assertThat(PLAIN.withLabel("a", "1")).isSameAs(PLAIN);
        assertThat(PLAIN.withoutLabel("c")).isSameAs(PLAIN);
        assertThat(PLAIN.withAnnotations(Map.of("note", "n"))).isSameAs(PLAIN);
        assertThat(PLAIN.withAllFinalizers(List.of("g", "f"))).isSameAs(PLAIN);
    }

    @Test
    void finalizersThatAreMissingComeBehindTheOthers() {
        assertThat(PLAIN.withAllFinalizers(List.of("h", "f", "e")).finalizers()).containsExactly("f", "g", "h", "e");
        assertThat(PLAIN.withoutFinalizer("f").finalizers()).containsExactly("g");
        assertThat(PLAIN.withoutFinalizer("h")).isEqualTo(PLAIN);
    }

    @Test
    void aSelectorAsksForAllOfItsLabelsWithTheirValues() {
        assertThat(PLAIN.matches(Map.of())).isTrue();
        assertThat(PLAIN.matches(Map.of("a", "1"))).isTrue();
        assertThat(PLAIN.matches(Map.of("a", "1", "b", "1"))).isFalse();
        assertThat(PLAIN.matches(Map.of("c", ""))).isFalse();
    }

    @Test
    void aDeletionIsANewGenerationAndAnObjectThatIsStoredFirstHasTheFirst() {
        Metadata deleted = PLAIN.deletedAt(9);
        assertThat(deleted).returns(2L, Metadata::generation).returns(true, Metadata::isDeleting);
        assertThat(deleted.createdAs("x-00001", 7))
                .isEqualTo(PLAIN.withName("x-00001").createdAt(7));
    }
}
