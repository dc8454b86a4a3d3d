package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    @Test
    void aStretchThatIsToldThreeTimesIsFound() {
        assertThat(find("x a b a b a b y")).containsExactly(new Repetition(1, 2, 3));
    }

    @Test
    void aShortStretchThatIsToldTwiceIsLeft() {
        assertThat(find("a b a b")).isEmpty();
    }

    @Test
    void aLongStretchThatIsToldTwiceIsFound() {
        assertThat(find("a b c d a b c d")).containsExactly(new Repetition(0, 4, 2));
    }

    @Test
    void oneStepManyTimesIsOneRepetition() {
        assertThat(find("e e e e e")).containsExactly(new Repetition(0, 1, 5));
    }

    @Test
    void aTellingBeginsWhereSomethingBegins() {
        assertThat(find("x b ! a b ! a b ! a b y")).containsExactly(new Repetition(2, 3, 3));
    }

    @Test
    void howFarApartTellingsAreIsToldAsPeopleSayIt() {
        assertThat(Repetition.rhythm(List.of(0L, 36_000_000L, 72_000_400L))).isEqualTo("every 10 h");
        assertThat(Repetition.rhythm(List.of(0L, 10_000L, 30_000L, 70_000L))).isEqualTo("later each time");
        assertThat(Repetition.rhythm(List.of(0L, 90_000L, 100_000L))).isEqualTo("between 10 s and 1 m 30 s apart");
    }

    private static List<Repetition> find(String story) {
        List<String> steps = List.of(story.split(" "));
        return Repetition.in(steps, at -> steps.get(at).equals("!"));
    }
}
