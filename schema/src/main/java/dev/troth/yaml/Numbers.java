package dev.troth.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Numbers as go-yaml 2 reads them ({@code resolve.go}) and Go writes them as JSON ({@code encoding/json}).
 *
 * <p>Go's {@code ParseInt} with base 0 comes first, so {@code 0644}, {@code 0o644}, {@code 0x1F} and {@code 0b11} are
 * integers; what is no such integer can be a decimal float, so {@code 09} is 9 and an integer of 30 digits a float.
 */
final class Numbers {

    private Numbers() {}

    /** The JSON text of a plain scalar that begins with a digit, a sign or a point; null when it is no number. */
    static @Nullable String json(String text) {
        if (isShortDecimal(text)) {
            return text;
        }
        if (text.charAt(0) == '.') {
            return floatJson(withoutSeparators(text));
        }
        if (Timestamps.isOne(text)) {
            return null;
        }
        String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
        String integer = integerJson(plain);
        return integer != null ? integer : floatJson(plain);
    }

    /** Whether a number is a float for go-yaml, be it one without fraction, such as {@code 1e3}. */
    static boolean isFloat(String text) {
        return text.charAt(0) == '.' || integerJson(text.replace("_", "")) == null;
    }

    /** Up to 18 digits, none of them a leading zero: by far the most numbers, and their own JSON. */
    private static boolean isShortDecimal(String text) {
        int length = text.length();
        int start = text.charAt(0) == '-' ? 1 : 0;
        if (length == start || length > 18 || (text.charAt(start) == '0' && length > 1)) {
            return false;
        }
        for (int i = start; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Go allows {@code _} between digits of a float; a text with one elsewhere is no number. */
    private static String withoutSeparators(String text) {
        if (text.indexOf('_') < 0) {
            return text;
        }
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '_') {
                digits.append(c);
            } else if (!isDigit(text, i - 1) || !isDigit(text, i + 1)) {
                return text;
            }
        }
        return digits.toString();
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static @Nullable String integerJson(String plain) {
        int start = plain.startsWith("-") || plain.startsWith("+") ? 1 : 0;
        if (start == plain.length()) {
            return null;
        }
        int base = 10;
        int digits = start;
        if (plain.charAt(start) == '0' && plain.length() > start + 1) {
            base = 8;
            digits = start + 1;
            int letter = plain.charAt(start + 1) | 32;
            if (letter == 'x' || letter == 'b' || letter == 'o') {
                base = letter == 'x' ? 16 : letter == 'b' ? 2 : 8;
                digits = start + 2;
            }
        }
        String integer = integer(plain, start > 0, plain.charAt(0) == '-', digits, base);
        if (integer == null && plain.startsWith("0b") && plain.length() > 3) {
            // go-yaml tries again what follows 0b, and that may have a sign.
            char sign = plain.charAt(2);
            integer = sign == '-' || sign == '+' ? integer(plain, true, sign == '-', 3, 2) : null;
        }
        return integer;
    }

    /** Digits as a 64-bit integer, without sign also as an unsigned one; null when they are not or do not fit. */
    private static @Nullable String integer(String text, boolean signed, boolean negative, int start, int base) {
        if (start >= text.length()) {
            return null;
        }
        long value = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), base);
            if (digit < 0 || text.charAt(i) > 'z' || Long.compareUnsigned(value, highest(base)) > 0) {
                return null;
            }
            long next = value * base + digit;
            if (Long.compareUnsigned(next, value * base) < 0) {
                return null;
            }
            value = next;
        }
        if (value < 0 && signed) {
            return negative && value == Long.MIN_VALUE ? Long.toString(value) : null;
        }
        return negative ? Long.toString(-value) : Long.toUnsignedString(value);
    }

    /** The highest unsigned number that can be multiplied by {@code base}. */
    private static long highest(int base) {
        return Long.divideUnsigned(-1L, base);
    }

    private static @Nullable String floatJson(String plain) {
        if (!isDecimalFloat(plain)) {
            return null;
        }
        double value = Double.parseDouble(plain);
        return Double.isInfinite(value) ? null : GoFloats.json(value);
    }

    /** {@code [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?} by hand. */
    private static boolean isDecimalFloat(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int start = at;
        while (isDigit(text, at)) {
            at++;
        }
        int whole = at - start;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = ++at;
            while (isDigit(text, at)) {
                at++;
            }
            if (whole == 0 && at == fraction) {
                return false;
            }
        } else if (whole == 0) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) | 32) == 'e') {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            int exponent = at;
            while (isDigit(text, at)) {
                at++;
            }
            if (at == exponent) {
                return false;
            }
        }
        return at == text.length();
    }

    /**
     * A number as a key of a JSON object: integers as they are, floats as Go prints a 32-bit float; null for integers
     * that only fit without a sign, which {@code sigs.k8s.io/yaml} takes for no key.
     */
    static @Nullable String key(YamlScalar number) {
        String text = number.text();
        if (isFloat(text)) {
            return floatKey(text);
        }
        String json = number.json();
        boolean tooLong = json.length() > 19 || (json.length() == 19 && json.compareTo("9223372036854775807") > 0);
        return tooLong && json.charAt(0) != '-' ? null : json;
    }

    /** A number where a string is wanted: integers as they are, floats as keys are, with the digits of 32 bits. */
    static String text(YamlScalar number) {
        return isFloat(number.text()) ? floatKey(number.text()) : number.json();
    }

    private static String floatKey(String text) {
        String plain = text.charAt(0) == '.' ? withoutSeparators(text) : text.replace("_", "");
        return GoFloats.key(Double.parseDouble(plain));
    }
}
