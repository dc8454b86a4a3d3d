package dev.troth.cli;

import dev.troth.scenariofile.Times;

/** How long a story lasts, as people write it: a Go duration, with days before it. */
final class StoryLength {

    private static final String LONGEST = Times.LONGEST.toDays() + "d";

    private StoryLength() {}

    /** In milliseconds. */
    static long millis(String text) throws UsageException {
        long millis = Times.millis(text).orElse(0L);
        if (millis <= 0) {
            throw new UsageException("`--until " + Visible.text(text)
                    + "` is no length of time; write it like 90s, 10h30m or 2d, at most " + LONGEST + ".");
        }
        if (millis > Times.LONGEST.toMillis()) {
            throw new UsageException("`--until " + Visible.text(text) + "` is too long: " + LONGEST
                    + " is the most, and ten intervals show as much as ten thousand.");
        }
        return millis;
    }
}
