package dev.troth.yaml;

/** Escapes in double quotes that name a character by its number: {@code \x41}, {@code \}{@code u0041}, {@code \U00000041}. */
final class Escapes {

    private Escapes() {}

    /**
     * Where the first escape stands whose number the parser stumbles over: it has no digits because the text ends, or
     * more than fit into 31 bits. The end of the text when there is none.
     */
    static int firstUnreadable(String text, int from) {
        for (int i = text.indexOf('\\', from); i >= 0 && i + 1 < text.length(); i = text.indexOf('\\', i + 2)) {
            int digits = digits(text.charAt(i + 1));
            boolean cutOff = digits > 0 && i + 2 == text.length();
            boolean tooLarge =
                    digits == 8 && i + 10 <= text.length() && text.charAt(i + 2) >= '8' && isHex(text, i + 2, 8);
            if (cutOff || tooLarge) {
                return i;
            }
        }
        return text.length();
    }

    /**
     * Where in a double-quoted scalar the first escape stands for half a character, one of the surrogates of UTF-16. The
     * parser knows them from JSON, go-yaml ({@code scannerc.go}, "found invalid Unicode character escape code") does not.
     * -1 when there is none.
     */
    static int firstHalf(String text, int start, int end) {
        for (int i = text.indexOf('\\', start); i >= 0 && i + 6 <= end; i = text.indexOf('\\', i + 2)) {
            int digits = digits(text.charAt(i + 1));
            int last = i + 2 + digits;
            if (digits >= 4 && last <= end && isHex(text, i + 2, digits)) {
                long number = Long.parseLong(text.substring(i + 2, last), 16);
                if (number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether a value has a character that may have been written in two halves; most have none, and need no search. */
    static boolean hasSurrogate(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** How many characters an escape with a number has, backslash and letter included. */
    static int length(char letter) {
        return 2 + digits(letter);
    }

    private static int digits(char letter) {
        return switch (letter) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }

    private static boolean isHex(String text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
