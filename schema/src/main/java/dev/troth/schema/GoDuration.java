package dev.troth.schema;

import dev.troth.yaml.Ascii;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as Go writes it ({@code time.ParseDuration}): {@code 90s}, {@code 1h30m}, {@code 1.5h}, {@code 0}.
 * There are no days and no weeks, because they are not always equally long.
 */
public final class GoDuration {

    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** {@code Long.MAX_VALUE} has as many. */
    private static final int MOST_DIGITS = 19;

    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private GoDuration() {}

    /** The time that a text stands for; empty when it is none, or longer than Go can count (about 292 years). */
    public static Optional<Duration> parse(String text) {
        return new Reading(text).total().map(nanos -> Duration.ofNanos(nanos.longValue()));
    }

    /** Whether a text is written as a duration, but is longer than Go can count. */
    public static boolean isTooLong(String text) {
        Reading reading = new Reading(text);
        return reading.total().isEmpty() && reading.isTooLong;
    }

    /** Why a text is no duration; empty when it is one. */
    public static Optional<Flaw> flaw(String text) {
        Reading reading = new Reading(text);
        if (reading.total().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Flaw(reading.problem, reading.better()));
    }

    /** The time as Go prints it: {@code 10h0m0s}, {@code 1m30s}, {@code 500ms}. */
    public static String format(Duration time) {
        if (time.isZero()) {
            return "0s";
        }
        Duration size = time.abs();
        String sign = time.isNegative() ? "-" : "";
        long seconds = size.getSeconds();
        if (seconds == 0) {
            long nanos = size.toNanos();
            return sign
                    + (nanos >= 1_000_000
                            ? decimal(nanos, 6) + "ms"
                            : nanos >= 1000 ? decimal(nanos, 3) + "µs" : nanos + "ns");
        }
        StringBuilder text = new StringBuilder(sign);
        if (seconds >= 3600) {
            text.append(seconds / 3600).append('h');
        }
        if (seconds >= 60) {
            text.append(seconds / 60 % 60).append('m');
        }
        return text.append(decimal((seconds % 60) * 1_000_000_000L + size.getNano(), 9))
                .append('s')
                .toString();
    }

    /** As people write it, without parts at the end that are nothing: {@code 10h}, {@code 1h30m}, {@code 0s}. */
    public static String brief(Duration time) {
        String text = format(time);
        String shorter = text.endsWith("m0s") ? text.substring(0, text.length() - 2) : text;
        return shorter.endsWith("h0m") ? shorter.substring(0, shorter.length() - 2) : shorter;
    }

    /** {@code 1.5} for 1500 with three places. */
    private static String decimal(long count, int places) {
        long one = 1;
        for (int i = 0; i < places; i++) {
            one *= 10;
        }
        if (count % one == 0) {
            return Long.toString(count / one);
        }
        String digits = Long.toString(one + count % one).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return count / one + "." + digits.substring(0, end);
    }

    /**
     * One pass over the text, part by part, as Go does it. Counts without {@code BigDecimal}, of which the first costs a JVM
     * twenty milliseconds: as much as a whole check.
     */
    private static final class Reading {

        private final String text;
        private String problem = "is no duration";
        private @Nullable BigInteger meant;
        private boolean isTooLong;

        Reading(String text) {
            this.text = text;
        }

        Optional<BigInteger> total() {
            boolean negative = text.startsWith("-");
            String body = negative || text.startsWith("+") ? text.substring(1) : text;
            if (body.equals("0")) {
                return Optional.of(BigInteger.ZERO);
            }
            if (body.isEmpty()) {
                problem = "is empty";
                return Optional.empty();
            }
            BigInteger sum = BigInteger.ZERO;
            boolean right = true;
            int at = 0;
            while (at < body.length()) {
                int unitStart = numberEnd(body, at);
                if (unitStart == at) {
                    problem = "is no duration; write numbers with units, such as `1h30m`";
                    meant = null;
                    return Optional.empty();
                }
                int end = unitEnd(body, unitStart);
                String unit = body.substring(unitStart, end);
                long nanos = nanosOf(unit);
                if (nanos == 0) {
                    right = false;
                    nanos = meantUnit(unit);
                    if (nanos == 0) {
                        meant = null;
                        return Optional.empty();
                    }
                }
                sum = sum.add(part(body.substring(at, unitStart), nanos));
                at = end;
            }
            BigInteger total = negative ? sum.negate() : sum;
            meant = total;
            // Below zero there is room for one nanosecond more.
            if (right && total.bitLength() >= Long.SIZE) {
                isTooLong = true;
                problem = "is longer than Go can count (about 292 years)";
                meant = null;
                right = false;
            }
            return right ? Optional.of(total) : Optional.empty();
        }

        @Nullable
        String better() {
            return meant == null || meant.abs().compareTo(LONGEST) > 0
                    ? null
                    : brief(Duration.ofNanos(meant.longValue()));
        }

        private static int numberEnd(String text, int from) {
            int at = from;
            boolean digits = false;
            boolean point = false;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (Ascii.isDigit(c)) {
                    digits = true;
                } else if (c != '.' || point) {
                    break;
                } else {
                    point = true;
                }
                at++;
            }
            return digits ? at : from;
        }

        private static int unitEnd(String text, int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) != '.' && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
                at++;
            }
            return at;
        }

        /** So many of a unit, in nanoseconds. */
        private static BigInteger part(String number, long unit) {
            int point = number.indexOf('.');
            String whole = point < 0 ? number : number.substring(0, point);
            BigInteger nanos = whole(whole).multiply(BigInteger.valueOf(unit));
            return point < 0 ? nanos : nanos.add(BigInteger.valueOf(fraction(number.substring(point + 1), unit)));
        }

        private static BigInteger whole(String digits) {
            int from = 0;
            while (from < digits.length() && digits.charAt(from) == '0') {
                from++;
            }
            // Even nanoseconds are too many then.
            if (digits.length() - from > MOST_DIGITS) {
                return LONGEST.add(BigInteger.TWO);
            }
            return from == digits.length() ? BigInteger.ZERO : new BigInteger(digits.substring(from));
        }

        /** In floating point and cut off, as Go has it: {@code 0.3ns} is nothing. Digits that no long can take count for nothing. */
        private static long fraction(String digits, long unit) {
            long count = 0;
            double scale = 1;
            for (int i = 0; i < digits.length() && count <= (Long.MAX_VALUE - 9) / 10; i++) {
                count = count * 10 + (digits.charAt(i) - '0');
                scale *= 10;
            }
            return (long) (count * (unit / scale));
        }

        /** 0 for what is no unit. */
        private static long nanosOf(String unit) {
            return switch (unit) {
                case "ns" -> 1;
                case "us", "µs", "μs" -> 1000;
                case "ms" -> 1_000_000;
                case "s" -> SECOND;
                case "m" -> MINUTE;
                case "h" -> HOUR;
                default -> 0;
            };
        }

        /** 0 for what nobody can mean. */
        private long meantUnit(String unit) {
            String word = unit.strip().toLowerCase(Locale.ROOT);
            problem = word.isEmpty()
                    ? "has a number without a unit (`h`, `m`, `s`, `ms` …)"
                    : nanosOf(unit.strip()) != 0
                            ? "has a space"
                            : "has `" + unit.strip() + "`, which is no unit of a Go duration (`h`, `m`, `s`, `ms` …)";
            return switch (word) {
                case "s", "sec", "secs", "second", "seconds" -> SECOND;
                case "m", "min", "mins", "minute", "minutes" -> MINUTE;
                case "h", "hr", "hrs", "hour", "hours" -> HOUR;
                case "d", "day", "days" -> DAY;
                case "w", "week", "weeks" -> 7 * DAY;
                default -> nanosOf(word);
            };
        }
    }
}
