package dev.troth.yaml;

import java.util.Arrays;

/** A text and where its lines begin. Lines end with LF, CRLF or CR, as YAML and LSP agree. Immutable. */
public final class SourceText {

    private final String text;
    private final int[] lineStarts;

    public SourceText(String text) {
        this.text = text;
        this.lineStarts = lineStartsOf(text);
    }

    private static int[] lineStartsOf(String text) {
        int[] starts = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (lineEnd) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    public String text() {
        return text;
    }

    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** How many lines there are; an empty text has one. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** Offset of the first character of a 0-based line; the text's end for lines beyond it. */
    public int lineStart(int line) {
        return line < lineStarts.length ? lineStarts[line] : text.length();
    }

    /** The characters of a 0-based line without its line end. */
    public String line(int line) {
        int start = lineStart(line);
        int end = lineStart(line + 1);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** 0-based line and column of an offset; offsets beyond the end count as the end. */
    public Position position(int offset) {
        int inside = Math.max(0, Math.min(offset, text.length()));
        int found = Arrays.binarySearch(lineStarts, inside);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line, inside - lineStarts[line]);
    }

    /** The offset of a position; columns beyond the line's end count as its end, lines beyond the text as the text's end. */
    public int offset(Position position) {
        int start = lineStart(position.line());
        // Editors send the largest number there is for "the end of the line", so nothing may be added to it.
        return start + Math.min(position.column(), Math.max(0, lineEnd(position.line()) - start));
    }

    private int lineEnd(int line) {
        return lineStart(line) + (line < lineStarts.length ? line(line).length() : 0);
    }
}
