package dev.troth.yaml;

import java.util.Locale;

/** Which characters may stand in YAML, and what the scans of this package need to know about them. */
final class Characters {

    private Characters() {}

    /**
     * The text with a space for each character that YAML forbids, each of which is a problem, and with LF for those that
     * end a line in YAML 1.1 only.
     */
    static String readable(String text, Problems problems) {
        int length = text.length();
        char[] mended = null;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            int width = widthIfAllowed(text, i);
            if (width > 0 && !isOldBreak(c)) {
                i += width - 1;
                continue;
            }
            if (mended == null) {
                mended = text.toCharArray();
            }
            if (isOldBreak(c)) {
                mended[i] = '\n';
                continue;
            }
            mended[i] = ' ';
            problems.add(YamlProblem.Kind.SYNTAX, new Span(i, i + 1), forbidden(c));
        }
        return mended == null ? text : new String(mended);
    }

    /** NEL, LS and PS end a line in YAML 1.1, and so for go-yaml 2, though not for editors. */
    private static boolean isOldBreak(char c) {
        return c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** How many UTF-16 units the character at {@code i} has; 0 when YAML forbids it. */
    private static int widthIfAllowed(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)) ? 2 : 0;
        }
        boolean allowed = c == 0x85 || (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD);
        return allowed ? 1 : 0;
    }

    private static String forbidden(char c) {
        if (Character.isSurrogate(c)) {
            return "half a character (U+" + hex(c) + ") stands here, which no file can hold. Remove it.";
        }
        return "the control character U+" + hex(c) + " may not stand in YAML. Remove it, or write it as an escape in"
                + " double quotes.";
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0000".substring(Math.min(4, digits.length())) + digits;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** Whether a text begins with a brace, by which kubectl tells JSON from YAML. */
    static boolean isJson(String text) {
        int first = 0;
        while (first < text.length() && isSpace(text.charAt(first))) {
            first++;
        }
        return first < text.length() && text.charAt(first) == '{';
    }

    /** Whether a line ends in a range. Looks no further: a JSON document may be one line of a megabyte. */
    static boolean hasBreak(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isBreak(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where the line of {@code at} begins. */
    static int lineStart(String text, int at) {
        int start = Math.min(at, text.length());
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the line of {@code at} ends, its line end excluded. */
    static int lineEnd(String text, int at) {
        int end = Math.min(at, text.length());
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
