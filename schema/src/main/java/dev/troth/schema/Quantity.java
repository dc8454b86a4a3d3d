package dev.troth.schema;

import dev.troth.yaml.Ascii;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount of CPU, memory or anything that is counted, as {@code k8s.io/apimachinery/pkg/api/resource} reads it.
 *
 * <p>A number, then nothing, a decimal suffix ({@code n u m k M G T P E}), a binary one ({@code Ki Mi Gi Ti Pi Ei}) or an
 * exponent ({@code e3}). Kubernetes trims white space round it and takes a missing number for 0.
 *
 * <p>Counted without {@code BigDecimal}, of which the first costs a JVM twenty milliseconds: as much as a whole check.
 *
 * @param digits the amount, in units of one core or one byte, times ten to the power of {@code decimals}
 * @param decimals how many of the digits stand behind the point, 0 or more
 */
public record Quantity(BigInteger digits, int decimals) implements Comparable<Quantity> {

    private static final String DECIMAL = "numkMGTPE";
    private static final int[] DECIMAL_EXPONENTS = {-9, -6, -3, 3, 6, 9, 12, 15, 18};
    private static final String BINARY = "KMGTPE";

    /** Larger exponents are no amount of anything, and would make a number of as many digits. */
    private static final int MAX_EXPONENT = 100;

    /** The amount that a text stands for; empty when it is none. */
    public static Optional<Quantity> parse(String text) {
        String trimmed = trim(text);
        int numberEnd = numberEnd(trimmed);
        if (trimmed.isEmpty() || numberEnd < 0) {
            return Optional.empty();
        }
        Quantity number = number(trimmed.substring(0, numberEnd));
        return Optional.ofNullable(number.times(trimmed.substring(numberEnd)));
    }

    /** A whole amount. */
    public static Quantity of(long count) {
        return new Quantity(BigInteger.valueOf(count), 0);
    }

    /** Why a text is no quantity; empty when it is one. */
    public static Optional<Flaw> flaw(String text) {
        if (parse(text).isPresent()) {
            return Optional.empty();
        }
        String trimmed = trim(text);
        if (trimmed.isEmpty()) {
            return Optional.of(new Flaw("is empty", null));
        }
        int numberEnd = Math.max(0, numberEnd(trimmed));
        String suffix = trimmed.substring(numberEnd);
        String number = trimmed.substring(0, numberEnd);
        boolean counted = number.chars().anyMatch(Ascii::isDigit);
        if (!counted) {
            return Optional.of(new Flaw("does not begin with a number", null));
        }
        String better = meantSuffix(suffix);
        return Optional.of(new Flaw(
                "has `" + suffix.strip() + "` behind the number, which is no unit of Kubernetes"
                        + " (`m`, `k`, `M`, `G`, `T`, `Ki`, `Mi`, `Gi`, `Ti` …)",
                better == null ? null : number + better));
    }

    /** Whether it is a whole number: bytes and devices cannot be split. */
    public boolean isWhole() {
        return digits.mod(power(decimals)).signum() == 0;
    }

    public boolean isNegative() {
        return digits.signum() < 0;
    }

    public boolean isZero() {
        return digits.signum() == 0;
    }

    /** The same with so many decimals; what has more is rounded up. */
    public Quantity roundedUp(int places) {
        return new Quantity(count(places, digits.signum() > 0), places);
    }

    /** The same with so many decimals; what has more is rounded away from zero. */
    public Quantity roundedAway(int places) {
        return new Quantity(count(places, true), places);
    }

    private BigInteger count(int places, boolean away) {
        if (places >= decimals) {
            return digits.multiply(power(places - decimals));
        }
        BigInteger[] parts = digits.divideAndRemainder(power(decimals - places));
        return away && parts[1].signum() != 0 ? parts[0].add(BigInteger.valueOf(digits.signum())) : parts[0];
    }

    @Override
    public int compareTo(Quantity other) {
        int places = Math.max(decimals, other.decimals);
        return count(places, false).compareTo(other.count(places, false));
    }

    /** The amount in digits, without a unit and without zeros at the end: {@code 0.512}. */
    public String plain() {
        if (isWhole()) {
            return digits.divide(power(decimals)).toString();
        }
        BigInteger[] parts = digits.abs().divideAndRemainder(power(decimals));
        String fraction = power(decimals).add(parts[1]).toString().substring(1);
        int end = fraction.length();
        while (fraction.charAt(end - 1) == '0') {
            end--;
        }
        return (isNegative() ? "-" : "") + parts[0] + "." + fraction.substring(0, end);
    }

    /** Where the number ends, or -1 when what stands there is none (two dots). */
    private static int numberEnd(String text) {
        int at = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
        boolean point = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '.' && !point) {
                point = true;
            } else if (c < '0' || c > '9') {
                break;
            }
            at++;
        }
        return at;
    }

    private static Quantity number(String text) {
        boolean negative = text.startsWith("-");
        String number = negative || text.startsWith("+") ? text.substring(1) : text;
        int point = number.indexOf('.');
        String all = point < 0 ? number : number.substring(0, point) + number.substring(point + 1);
        BigInteger amount = all.isEmpty() ? BigInteger.ZERO : new BigInteger(all);
        return new Quantity(negative ? amount.negate() : amount, point < 0 ? 0 : number.length() - point - 1);
    }

    /** As much of a unit; null when it is none. */
    private @Nullable Quantity times(String suffix) {
        if (suffix.isEmpty()) {
            return this;
        }
        char first = suffix.charAt(0);
        if (suffix.length() == 1) {
            int at = DECIMAL.indexOf(first);
            return at < 0 ? null : shifted(DECIMAL_EXPONENTS[at]);
        }
        if (suffix.length() == 2 && suffix.charAt(1) == 'i') {
            int at = BINARY.indexOf(first);
            return at < 0 ? null : new Quantity(digits.shiftLeft(10 * (at + 1)), decimals);
        }
        return first == 'e' || first == 'E' ? raised(suffix.substring(1)) : null;
    }

    private @Nullable Quantity raised(String text) {
        int from = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
        if (from == text.length()) {
            return null;
        }
        int exponent = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            exponent = Math.min(MAX_EXPONENT, exponent * 10 + digit);
        }
        return shifted(text.charAt(0) == '-' ? -exponent : exponent);
    }

    /** Times ten to that power. */
    private Quantity shifted(int exponent) {
        return exponent <= decimals
                ? new Quantity(digits, decimals - exponent)
                : new Quantity(digits.multiply(power(exponent - decimals)), 0);
    }

    private static BigInteger power(int exponent) {
        return exponent == 0 ? BigInteger.ONE : BigInteger.TEN.pow(exponent);
    }

    /** {@code MB}, {@code mb}, {@code mib}, {@code mi} and {@code " Mi"} are what people write for {@code M} and {@code Mi}. */
    private static @Nullable String meantSuffix(String suffix) {
        String word = suffix.strip().toLowerCase(Locale.ROOT);
        String unit = word.endsWith("bytes")
                ? word.substring(0, word.length() - 5)
                : word.endsWith("b") ? word.substring(0, word.length() - 1) : word;
        return switch (unit) {
            case "k" -> "k";
            case "m" -> word.equals("m") ? "m" : "M";
            case "g", "t", "p" -> unit.toUpperCase(Locale.ROOT);
            case "ki", "mi", "gi", "ti", "pi", "ei" -> Character.toUpperCase(unit.charAt(0)) + "i";
            case "milli", "millicores", "mcpu" -> "m";
            case "", "core", "cores", "cpu" -> "";
            default -> null;
        };
    }

    private static String trim(String text) {
        return text.strip();
    }
}
