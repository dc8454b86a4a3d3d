package dev.troth.yaml;

import dev.troth.yaml.YamlScalar.Style;

/** Reads scalars in single or double quotes, for {@link QuickReader}: not those with tabs or rare escapes. */
final class QuotedScalarReader {

    private final Cursor cursor;

    QuotedScalarReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The scalar that begins here; the cursor is then behind it. */
    YamlScalar read() {
        char[] chars = cursor.chars;
        int start = cursor.at;
        char quote = chars[start];
        int i = start + 1;
        StringBuilder value = null;
        int from = i;
        while (true) {
            char c = chars[i];
            if (c == quote && (quote == '"' || chars[i + 1] != '\'')) {
                break;
            }
            if (c > '\'' && c != '\\') {
                i++;
                continue;
            }
            if (c == quote || (c == '\\' && quote == '"')) {
                value = value == null ? new StringBuilder() : value;
                value.append(chars, from, i - from);
                char next = chars[i + 1];
                if (next == '\n' || next == '\r') {
                    i = folded(i + 1, value, "");
                } else {
                    value.append(c == quote ? quote : escape(next));
                    i += 2;
                }
                from = i;
            } else if (c == '\n' || c == '\r') {
                value = value == null ? new StringBuilder() : value;
                value.append(chars, from, trimmed(from, i) - from);
                i = folded(i, value, " ");
                from = i;
            } else if (c == 0 || c == '\t') {
                throw Unusual.TEXT;
            } else {
                i++;
            }
        }
        String text = value == null
                ? cursor.text.substring(from, i)
                : value.append(chars, from, i - from).toString();
        cursor.at = i + 1;
        Style style = quote == '"' ? Style.DOUBLE_QUOTED : Style.SINGLE_QUOTED;
        return Scalars.untagged(new Span(start, i + 1), text, style);
    }

    private int trimmed(int from, int end) {
        int trimmed = end;
        while (trimmed > from && cursor.chars[trimmed - 1] == ' ') {
            trimmed--;
        }
        return trimmed;
    }

    /**
     * Adds what the line ends from {@code lineEnd} on mean inside quotes, where a single one means {@code single}; gives
     * where the text goes on.
     */
    private int folded(int lineEnd, StringBuilder value, String single) {
        char[] chars = cursor.chars;
        int lineStart = cursor.behindBreak(lineEnd);
        int i = lineStart;
        boolean several = false;
        while (true) {
            char c = chars[i];
            if (c == '\n' || c == '\r') {
                several = true;
                value.append('\n');
                i = cursor.behindBreak(i);
                lineStart = i;
            } else if (c == ' ') {
                i++;
            } else {
                break;
            }
        }
        if (i == lineStart) {
            // What is not indented could be a marker.
            throw Unusual.TEXT;
        }
        if (!several) {
            value.append(single);
        }
        return i;
    }

    private static char escape(char c) {
        return switch (c) {
            case '"', '\\', '/', ' ' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw Unusual.TEXT;
        };
    }
}
