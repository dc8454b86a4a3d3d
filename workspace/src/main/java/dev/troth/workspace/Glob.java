package dev.troth.workspace;

/** Shell patterns within one part of a path: {@code *}, {@code ?}, {@code [a-z]}, {@code [!a-z]} and backslashes. */
final class Glob {

    private Glob() {}

    /** Whether the whole name fits the pattern. Takes at most as many steps as the product of both lengths. */
    static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int afterStar = -1;
        int nameOfStar = -1;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                afterStar = ++p;
                nameOfStar = n;
                continue;
            }
            int next = p < pattern.length() ? step(pattern, p, name.charAt(n)) : -1;
            if (next >= 0) {
                p = next;
                n++;
            } else if (afterStar >= 0) {
                p = afterStar;
                n = ++nameOfStar;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** The place behind the part of the pattern that the character fits, or -1. */
    private static int step(String pattern, int p, char c) {
        char expected = pattern.charAt(p);
        return switch (expected) {
            case '?' -> p + 1;
            case '[' -> stepOfSet(pattern, p, c);
            case '\\' -> p + 1 < pattern.length() && pattern.charAt(p + 1) == c ? p + 2 : -1;
            default -> expected == c ? p + 1 : -1;
        };
    }

    private static int stepOfSet(String pattern, int open, char c) {
        int p = open + 1;
        boolean negated = p < pattern.length() && (pattern.charAt(p) == '!' || pattern.charAt(p) == '^');
        p = negated ? p + 1 : p;
        boolean found = false;
        for (boolean first = true; p < pattern.length(); first = false) {
            char low = pattern.charAt(p);
            if (low == ']' && !first) {
                return found == negated ? -1 : p + 1;
            }
            if (low == '\\' && p + 1 < pattern.length()) {
                low = pattern.charAt(++p);
            }
            char high = low;
            if (p + 2 < pattern.length() && pattern.charAt(p + 1) == '-' && pattern.charAt(p + 2) != ']') {
                high = pattern.charAt(p + 2);
                p += 2;
            }
            found |= low <= c && c <= high;
            p++;
        }
        // Never closed: the bracket stands for itself.
        return c == '[' ? open + 1 : -1;
    }
}
