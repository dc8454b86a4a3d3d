package dev.troth.yaml;

/** Floats as Go prints them: the fewest digits that mean the same number, as Java finds them too. */
final class GoFloats {

    private GoFloats() {}

    /** As {@code encoding/json}: an exponent only below 1e-6 and from 1e21 on. */
    static String json(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        Decimal decimal = Decimal.of(Double.toString(Math.abs(value)));
        double size = Math.abs(value);
        String sign = value < 0 ? "-" : "";
        return sign + (size < 1e-6 || size >= 1e21 ? decimal.scientific(1) : decimal.plain());
    }

    /**
     * As {@code strconv.FormatFloat(value, 'g', -1, 32)}, which {@code sigs.k8s.io/yaml} uses for keys and wherever a
     * string is wanted.
     */
    static String key(double value) {
        float rounded = (float) value;
        String sign = value < 0 ? "-" : "";
        if (Float.isInfinite(rounded)) {
            return value < 0 ? "-.inf" : ".inf";
        }
        if (rounded == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        return sign + Decimal.of(Float.toString(Math.abs(rounded))).general();
    }

    /**
     * A positive number: {@code d.ddd × 10^exponent}.
     *
     * @param digits without zeros at either end
     */
    private record Decimal(String digits, int exponent) {

        /** From what {@code toString} of a Java float gives: {@code 12.5} or {@code 1.25E-7}. */
        static Decimal of(String java) {
            int e = java.indexOf('E');
            String number = e < 0 ? java : java.substring(0, e);
            int point = number.indexOf('.');
            String digits = number.substring(0, point) + number.substring(point + 1);
            int exponent = (e < 0 ? 0 : Integer.parseInt(java.substring(e + 1))) + point - 1;
            int start = 0;
            while (start < digits.length() - 1 && digits.charAt(start) == '0') {
                start++;
            }
            int end = digits.length();
            while (end > start + 1 && digits.charAt(end - 1) == '0') {
                end--;
            }
            return new Decimal(digits.substring(start, end), exponent - start);
        }

        String plain() {
            if (exponent < 0) {
                return "0." + "0".repeat(-exponent - 1) + digits;
            }
            if (digits.length() <= exponent + 1) {
                return digits + "0".repeat(exponent + 1 - digits.length());
            }
            return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
        }

        /** Go's {@code 'g'} with the fewest digits. */
        String general() {
            return exponent < -4 || exponent >= 6 ? scientific(2) : plain();
        }

        String scientific(int exponentDigits) {
            String size = Integer.toString(Math.abs(exponent));
            return digits.substring(0, 1)
                    + (digits.length() > 1 ? "." + digits.substring(1) : "")
                    + (exponent < 0 ? "e-" : "e+")
                    + "0".repeat(Math.max(0, exponentDigits - size.length()))
                    + size;
        }
    }
}
