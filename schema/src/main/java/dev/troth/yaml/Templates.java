package dev.troth.yaml;

/** Templates of Helm and Go, {@code {{ … }}}, which are not YAML. */
final class Templates {

    private Templates() {}

    /** Where the first template of a line stands that no quotes hold; -1 when it has none. */
    static int first(String text, int lineStart) {
        return next(text, lineStart, lineStart);
    }

    private static int next(String text, int lineStart, int from) {
        int end = Characters.lineEnd(text, lineStart);
        char quote = 0;
        for (int at = lineStart; at < end - 1; at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '{' && text.charAt(at + 1) == '{' && at >= from) {
                return at;
            } else if ((c == '"' || c == '\'') && (at == lineStart || beginsValue(text.charAt(at - 1)))) {
                quote = c;
            }
        }
        return -1;
    }

    private static boolean beginsValue(char before) {
        return Characters.isBlank(before) || before == '[' || before == '{' || before == ',';
    }

    /** Takes all templates of a text out of the parser's sight: lines that are nothing else, and the others one by one. */
    static Edits hide(String text) {
        Edits edits = Edits.none();
        int line = 0;
        while (line < text.length()) {
            int end = Characters.lineEnd(text, line);
            int at = first(text, line);
            if (at >= 0) {
                hideInLine(text, line, end, at, edits);
            }
            line = Indentation.nextLine(text, line);
        }
        return edits;
    }

    private static void hideInLine(String text, int line, int end, int first, Edits edits) {
        int content = line + Indentation.of(text, line);
        int last = Indentation.trimmedEnd(text, line);
        if (first == content && text.startsWith("}}", last - 2)) {
            edits.andBlank(text, line, end);
            return;
        }
        int at = first;
        while (at >= 0 && at < end) {
            int close = text.indexOf("}}", at + 2);
            int stop = close < 0 || close + 2 > end ? end : close + 2;
            edits.andLetters(at, stop);
            at = next(text, line, stop);
        }
    }
}
