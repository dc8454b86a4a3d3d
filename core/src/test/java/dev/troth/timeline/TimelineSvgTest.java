package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineSvgTest {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ");
    private static final Pattern TEXT = Pattern.compile(
            "<text class=\"(time|wait)\" x=\"([0-9.]+)\" y=\"[0-9.]+\" text-anchor=\"middle\">([^<]+)<");

    static Stream<Timeline> stories() {
        return Stories.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aPictureFitsAPage(Timeline story) {
        assertThat(width(TimelineSvg.of(story))).isLessThanOrEqualTo(1600);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void noTimeIsCutOffAtTheRight(Timeline story) {
        String svg = TimelineSvg.of(story);
        assertThat(all(TEXT, svg)).isNotEmpty().allSatisfy(text -> {
            double half = text.group(3).length() * 6.2 / 2;
            assertThat(Double.parseDouble(text.group(2)) + half).isLessThanOrEqualTo(width(svg));
        });
    }

    @Test
    void aTimeAfterALongWaitCountsFromItsEnd() {
        StoryBuilder story =
                new StoryBuilder("").about("redis", "default", "cache").at(36_000_000);
        for (int i = 1; i <= 3; i++) {
            story.start("resource/configure", "step-" + i, i, 3, 1, "")
                    .ran("work", 20_000)
                    .ofRun(Actor.JOB_CONTROLLER, EventKind.PIPELINE_SUCCEEDED, "step-" + i, "");
        }
        assertThat(all(TEXT, TimelineSvg.of(story.end(true))).stream()
                        .filter(text -> text.group(1).equals("time"))
                        .map(text -> text.group(3)))
                .containsExactlyInAnyOrder("0.0 s", "10 h 00 m", "+20 s", "+40 s", "10 h 01 m");
    }

    @Test
    void aShortBarHasItsDurationBesideIt() {
        assertThat(TimelineSvg.of(Stories.sixty())).contains(">✔ 3.5 s</text>");
    }

    @Test
    void aBarOfAPipelineWithoutContainersHasItsDuration() {
        Timeline story = new StoryBuilder("")
                .about("redis", "default", "cache")
                .start("resource/delete", "empty", 1, 1, 1, "")
                .after(300)
                .ofRun(Actor.JOB_CONTROLLER, EventKind.PIPELINE_SUCCEEDED, "empty", "")
                .at(3_600_000)
                .end(true);
        assertThat(TimelineSvg.of(story)).contains(">✔ 0.3 s</text>");
    }

    @Test
    void aLabelThatIsCutKeepsBothEndsAndSaysAllWhenPointedAt() {
        String name = "make-sure-that-the-database-of-the-team-is-there";
        Timeline story = new StoryBuilder("")
                .about("redis", "default", "cache")
                .start("resource/configure", name, 1, 1, 1, "")
                .after(1_000)
                .end(true);
        assertThat(TimelineSvg.of(story))
                .containsPattern("<title>" + name + "</title>make-sure-[a-z-]*…[a-z-]*-is-there</text>");
    }

    @Test
    void theSignsOfThePictureAreExplainedAndNoOthers() {
        assertThat(TimelineSvg.of(Stories.suspended()))
                .contains("⊘\u00a0was\u00a0stopped\u00a0by\u00a0somebody")
                .doesNotContain("halts:");
    }

    private static double width(String svg) {
        return Double.parseDouble(all(SIZE, svg).getFirst().group(1));
    }

    private static List<MatchResult> all(Pattern pattern, String svg) {
        return pattern.matcher(svg).results().toList();
    }
}
