package dev.troth.schema;

import dev.troth.yaml.Ascii;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as Go writes it ({@code time.ParseDuration}): {@code 90s}, {@code 1h30m}, {@code 1.5h}, {@code 0}.
 * There are no days and no weeks, because they are not always equally long.
 */
public final class GoDuration {

    private static final BigDecimal LONGEST = new BigDecimal(Long.MAX_VALUE);

    private GoDuration() {}

    /** The time that a text stands for; empty when it is none, or longer than Go can count (about 292 years). */
    public static Optional<Duration> parse(String text) {
        return new Reading(text).total().map(nanos -> Duration.ofNanos(nanos.longValue()));
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

    private static String decimal(long count, int places) {
        BigDecimal number = BigDecimal.valueOf(count, places).stripTrailingZeros();
        return (number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number).toPlainString();
    }

    /** One pass over the text, part by part, as Go does it. */
    private static final class Reading {

        private final String text;
        private String problem = "is no duration";
        private @Nullable BigDecimal meant;

        Reading(String text) {
            this.text = text;
        }

        Optional<BigInteger> total() {
            String body = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
            if (body.equals("0")) {
                return Optional.of(BigInteger.ZERO);
            }
            if (body.isEmpty()) {
                problem = "is empty";
                return Optional.empty();
            }
            BigDecimal sum = BigDecimal.ZERO;
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
                BigDecimal nanos = nanosOf(unit);
                if (nanos == null) {
                    right = false;
                    nanos = meantUnit(unit);
                    if (nanos == null) {
                        meant = null;
                        return Optional.empty();
                    }
                }
                sum = sum.add(new BigDecimal(number(body.substring(at, unitStart)))
                        .multiply(nanos)
                        .setScale(0, RoundingMode.DOWN));
                at = end;
            }
            BigDecimal total = text.startsWith("-") ? sum.negate() : sum;
            meant = total;
            if (right && sum.compareTo(LONGEST) > 0) {
                problem = "is longer than Go can count (about 292 years)";
                meant = null;
                right = false;
            }
            return right ? Optional.of(total.toBigInteger()) : Optional.empty();
        }

        @Nullable
        String better() {
            return meant == null || meant.abs().compareTo(LONGEST) > 0
                    ? null
                    : shortest(GoDuration.format(Duration.ofNanos(meant.longValue())));
        }

        /** {@code 24h0m0s} is what Go prints, {@code 24h} what people write. */
        private static String shortest(String printed) {
            String shorter = printed.endsWith("m0s") ? printed.substring(0, printed.length() - 2) : printed;
            return shorter.endsWith("h0m") ? shorter.substring(0, shorter.length() - 2) : shorter;
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

        private static String number(String written) {
            String closed = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
            return closed.startsWith(".") ? "0" + closed : closed;
        }

        private static @Nullable BigDecimal nanosOf(String unit) {
            return switch (unit) {
                case "ns" -> BigDecimal.ONE;
                case "us", "µs", "μs" -> BigDecimal.valueOf(1000);
                case "ms" -> BigDecimal.valueOf(1_000_000);
                case "s" -> seconds(1);
                case "m" -> seconds(60);
                case "h" -> seconds(3600);
                default -> null;
            };
        }

        private @Nullable BigDecimal meantUnit(String unit) {
            String word = unit.strip().toLowerCase(Locale.ROOT);
            problem = word.isEmpty()
                    ? "has a number without a unit (`h`, `m`, `s`, `ms` …)"
                    : nanosOf(unit.strip()) != null
                            ? "has a space"
                            : "has `" + unit.strip() + "`, which is no unit of a Go duration (`h`, `m`, `s`, `ms` …)";
            return switch (word) {
                case "s", "sec", "secs", "second", "seconds" -> seconds(1);
                case "m", "min", "mins", "minute", "minutes" -> seconds(60);
                case "h", "hr", "hrs", "hour", "hours" -> seconds(3600);
                case "d", "day", "days" -> seconds(86_400);
                case "w", "week", "weeks" -> seconds(604_800);
                default -> nanosOf(word);
            };
        }

        private static BigDecimal seconds(long count) {
            return BigDecimal.valueOf(count * 1_000_000_000L);
        }
    }
}
