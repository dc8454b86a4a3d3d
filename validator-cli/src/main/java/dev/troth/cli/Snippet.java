package dev.troth.cli;

import dev.troth.yaml.Position;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;

/**
 * A line of a file and the marks under a range of it, as they look on a terminal.
 *
 * @param number 1-based
 * @param line the line, cut around the range when it is very long
 * @param indent columns in front of the marks
 * @param marks how many columns are marked, at least one
 */
record Snippet(int number, String line, int indent, int marks) {

    /** Columns of a line that are shown where nothing says how many there are. */
    static final int WIDEST = 140;

    private static final String CUT = "…";

    /**
     * The line that a range begins in. Of a range over several lines the rest of the first is marked.
     *
     * @param columns how many of the line may be shown
     */
    static Snippet of(SourceText source, Span span, int columns) {
        Position start = source.position(span.start());
        String line = source.line(start.line());
        int from = Math.min(start.column(), line.length());
        int to = Math.min(line.length(), from + span.length());
        int before = width(line, 0, from);
        int marked = width(line, from, to);
        if (before + marked + width(line, to, line.length()) <= columns) {
            return new Snippet(start.line() + 1, Visible.text(line), before, Math.max(1, marked));
        }
        return cut(start.line() + 1, line, from, to, columns);
    }

    private static Snippet cut(int number, String line, int from, int to, int room) {
        int first = from;
        // What stands in front says less than the range itself.
        for (int width = 0; first > 0 && width < room * 2 / 7; ) {
            first = line.offsetByCodePoints(first, -1);
            width += Visible.width(line.codePointAt(first));
        }
        StringBuilder shown = new StringBuilder(first > 0 ? CUT : "");
        int indent = shown.length() + width(line, first, from);
        int columns = shown.length();
        int marks = 0;
        int i = first;
        while (i < line.length() && columns < room - 1) {
            int codePoint = line.codePointAt(i);
            Visible.append(codePoint, shown);
            columns += Visible.width(codePoint);
            marks += i >= from && i < to ? Visible.width(codePoint) : 0;
            i += Character.charCount(codePoint);
        }
        shown.append(i < line.length() ? CUT : "");
        return new Snippet(number, shown.toString(), indent, Math.max(1, marks));
    }

    private static int width(String line, int from, int to) {
        int width = 0;
        int codePoint;
        for (int i = from; i < to; i += Character.charCount(codePoint)) {
            codePoint = line.codePointAt(i);
            width += Visible.width(codePoint);
        }
        return width;
    }
}
