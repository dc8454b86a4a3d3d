package dev.troth.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers are allowed. The limits are kept as they are written in JSON, and read only when there is a number to
 * compare with: most files have none, and the JVM needs ten milliseconds before it has its first {@code BigDecimal}.
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
     * @param whole whether it is written without a fraction. Kubernetes then cuts the fraction off {@code multipleOf} too
     *     ({@code MultipleOfInt} in kube-openapi), and what is left of 0.5 divides nothing
     */
    public boolean has(BigDecimal number, boolean whole) {
        return (least == null || number.compareTo(new BigDecimal(least)) >= (aboveLeast ? 1 : 0))
                && (most == null || number.compareTo(new BigDecimal(most)) <= (belowMost ? -1 : 0))
                && (step == null || isMultiple(number, new BigDecimal(step), whole));
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal written, boolean whole) {
        BigDecimal step = whole ? written.setScale(0, RoundingMode.DOWN) : written;
        return step.signum() > 0 && number.remainder(step).signum() == 0;
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
        return new BigDecimal(number).toPlainString();
    }

    private static String join(String one, String two) {
        return one.isEmpty() ? two : two.isEmpty() ? one : one + " and " + two;
    }
}
