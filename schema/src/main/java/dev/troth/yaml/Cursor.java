package dev.troth.yaml;

import java.util.ArrayList;
import java.util.List;

/** Where {@link QuickReader} is in a text: goes from line to line, and gathers the comments on the way. */
final class Cursor {

    final String text;

    /** The text's characters, which are quicker to come by here, and behind them two NULs, which no text has. */
    final char[] chars;

    /** The offset of the next character to be read. */
    int at;

    /**
     * How far to the right stands what a line begins with, once {@link #endLine} has gone there; -1 when the document
     * has no more.
     */
    int column;

    private List<YamlComment> comments = new ArrayList<>();

    Cursor(String text) {
        this.text = text;
        this.chars = new char[text.length() + 2];
        text.getChars(0, text.length(), chars, 0);
    }

    /** Goes on to the next line that says something. Nothing but a comment may be left in this one. */
    void endLine() {
        toNextLine();
        toContent();
    }

    /** Goes on to the beginning of the next line. Nothing but a comment may be left in this one. */
    void toNextLine() {
        skipSpaces();
        if (chars[at] == '#' && chars[at - 1] == ' ') {
            at = comment(at);
        }
        if (!endsLine(chars[at])) {
            throw Unusual.TEXT;
        }
        at = behindBreak(at);
    }

    /** Goes on to the first line that says something, from the beginning of a line. */
    void toContent() {
        int lineStart = at;
        while (true) {
            int i = lineStart;
            while (chars[i] == ' ') {
                i++;
            }
            char c = chars[i];
            if (c == '#') {
                i = comment(i);
            } else if (c == 0 || !endsLine(c)) {
                at = i;
                column = c == 0 || (i == lineStart && isMarker(i)) ? -1 : i - lineStart;
                return;
            }
            lineStart = behindBreak(i);
        }
    }

    /** Notes a comment; gives the end of its line. */
    private int comment(int hash) {
        int end = hash + 1;
        while (!endsLine(chars[end])) {
            end++;
        }
        comments.add(new YamlComment(
                new Span(hash, end), text.substring(hash + 1, end).strip()));
        return end;
    }

    private boolean isMarker(int i) {
        char c = chars[i];
        if ((c != '-' && c != '.') || chars[i + 1] != c || chars[i + 2] != c) {
            return false;
        }
        if (c == '.' || !endsWord(chars[i + 3])) {
            throw Unusual.TEXT;
        }
        return true;
    }

    /** Whether the document has ended because the next one begins here. */
    boolean isAtMarker() {
        return column < 0 && chars[at] == '-';
    }

    /** Whether a list item begins here. */
    boolean isAtDash() {
        return chars[at] == '-' && endsWord(chars[at + 1]);
    }

    void skipSpaces() {
        int i = at;
        while (chars[i] == ' ') {
            i++;
        }
        at = i;
    }

    /** Behind the line end at {@code i}; {@code i} itself at the end of the text. */
    int behindBreak(int i) {
        char c = chars[i];
        return c == '\n' ? i + 1 : c == '\r' ? i + 2 : i;
    }

    /** Takes out the comments met so far. */
    List<YamlComment> takeComments() {
        List<YamlComment> taken = comments;
        comments = new ArrayList<>();
        return taken;
    }

    static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == 0;
    }

    static boolean endsWord(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0;
    }
}
