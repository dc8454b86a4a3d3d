package dev.troth.schema;

import org.jspecify.annotations.Nullable;

/**
 * Which numbers are allowed. *
 * @param least the smallest; null for no limit
 * @param aboveLeast whether {@code least} itself is too small
 * @param most the largest; null for no limit
 * @param belowMost whether {@code most} itself is too large
 * @param step what all must be a multiple of; null for anything
 */
public record NumberRange(
        @Nullable JsonNumber least,
        boolean aboveLeast,
        @Nullable JsonNumber most,
        boolean belowMost,
        @Nullable JsonNumber step) {

    /** All numbers. */
    public static final NumberRange ALL = new NumberRange(null, false, null, false, null);

    static NumberRange between(@Nullable String least, @Nullable String most) {
        return least == null && most == null ? ALL : new NumberRange(number(least), false, number(most), false, null);
    }

    private static @Nullable JsonNumber number(@Nullable String text) {
        return text == null ? null : new JsonNumber(text);
    }

    /**
     * Whether a number is allowed.
     *
     * @param whole whether it is written without a fraction. Kubernetes then cuts the fraction off {@code multipleOf} too
     *     ({@code MultipleOfInt} in kube-openapi), and what is left of 0.5 divides nothing
     */
    public boolean has(JsonNumber number, boolean whole) {
        return (least == null || number.compareTo(least) >= (aboveLeast ? 1 : 0))
                && (most == null || number.compareTo(most) <= (belowMost ? -1 : 0))
                && (step == null || number.isMultipleOf(whole ? step.whole() : step));
    }

    /** Whether there is any limit. */
    public boolean isLimited() {
        return least != null || most != null || step != null;
    }

    /** The limits as words: {@code 0 to 511}, {@code at least 1}, {@code a multiple of 8}. */
    public String words() {
        String from = least == null || isEndOfLong(least) ? "" : least.canonical();
        String to = most == null || isEndOfLong(most) ? "" : most.canonical();
        String limits = !from.isEmpty() && !to.isEmpty() && !aboveLeast && !belowMost
                ? from + " to " + to
                : join(
                        from.isEmpty() ? "" : (aboveLeast ? "more than " : "at least ") + from,
                        to.isEmpty() ? "" : (belowMost ? "less than " : "at most ") + to);
        if (limits.isEmpty() && step == null && isLimited()) {
            return "a number of 64 bits";
        }
        return join(limits, step == null ? "" : "a multiple of " + step.canonical());
    }

    /** What an integer of 64 bits can hold at all; nobody wants to read that as a limit. */
    private static boolean isEndOfLong(JsonNumber number) {
        return number.equals(JsonNumber.of(Long.MAX_VALUE)) || number.equals(JsonNumber.of(Long.MIN_VALUE));
    }

    private static String join(String one, String two) {
        return one.isEmpty() ? two : two.isEmpty() ? one : one + " and " + two;
    }
}
