package dev.troth.scenariofile;

import dev.troth.schema.GoDuration;
import dev.troth.yaml.Place;
import java.time.Duration;
import java.util.Optional;

/** Durations of a scenario: as Go writes them, and with days in front, such as {@code 2d}, {@code 1d12h}. */
public final class Times {

    /** A year and a day: more repeats what was seen before, and would fill a timeline that nobody reads. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final long DAY_MILLIS = 86_400_000;
    private static final int MOST_DIGITS = 5;

    private final Problems problems;

    Times(Problems problems) {
        this.problems = problems;
    }

    /** In milliseconds; what is absent or wrong is {@code otherwise}, and a text that is wrong is told. */
    long read(Place place, long otherwise) {
        if (place.string().isEmpty()) {
            return otherwise;
        }
        String text = place.stringOrEmpty();
        Optional<Long> millis = millis(text);
        if (millis.isEmpty()) {
            problems.add(
                    ScenarioProblem.Kind.TIME,
                    place,
                    "`" + text + "` is no duration. "
                            + (isBareNumber(text)
                                    ? "Write `" + text + "s` or `" + text + "m`."
                                    : "Write numbers with units, such as `90s`, `10h` or `2d`."));
            return otherwise;
        }
        if (millis.get() < 0) {
            problems.add(
                    ScenarioProblem.Kind.TIME, place, "`" + text + "` goes back in time; write a duration from 0s on.");
            return otherwise;
        }
        if (millis.get() > LONGEST.toMillis()) {
            problems.add(
                    ScenarioProblem.Kind.TIME,
                    place,
                    "`" + text
                            + "` is more than 366 days, the longest that a scenario may take: the reconciliation"
                            + " interval would come round again and again without anything new. Write a shorter"
                            + " time.");
            return otherwise;
        }
        return millis.get();
    }

    /** In milliseconds; empty when it is none. */
    public static Optional<Long> millis(String text) {
        int d = text.indexOf('d');
        if (d < 0) {
            return ofGo(text);
        }
        String days = text.substring(0, d);
        if (days.isEmpty() || !isNumber(days)) {
            return Optional.empty();
        }
        if (days.length() > MOST_DIGITS) {
            return Optional.of(Long.MAX_VALUE);
        }
        long millis = Long.parseLong(days) * DAY_MILLIS;
        String rest = text.substring(d + 1);
        if (rest.isEmpty()) {
            return Optional.of(millis);
        }
        return rest.startsWith("-") || rest.startsWith("+")
                ? Optional.empty()
                : ofGo(rest).map(more -> more > Long.MAX_VALUE - millis ? Long.MAX_VALUE : millis + more);
    }

    /** What is longer than Go can count is still a time, and longer than anything here may be. */
    private static Optional<Long> ofGo(String text) {
        return GoDuration.parse(text)
                .map(Duration::toMillis)
                .or(() -> GoDuration.isTooLong(text)
                        ? Optional.of(text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE)
                        : Optional.empty());
    }

    /** Whether it lacks nothing but a unit. */
    public static boolean isBareNumber(String text) {
        return !text.isEmpty() && isNumber(text);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
