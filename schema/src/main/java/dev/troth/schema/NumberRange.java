package dev.troth.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers are allowed.
 *
 * @param least the smallest; null for no limit
 * @param aboveLeast whether {@code least} itself is too small
 * @param most the largest; null for no limit
 * @param belowMost whether {@code most} itself is too large
 * @param step what all must be a multiple of; null for anything
 */
public record NumberRange(
        @Nullable BigDecimal least,
        boolean aboveLeast,
        @Nullable BigDecimal most,
        boolean belowMost,
        @Nullable BigDecimal step) {

    /** All numbers. */
    public static final NumberRange ALL = new NumberRange(null, false, null, false, null);

    static NumberRange between(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return least == null && most == null ? ALL : new NumberRange(least, false, most, false, null);
    }

    /**
     * Whether a number is allowed.
     *
     * @param whole whether it is written without a fraction. Kubernetes then cuts the fraction off {@code multipleOf} too
     *     ({@code MultipleOfInt} in kube-openapi), and what is left of 0.5 divides nothing
     */
    public boolean has(BigDecimal number, boolean whole) {
        return (least == null || number.compareTo(least) >= (aboveLeast ? 1 : 0))
                && (most == null || number.compareTo(most) <= (belowMost ? -1 : 0))
                && (step == null || isMultiple(number, whole ? step.setScale(0, RoundingMode.DOWN) : step));
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal step) {
        return step.signum() > 0 && number.remainder(step).signum() == 0;
    }

    /** Whether there is any limit. */
    public boolean isLimited() {
        return least != null || most != null || step != null;
    }

    /** The limits as words: {@code 0 to 511}, {@code at least 1}, {@code a multiple of 8}. */
    public String words() {
        String limits = least != null && most != null && !aboveLeast && !belowMost
                ? least.toPlainString() + " to " + most.toPlainString()
                : join(
                        least == null ? "" : (aboveLeast ? "more than " : "at least ") + least.toPlainString(),
                        most == null ? "" : (belowMost ? "less than " : "at most ") + most.toPlainString());
        return join(limits, step == null ? "" : "a multiple of " + step.toPlainString());
    }

    private static String join(String one, String two) {
        return one.isEmpty() ? two : two.isEmpty() ? one : one + " and " + two;
    }
}
