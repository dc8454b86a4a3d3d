package dev.troth.analysis.completion;

import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import java.util.List;

/**
 * The word that the cursor touches, and the drafts of what could be meant there. Looks at nothing but the cursor's line; what
 * the line is part of is for the reader of YAML to say.
 */
final class CursorWord {

    private static final String BOUNDARIES = " \t\"'{}[],";
    /** Signs that begin something else than a word: an anchor, an alias, a tag, a block scalar, a comment. */
    private static final String OTHER_BEGINNINGS = "&*!|>#%@`";

    private final String text;
    private final int lineStart;
    private final int lineEnd;
    private final int start;
    private final int end;

    private CursorWord(String text, int lineStart, int lineEnd, int start, int end) {
        this.text = text;
        this.lineStart = lineStart;
        this.lineEnd = lineEnd;
        this.start = start;
        this.end = end;
    }

    /** At an offset within the text. */
    static CursorWord at(SourceText source, int offset) {
        String text = source.text();
        int line = source.position(offset).line();
        int lineStart = source.lineStart(line);
        int lineEnd = lineStart + source.line(line).length();
        int cursor = Math.min(offset, lineEnd);
        int start = cursor;
        while (start > lineStart && !isBoundary(text, start - 1, cursor)) {
            start--;
        }
        int end = cursor;
        while (end < lineEnd && !isBoundary(text, end, lineEnd)) {
            end++;
        }
        CursorWord word = new CursorWord(text, lineStart, lineEnd, start, end);
        boolean behindDash = cursor > start && text.substring(start, cursor).equals("-") && word.opensLine();
        return behindDash ? new CursorWord(text, lineStart, lineEnd, cursor, end) : word;
    }

    /** A colon ends a word only where it makes a key of it. */
    private static boolean isBoundary(String text, int at, int limit) {
        char c = text.charAt(at);
        return BOUNDARIES.indexOf(c) >= 0
                || (c == ':' && (at + 1 >= limit || BOUNDARIES.indexOf(text.charAt(at + 1)) >= 0));
    }

    Span range() {
        return new Span(start, end);
    }

    /** Whether the word stands in quotes, so that what is put there needs none. */
    boolean isQuoted() {
        return endOfQuotes(lineStart) == Quotes.OPEN;
    }

    /** What could be meant, the most likely first; none where nothing can be put. */
    List<Draft> drafts() {
        Quotes quotes = endOfQuotes(lineStart);
        String behind = text.substring(end, lineEnd).strip();
        if (quotes == Quotes.COMMENT || (start < end && OTHER_BEGINNINGS.indexOf(text.charAt(start)) >= 0)) {
            return List.of();
        }
        int column = start - lineStart;
        if (quotes == Quotes.OPEN) {
            return List.of(Draft.of(text, range(), column, "", ""));
        }
        String blank = needsBlank() ? " " : "";
        if (behind.startsWith(":")) {
            return blank.isEmpty() ? List.of(Draft.of(text, range(), column, "", "")) : List.of();
        }
        if (!behind.isEmpty() && ",]}#".indexOf(behind.charAt(0)) < 0) {
            return List.of();
        }
        if (!opensLine()) {
            return List.of(Draft.of(text, range(), column, blank, ""));
        }
        return List.of(
                Draft.of(text, range(), column + blank.length(), blank, ": "),
                Draft.of(text, range(), column + blank.length(), blank + "- ", ": "));
    }

    /** Directly behind a colon or a dash, where a word would not be seen as one of its own. */
    private boolean needsBlank() {
        return start > lineStart && (text.charAt(start - 1) == ':' || text.charAt(start - 1) == '-');
    }

    /** Whether nothing but indentation and dashes stands in front. */
    private boolean opensLine() {
        for (int i = lineStart; i < start; i++) {
            char c = text.charAt(i);
            boolean dash = c == '-' && (i + 1 >= start || text.charAt(i + 1) == ' ');
            if (c != ' ' && !dash) {
                return false;
            }
        }
        return true;
    }

    private enum Quotes {
        NONE,
        OPEN,
        COMMENT
    }

    /** What the part of the line in front of the word leaves open. */
    private Quotes endOfQuotes(int from) {
        char open = 0;
        for (int i = from; i < start; i++) {
            char c = text.charAt(i);
            boolean begins = i == lineStart || BOUNDARIES.indexOf(text.charAt(i - 1)) >= 0;
            if (open != 0) {
                if (c == '\\' && open == '"') {
                    i++;
                } else if (c == open) {
                    open = 0;
                }
            } else if (begins && c == '#') {
                return Quotes.COMMENT;
            } else if (begins && (c == '"' || c == '\'')) {
                open = c;
            }
        }
        return open == 0 ? Quotes.NONE : Quotes.OPEN;
    }
}
