package dev.troth.cli;

import dev.troth.scenariofile.Times;
import java.time.Duration;

/** How long a story lasts, as people write it: a Go duration, with days before it. */
final class StoryLength {

    /** A story is played event by event, so that it cannot last for ever. */
    private static final Duration LONGEST = Duration.ofDays(3_660);

    private StoryLength() {}

    /** In milliseconds. */
    static long millis(String text) throws UsageException {
        long millis = Times.millis(text).orElse(0L);
        if (millis <= 0) {
            throw new UsageException(
                    "`--until " + Visible.text(text) + "` is no length of time; write it like 90s, 10h30m or 2d.");
        }
        if (millis > LONGEST.toMillis()) {
            throw new UsageException("`--until " + Visible.text(text) + "` is longer than ten years; every event of it"
                    + " would be played. Ten intervals show as much as ten thousand.");
        }
        return millis;
    }
}
