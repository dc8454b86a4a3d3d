package dev.troth.promise.contract;

import java.math.BigDecimal;

/** Numbers that pass through Go's {@code float64} on their way to the API server. */
final class Float64 {

    /** So many digits a 64-bit float keeps. */
    private static final int EXACT_DIGITS = 15;

    private Float64() {}

    /** The number as the API server stores it: the shortest digits that mean the same float; a zero has no sign. */
    static String stored(String digits) {
        if (digits.length() <= EXACT_DIGITS && isWhole(digits)) {
            return digits.equals("-0") ? "0" : digits;
        }
        double value = Double.parseDouble(digits);
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= 1e-6 && size < 1e21) {
            return shortest.toPlainString();
        }
        String all = shortest.unscaledValue().abs().toString();
        int exponent = all.length() - 1 - shortest.scale();
        return (value < 0 ? "-" : "")
                + all.charAt(0)
                + (all.length() > 1 ? "." + all.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + Math.abs(exponent);
    }

    private static boolean isWhole(String digits) {
        for (int i = digits.startsWith("-") ? 1 : 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
