package dev.troth.schema;

import dev.troth.yaml.Ascii;
import java.math.BigDecimal;
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
 * @param value the amount itself, in units of one core or one byte
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

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
        BigDecimal factor = factor(trimmed.substring(numberEnd));
        return factor == null
                ? Optional.empty()
                : Optional.of(
                        new Quantity(number(trimmed.substring(0, numberEnd)).multiply(factor)));
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
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
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

    private static BigDecimal number(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        String whole = digits.isEmpty() || digits.equals(".") ? "0" : digits;
        BigDecimal amount = new BigDecimal(
                whole.startsWith(".")
                        ? "0" + whole
                        : whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole);
        return negative ? amount.negate() : amount;
    }

    private static @Nullable BigDecimal factor(String suffix) {
        if (suffix.isEmpty()) {
            return BigDecimal.ONE;
        }
        if (suffix.length() == 1) {
            int at = DECIMAL.indexOf(suffix.charAt(0));
            return at < 0 ? null : BigDecimal.ONE.scaleByPowerOfTen(DECIMAL_EXPONENTS[at]);
        }
        char first = suffix.charAt(0);
        if (suffix.length() == 2 && suffix.charAt(1) == 'i') {
            int at = BINARY.indexOf(first);
            return at < 0 ? null : new BigDecimal(BigInteger.ONE.shiftLeft(10 * (at + 1)));
        }
        return first == 'e' || first == 'E' ? exponent(suffix.substring(1)) : null;
    }

    private static @Nullable BigDecimal exponent(String text) {
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
        return BigDecimal.ONE.scaleByPowerOfTen(text.charAt(0) == '-' ? -exponent : exponent);
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
