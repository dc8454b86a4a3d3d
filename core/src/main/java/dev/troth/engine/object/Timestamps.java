package dev.troth.engine.object;

import java.time.Instant;

/** Times as Kubernetes stores them: whole seconds in UTC, printed as RFC 3339. */
public final class Timestamps {

    /** A time that is not there. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int SECONDS_PER_DAY = 86_400;

    private Timestamps() {}

    /** The stored form of a moment: the fraction of the second is cut off. */
    public static long ofMillis(long millis) {
        return Math.floorDiv(millis, 1000L);
    }

    /** {@code 2000-01-01T00:00:00Z}. */
    public static String format(long seconds) {
        long day = Math.floorDiv(seconds, (long) SECONDS_PER_DAY);
        int second = (int) Math.floorMod(seconds, (long) SECONDS_PER_DAY);
        StringBuilder text = new StringBuilder(20);
        text.append(java.time.LocalDate.ofEpochDay(day)).append('T');
        pad(text, second / 3600).append(':');
        pad(text, second / 60 % 60).append(':');
        return pad(text, second % 60).append('Z').toString();
    }

    /**
     * The seconds of an RFC 3339 text.
     *
     * @throws java.time.format.DateTimeParseException when it is none
     */
    public static long parse(String text) {
        return Instant.parse(text).getEpochSecond();
    }

    private static StringBuilder pad(StringBuilder text, int number) {
        return text.append(number < 10 ? "0" : "").append(number);
    }
}
