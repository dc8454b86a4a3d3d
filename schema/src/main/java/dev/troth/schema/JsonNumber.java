package dev.troth.schema;

import dev.troth.yaml.Ascii;
import dev.troth.yaml.YamlScalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number as JSON has it, of any size and with as many digits as are written. Nearly all are whole and done with
 * {@code BigInteger}: the first {@code BigDecimal} costs a JVM twenty milliseconds, which is as much as a whole check.
 *
 * @param text as in JSON: {@code 12}, {@code -0.5}, {@code 1e3}
 */
public record JsonNumber(String text) implements Comparable<JsonNumber> {

    /** More digits are easier to read with an exponent. */
    private static final int MOST_DIGITS = 20;

    /** The number that a node is; empty where it is none. */
    public static Optional<JsonNumber> of(@Nullable YamlScalar scalar) {
        return scalar != null && (scalar.kind() == YamlScalar.Kind.INTEGER || scalar.kind() == YamlScalar.Kind.NUMBER)
                ? Optional.of(new JsonNumber(scalar.json()))
                : Optional.empty();
    }

    /** A whole number. */
    public static JsonNumber of(long number) {
        return new JsonNumber(Long.toString(number));
    }

    /** By size alone: {@code 1e2} and {@code 100} are the same. */
    @Override
    public int compareTo(JsonNumber other) {
        return isInteger() && other.isInteger()
                ? new BigInteger(text).compareTo(new BigInteger(other.text))
                : new BigDecimal(text).compareTo(new BigDecimal(other.text));
    }

    public boolean isNegative() {
        return compareTo(of(0)) < 0;
    }

    /** The same without its sign. */
    public JsonNumber abs() {
        return text.startsWith("-") ? new JsonNumber(text.substring(1)) : this;
    }

    /** The number without its fraction, or the end of {@code int} that it lies beyond. */
    public int intValue() {
        return (int) Double.parseDouble(text);
    }

    /** Whether a step above zero leads here from zero. */
    boolean isMultipleOf(JsonNumber step) {
        if (isInteger() && step.isInteger()) {
            BigInteger divisor = new BigInteger(step.text);
            return divisor.signum() > 0 && new BigInteger(text).mod(divisor).signum() == 0;
        }
        BigDecimal divisor = new BigDecimal(step.text);
        return divisor.signum() > 0 && new BigDecimal(text).remainder(divisor).signum() == 0;
    }

    /** The same without its fraction. */
    JsonNumber whole() {
        if (isInteger()) {
            return this;
        }
        BigDecimal number = new BigDecimal(text);
        return number.scale() <= 0
                ? this
                : new JsonNumber(number.setScale(0, RoundingMode.DOWN).toPlainString());
    }

    /** In one form only, so that equal numbers have equal texts, and as people write it: {@code 100} for {@code 1e2}. */
    public String canonical() {
        if (isInteger() && text.length() <= MOST_DIGITS) {
            return text.equals("-0") ? "0" : text;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = number.stripTrailingZeros();
        long length = shortest.precision() - (long) shortest.scale() + (shortest.signum() < 0 ? 1 : 0);
        return shortest.scale() <= 0 && length <= MOST_DIGITS ? shortest.toPlainString() : shortest.toString();
    }

    private boolean isInteger() {
        int first = text.startsWith("-") ? 1 : 0;
        for (int i = first; i < text.length(); i++) {
            if (!Ascii.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() > first;
    }

    @Override
    public String toString() {
        return text;
    }
}
