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

    private static final Pattern STEP = Pattern.compile(
            "<rect class=\"step[^\"]*\" x=\"([0-9.]+)\" y=\"([0-9.]+)\" width=\"([0-9.]+)\" height=\"([0-9.]+)\"");
    private static final Pattern MARK = Pattern.compile("<circle cx=\"([0-9.]+)\" cy=\"([0-9.]+)\" r=\"8\"");

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

    @ParameterizedTest
    @MethodSource("stories")
    void noBarOfAContainerLiesOverAnother(Timeline story) {
        List<MatchResult> bars = all(STEP, TimelineSvg.of(story));
        for (MatchResult one : bars) {
            assertThat(bars)
                    .filteredOn(other -> meet(one, other, 1, 3) && meet(one, other, 2, 4))
                    .containsExactly(one);
        }
    }

    /** Whether two bars have something in common from a side on, as far as they reach; the shortest are drawn longer. */
    private static boolean meet(MatchResult one, MatchResult other, int side, int size) {
        double first = number(one, side);
        double second = number(other, side);
        return first + number(one, size) - 2 > second && second + number(other, size) - 2 > first || one == other;
    }

    @ParameterizedTest
    @MethodSource("stories")
    void noMarkTouchesAnother(Timeline story) {
        List<MatchResult> marks = all(MARK, TimelineSvg.of(story));
        for (MatchResult one : marks) {
            assertThat(marks)
                    .filteredOn(other ->
                            number(one, 2) == number(other, 2) && Math.abs(number(one, 1) - number(other, 1)) < 16.8)
                    .containsExactly(one);
        }
    }

    @Test
    void whatHappensSoonAfterAnotherStandsBesideIt() {
        Timeline story = new StoryBuilder("")
                .about("redis", "default", "cache")
                .event(Actor.PERSON, EventKind.REQUEST_CREATED, "request created", "")
                .after(1_000)
                .event(Actor.KRATIX, EventKind.RECONCILED, "reconciled", "")
                .at(90_000)
                .start("resource/configure", "long", 1, 1, 1, "")
                .ran("work", 60_000)
                .ofRun(Actor.JOB_CONTROLLER, EventKind.PIPELINE_SUCCEEDED, "long", "")
                .end(true);
        assertThat(all(MARK, TimelineSvg.of(story))).hasSize(2);
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
                .containsExactlyInAnyOrder("0.0 s", "10 h 00 m", "+20 s", "+40 s", "+1 m");
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

    private static double number(MatchResult match, int group) {
        return Double.parseDouble(match.group(group));
    }

    private static double width(String svg) {
        return number(all(SIZE, svg).getFirst(), 1);
    }

    private static List<MatchResult> all(Pattern pattern, String svg) {
        return pattern.matcher(svg).results().toList();
    }
}
