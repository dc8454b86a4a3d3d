package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTextTest {

    static Stream<Timeline> stories() {
        return Stories.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void noLineIsWiderThanTheTerminal(Timeline story) {
        for (int width : new int[] {50, 60, 72, 80, 100, 120, 160}) {
            for (boolean isVerbose : new boolean[] {false, true}) {
                assertThat(TimelineText.of(story, width, Tones.NONE, isVerbose).split("\n"))
                        .allSatisfy(line ->
                                assertThat(Printable.width(line)).as(line).isLessThanOrEqualTo(width));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void coloursChangeNoWord(Timeline story) {
        Tones marked = (tone, text) -> "\u0001" + tone.ordinal() + "\u0002" + text + "\u0003";
        String toned = TimelineText.of(story, 120, marked, false);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < toned.length(); i++) {
            if (toned.charAt(i) == '\u0001') {
                i = toned.indexOf('\u0002', i);
            } else if (toned.charAt(i) != '\u0003') {
                plain.append(toned.charAt(i));
            }
        }
        assertThat(Stream.of(plain.toString().split("\n")).map(String::stripTrailing))
                .containsExactlyElementsOf(
                        List.of(TimelineText.of(story, 120, Tones.NONE, false).split("\n")));
    }

    @Test
    void aNameThatSoundsLikeACountHidesNotWhichPipelineItIs() {
        Timeline story = new StoryBuilder("")
                .about("redis", "default", "cache")
                .start("resource/configure", "copy of x", 1, 2, 1, "")
                .end(true);

        assertThat(TimelineText.of(story, 100, Tones.NONE, false)).contains("copy of x  resource/configure 1 of 2");
    }

    @Test
    void mermaidTellsOfTheSameSilencesAsATerminal() {
        Timeline story = new StoryBuilder("")
                .event(Actor.PERSON, EventKind.REQUEST_CREATED, "request created", "")
                .after(119_000)
                .event(Actor.KRATIX, EventKind.OTHER_CHANGE, "soon", "")
                .after(121_000)
                .event(Actor.KRATIX, EventKind.OTHER_CHANGE, "late", "")
                .end(true);

        assertThat(TimelineText.of(story, 100, Tones.NONE, false)).containsOnlyOnce(" later\n");
        assertThat(TimelineMermaid.of(story)).containsOnlyOnce(" later\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 120, 140, 160, 200})
    void aSentenceThatSaysWhyTakesNoMoreThanTwoLines(int width) {
        String because = "delete Pipeline empty failed and does not run again by itself; label"
                + " kratix.io/manual-reconciliation starts it again";
        assertThat(TextColumns.of(width).beside("delete Pipeline Failed", because))
                .filteredOn(line -> !line.because().isEmpty())
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whatHappensAgainAfterEachIntervalIsToldOnce() {
        String text = TimelineText.of(Stories.redis(), 120, Tones.NONE, false);

        assertThat(text).contains("… 3 more like this, every 10 h, the last at 40 h 11 m");
        assertThat(text.split("reconciliation interval of 10 h")).hasSize(2);
    }

    @Test
    void aVerboseTextFoldsNothingAndTellsDetails() {
        String text = TimelineText.of(Stories.redis(), 120, Tones.NONE, true);

        assertThat(text).doesNotContain("more like this").contains("label kratix.io/promise-name=redis");
    }

    @Test
    void whatNeverRanIsTold() {
        assertThat(TimelineText.of(Stories.redis(), 120, Tones.NONE, false))
                .contains("never ran  tell-billing in announce · drop-bucket (resource/delete)");
    }

    @Test
    void nothingInAStorySteersATerminal() {
        assertThat(TimelineText.of(OddStories.hostile(), 120, Tones.NONE, true))
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }
}
