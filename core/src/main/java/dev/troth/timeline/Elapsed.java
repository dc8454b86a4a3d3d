package dev.troth.timeline;

import java.time.Duration;

/**
 * Stretches of virtual time, in milliseconds, as people and scripts read them; the same in {@code timeline-view/src/elapsed.ts}.
 *
 * <p>A stretch is rounded once, half up: to tenths of a second below a minute, to whole seconds from there on. Minutes, hours
 * and days are cut from those.
 */
public final class Elapsed {

    static final long SECOND = 1_000;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;

    /** In seconds: up to there hours are counted, because reconciliation intervals are. */
    private static final long MANY_DAYS = 100 * 3600;

    private static final long TENTH = 100;
    private static final int TEN = 10;

    private Elapsed() {}

    /** {@code 12.3 s}, {@code 1 m 05 s}, {@code 10 h 00 m}, {@code 5 d 04 h}: two units, the smaller one padded. */
    public static String text(long millis) {
        long tenths = (millis + TENTH / 2) / TENTH;
        if (tenths * TENTH < MINUTE) {
            return tenths / TEN + "." + tenths % TEN + " s";
        }
        long seconds = (millis + SECOND / 2) / SECOND;
        if (seconds * SECOND < HOUR) {
            return pair(seconds, "m", 60, "s");
        }
        return seconds < MANY_DAYS ? pair(seconds / 60, "h", 60, "m") : pair(seconds / 3600, "d", 24, "h");
    }

    /** As {@link #text}, without a second unit that is nothing: {@code 10 h}. */
    static String brief(long millis) {
        String text = text(millis);
        int second = text.indexOf(" 00 ");
        if (second > 0) {
            return text.substring(0, second);
        }
        return text.endsWith(".0 s") ? text.substring(0, text.length() - 4) + " s" : text;
    }

    /** {@code PT10H0.5S} (ISO 8601). */
    static String iso(long millis) {
        return Duration.ofMillis(millis).toString();
    }

    /** {@code 12.3}: seconds as a number of JSON. */
    static String seconds(long millis) {
        long fraction = millis % SECOND;
        if (fraction == 0) {
            return Long.toString(millis / SECOND);
        }
        String digits = Long.toString(SECOND + fraction).substring(1);
        while (digits.endsWith("0")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        return millis / SECOND + "." + digits;
    }

    private static String pair(long small, String big, int parts, String smallUnit) {
        long rest = small % parts;
        return small / parts + " " + big + (rest < TEN ? " 0" : " ") + rest + " " + smallUnit;
    }
}
