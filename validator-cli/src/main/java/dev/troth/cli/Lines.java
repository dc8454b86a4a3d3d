package dev.troth.cli;

/**
 * Text broken into lines between words, as wide as a terminal. Code between backticks is one word, so that it can be
 * copied; what is wider than a line by itself is left to the terminal.
 */
final class Lines {

    /** Wider lines are hard to read. */
    private static final int WIDEST = 120;

    /** In a terminal narrower than this, breaking lines helps nobody. */
    private static final int NARROWEST = 40;

    private Lines() {}

    /** The columns that text may fill on a terminal of so many; 0 when it is not to be broken. */
    static int within(int columns) {
        return columns < NARROWEST ? 0 : Math.min(columns, WIDEST);
    }

    /**
     * A text broken into lines.
     *
     * @param text one line, harmless to a terminal
     * @param start columns that are filled before it begins
     * @param indent what stands in front of each further line
     * @param columns how many there are; 0 for no end of them
     */
    static String broken(String text, int start, String indent, int columns) {
        if (columns == 0) {
            return text;
        }
        StringBuilder lines = new StringBuilder(text.length() + 32);
        int column = start;
        boolean first = true;
        for (int from = 0; from < text.length(); ) {
            int to = endOfWord(text, from);
            int width = width(text, from, to);
            if (!first && column + 1 + width > columns) {
                lines.append('\n').append(indent);
                column = indent.length();
            } else if (!first) {
                lines.append(' ');
                column++;
            }
            lines.append(text, from, to);
            column += width;
            first = false;
            from = to + 1;
        }
        return lines.toString();
    }

    /** The next space outside backticks. A backtick without its other half is a character like others. */
    private static int endOfWord(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '`') {
                int other = text.indexOf('`', i + 1);
                i = other < 0 ? i : other;
            } else if (text.charAt(i) == ' ') {
                return i;
            }
        }
        return text.length();
    }

    private static int width(String text, int from, int to) {
        int width = 0;
        int codePoint;
        for (int i = from; i < to; i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            width += Visible.width(codePoint);
        }
        return width;
    }
}
