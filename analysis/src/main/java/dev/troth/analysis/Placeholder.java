package dev.troth.analysis;

/**
 * A name or number that something else fills in before the file is applied: {@code ${NAME}} of envsubst and Flux,
 * {@code ${{ values.name }}} of Backstage, {@code "{{ .Values.name }}"} of Go. What will stand there is not known, so
 * nothing can be wrong with it yet.
 */
final class Placeholder {

    private Placeholder() {}

    /** Whether a text is one word with a placeholder in it; sentences and scripts are what they are. */
    static boolean isIn(String text) {
        boolean found = false;
        int i = 0;
        while (i < text.length()) {
            int end = endOfPlaceholder(text, i);
            if (end > 0) {
                found = true;
                i = end;
            } else if (isOfWord(text.charAt(i))) {
                i++;
            } else {
                return false;
            }
        }
        return found;
    }

    /** Where a placeholder that begins here ends, or 0. */
    private static int endOfPlaceholder(String text, int start) {
        if (text.startsWith("{{", start) || text.startsWith("${{", start)) {
            int close = text.indexOf("}}", start);
            return close < 0 ? 0 : close + 2;
        }
        return text.startsWith("${", start) ? text.indexOf('}', start) + 1 : 0;
    }

    private static boolean isOfWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-_./:@\"'".indexOf(c) >= 0;
    }
}
