package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeAxisTest {

    static Stream<Timeline> stories() {
        return Stories.all().values().stream();
    }

    @Test
    void hoursOfWaitingTakeLessRoomThanTheSecondsThatMatter() {
        Timeline story = Stories.redis();
        TimeAxis axis = new TimeAxis(story, PipelineRun.of(story).values());

        double run = axis.place(12_300) - axis.place(100);
        double wait = axis.place(36_700_000) - axis.place(635_000);

        assertThat(wait).isLessThan(run);
        assertThat(axis.gaps()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void timeNeverGoesBack(Timeline story) {
        TimeAxis axis = new TimeAxis(story, PipelineRun.of(story).values());
        double before = -1;
        for (long at = 0; at <= story.endMillis(); at += Math.max(1, story.endMillis() / 997)) {
            assertThat(axis.place(at)).isGreaterThan(before);
            before = axis.place(at);
        }
        assertThat(axis.place(story.endMillis())).isLessThanOrEqualTo(axis.length());
    }
}
