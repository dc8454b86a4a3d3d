package dev.troth.yaml;

/**
 * The characters that names, numbers and paths of Kubernetes are made of. {@link Character} knows the letters and digits of
 * all scripts, none of which Kubernetes takes there.
 */
public final class Ascii {

    private Ascii() {}

    /** {@code 0} to {@code 9}. */
    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** {@code a} to {@code z}. */
    public static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    /** {@code A} to {@code Z}. */
    public static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    /** A letter, small or capital. */
    public static boolean isLetter(int c) {
        return isLower(c) || isUpper(c);
    }

    /** A letter or a digit. */
    public static boolean isAlphanumeric(int c) {
        return isLetter(c) || isDigit(c);
    }

    /** A hexadecimal digit, in small or capital letters. */
    public static boolean isHex(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
