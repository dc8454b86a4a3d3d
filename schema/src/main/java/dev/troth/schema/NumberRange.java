package dev.troth.schema;

import dev.troth.yaml.Ascii;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers are allowed. The limits are kept as they are written in JSON, and read only when there is a number to
 * compare with: most files have none.
 *
 * @param least the smallest; null for no limit
 * @param aboveLeast whether {@code least} itself is too small
 * @param most the largest; null for no limit
 * @param belowMost whether {@code most} itself is too large
 * @param step what all must be a multiple of; null for anything
 */
public record NumberRange(
        @Nullable String least,
        boolean aboveLeast,
        @Nullable String most,
        boolean belowMost,
        @Nullable String step) {

    /** All numbers. */
    public static final NumberRange ALL = new NumberRange(null, false, null, false, null);

    static NumberRange between(@Nullable String least, @Nullable String most) {
        return least == null && most == null ? ALL : new NumberRange(least, false, most, false, null);
    }

    /**
     * Whether a number is allowed.
     *
     * @param number as JSON has it
     * @param whole whether it is written without a fraction. Kubernetes then cuts the fraction off {@code multipleOf} too
     *     ({@code MultipleOfInt} in kube-openapi), and what is left of 0.5 divides nothing
     */
    public boolean has(String number, boolean whole) {
        return (least == null || compare(number, least) >= (aboveLeast ? 1 : 0))
                && (most == null || compare(number, most) <= (belowMost ? -1 : 0))
                && (step == null || isMultiple(number, step, whole));
    }

    /** Compares two numbers as JSON has them. Nearly all are whole, and a JVM's first {@code BigDecimal} takes it twenty milliseconds. */
    static int compare(String one, String other) {
        return isInteger(one) && isInteger(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : new BigDecimal(one).compareTo(new BigDecimal(other));
    }

    private static boolean isMultiple(String number, String step, boolean whole) {
        if (isInteger(number) && isInteger(step)) {
            BigInteger divisor = new BigInteger(step);
            return divisor.signum() > 0 && new BigInteger(number).mod(divisor).signum() == 0;
        }
        BigDecimal written = new BigDecimal(step);
        BigDecimal divisor = whole ? written.setScale(0, RoundingMode.DOWN) : written;
        return divisor.signum() > 0 && new BigDecimal(number).remainder(divisor).signum() == 0;
    }

    private static boolean isInteger(String number) {
        int first = number.startsWith("-") ? 1 : 0;
        for (int i = first; i < number.length(); i++) {
            if (!Ascii.isDigit(number.charAt(i))) {
                return false;
            }
        }
        return number.length() > first;
    }

    /** Whether there is any limit. */
    public boolean isLimited() {
        return least != null || most != null || step != null;
    }

    /** The limits as words: {@code 0 to 511}, {@code at least 1}, {@code a multiple of 8}. */
    public String words() {
        String from = least == null || isEndOfLong(least) ? "" : plain(least);
        String to = most == null || isEndOfLong(most) ? "" : plain(most);
        String limits = !from.isEmpty() && !to.isEmpty() && !aboveLeast && !belowMost
                ? from + " to " + to
                : join(
                        from.isEmpty() ? "" : (aboveLeast ? "more than " : "at least ") + from,
                        to.isEmpty() ? "" : (belowMost ? "less than " : "at most ") + to);
        if (limits.isEmpty() && step == null && isLimited()) {
            return "a number of 64 bits";
        }
        return join(limits, step == null ? "" : "a multiple of " + plain(step));
    }

    /** What an integer of 64 bits can hold at all; nobody wants to read that as a limit. */
    private static boolean isEndOfLong(String number) {
        return number.equals("9223372036854775807") || number.equals("-9223372036854775808");
    }

    private static String plain(String number) {
        return isInteger(number) ? number : new BigDecimal(number).toPlainString();
    }

    private static String join(String one, String two) {
        return one.isEmpty() ? two : two.isEmpty() ? one : one + " and " + two;
    }
}
