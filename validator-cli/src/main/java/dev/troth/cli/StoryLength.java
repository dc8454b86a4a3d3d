package dev.troth.cli;

import dev.troth.schema.GoDuration;
import java.time.Duration;
import java.util.Optional;

/** How long a story lasts, as people write it: a Go duration, with days before it. */
final class StoryLength {

    /** A story is played event by event, so that it cannot last for ever. */
    private static final Duration LONGEST = Duration.ofDays(3_660);

    private StoryLength() {}

    /** In milliseconds. */
    static long millis(String text) throws UsageException {
        Optional<Duration> length = parse(text);
        if (length.isEmpty() || length.get().isNegative() || length.get().isZero()) {
            throw new UsageException(
                    "`--until " + Visible.text(text) + "` is no length of time; write it like 90s, 10h30m or 2d.");
        }
        if (length.get().compareTo(LONGEST) > 0) {
            throw new UsageException("`--until " + Visible.text(text) + "` is longer than ten years; every event of it"
                    + " would be played. Ten intervals show as much as ten thousand.");
        }
        return length.get().toMillis();
    }

    private static Optional<Duration> parse(String text) {
        int day = text.indexOf('d');
        if (day < 0) {
            return GoDuration.parse(text);
        }
        try {
            Duration days = Duration.ofDays(Long.parseLong(text.substring(0, day)));
            String rest = text.substring(day + 1);
            return rest.isEmpty() ? Optional.of(days) : GoDuration.parse(rest).map(days::plus);
        } catch (NumberFormatException | ArithmeticException noNumber) {
            return Optional.empty();
        }
    }
}
