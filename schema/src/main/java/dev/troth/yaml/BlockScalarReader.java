package dev.troth.yaml;

import dev.troth.yaml.YamlScalar.Style;

/**
 * Reads literal and folded scalars, for {@link QuickReader}: not those that say how far they are indented, are empty,
 * or end with the text.
 */
final class BlockScalarReader {

    private final Cursor cursor;

    BlockScalarReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The scalar that begins here, in a mapping or list at {@code parent}; the cursor then is at the next content. */
    YamlScalar read(int parent) {
        char[] chars = cursor.chars;
        int start = cursor.at;
        boolean folded = chars[start] == '>';
        char chomping = chars[start + 1];
        cursor.at += chomping == '-' || chomping == '+' ? 2 : 1;
        cursor.toNextLine();

        int breaks = 0;
        int widestBlank = 0;
        int lineStart = cursor.at;
        int content = behindSpaces(lineStart, Integer.MAX_VALUE);
        while (isBreak(chars[content])) {
            breaks++;
            widestBlank = Math.max(widestBlank, content - lineStart);
            lineStart = cursor.behindBreak(content);
            content = behindSpaces(lineStart, Integer.MAX_VALUE);
        }
        int indentation = content - lineStart;
        if (indentation <= parent || indentation < widestBlank || indentation == 0 || chars[content] == 0) {
            throw Unusual.TEXT;
        }

        StringBuilder value = new StringBuilder();
        int end = start;
        while (true) {
            newLines(value, breaks);
            int lineEnd = lineEnd(content);
            value.append(cursor.text, content, lineEnd);
            end = lastCharacter(content, lineEnd, end);
            boolean folds = folded && !Characters.isBlank(chars[content]);

            breaks = 0;
            lineStart = cursor.behindBreak(lineEnd);
            content = behindSpaces(lineStart, indentation);
            while (isBreak(chars[content])) {
                breaks++;
                lineStart = cursor.behindBreak(content);
                content = behindSpaces(lineStart, indentation);
            }
            if (content - lineStart < indentation || chars[content] == 0) {
                break;
            }
            if (!folds || Characters.isBlank(chars[content])) {
                value.append('\n');
            } else if (breaks == 0) {
                value.append(' ');
            }
        }
        if (chomping != '-') {
            newLines(value, chomping == '+' ? breaks + 1 : 1);
        }
        noTabs(end, lineStart);
        cursor.at = lineStart;
        cursor.toContent();
        Style style = folded ? Style.FOLDED : Style.LITERAL;
        return Scalars.untagged(new Span(start, end), value.toString(), style);
    }

    private static void newLines(StringBuilder value, int count) {
        for (int i = 0; i < count; i++) {
            value.append('\n');
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private int behindSpaces(int from, int most) {
        char[] chars = cursor.chars;
        int i = from;
        while (chars[i] == ' ' && i - from < most) {
            i++;
        }
        return i;
    }

    private int lineEnd(int from) {
        char[] chars = cursor.chars;
        int i = from;
        while (!Cursor.endsLine(chars[i])) {
            i++;
        }
        if (chars[i] == 0) {
            throw Unusual.TEXT;
        }
        return i;
    }

    /** Where the last character of a line that shows ends; {@code other} when it has none. */
    private int lastCharacter(int start, int lineEnd, int other) {
        int end = lineEnd;
        while (end > start && Characters.isBlank(cursor.chars[end - 1])) {
            end--;
        }
        return end > start ? end : other;
    }

    /** What follows the last character that shows is looked at for tabs that indent, as nothing shows behind them. */
    private void noTabs(int from, int end) {
        for (int i = from; i < end; i++) {
            if (cursor.chars[i] == '\t') {
                throw Unusual.TEXT;
            }
        }
    }
}
