package dev.troth.yaml;

/** Lines and their indentation, as a person sees them: what the parser no longer tells once it has stopped. */
final class Indentation {

    /** How many lines are looked at above or below. */
    private static final int REACH = 2_000;

    private Indentation() {}

    /** How many spaces begin the line at {@code lineStart}. */
    static int of(String text, int lineStart) {
        int at = lineStart;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - lineStart;
    }

    /** Whether the line has nothing, or only a comment. */
    static boolean isEmpty(String text, int lineStart) {
        int at = lineStart;
        while (at < text.length() && Characters.isBlank(text.charAt(at))) {
            at++;
        }
        return at >= text.length() || Characters.isBreak(text.charAt(at)) || text.charAt(at) == '#';
    }

    /** Where the line before that of {@code lineStart} that says something begins; -1 at the top. */
    static int lineAbove(String text, int lineStart) {
        int start = lineStart;
        for (int lines = 0; lines < REACH && start > 0; lines++) {
            int end = start - 1;
            if (end > 0 && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r') {
                end--;
            }
            start = Characters.lineStart(text, end);
            if (!isEmpty(text, start)) {
                return start;
            }
        }
        return -1;
    }

    /** Where the next line begins; the text's end behind the last one. */
    static int nextLine(String text, int lineStart) {
        int end = Characters.lineEnd(text, lineStart);
        if (end < text.length()
                && text.charAt(end) == '\r'
                && end + 1 < text.length()
                && text.charAt(end + 1) == '\n') {
            end++;
        }
        return Math.min(text.length(), end + 1);
    }

    /** Where the line behind that of {@code lineStart} that says something begins; the text's end when there is none. */
    static int lineBelow(String text, int lineStart) {
        int next = nextLine(text, lineStart);
        while (next < text.length() && isEmpty(text, next)) {
            next = nextLine(text, next);
        }
        return next;
    }

    static boolean isDash(String text, int at) {
        return at < text.length()
                && text.charAt(at) == '-'
                && (at + 1 == text.length() || Characters.isSpace(text.charAt(at + 1)));
    }

    /**
     * The column at which a line most likely should begin: the nearest one where a line above has a key (or a dash, when
     * the line begins with one); the deeper of two as near. -1 when there is none but its own.
     */
    static int fitting(String text, int lineStart) {
        int own = of(text, lineStart);
        boolean dash = isDash(text, lineStart + own);
        int best = -1;
        int lowest = Integer.MAX_VALUE;
        int above = lineAbove(text, lineStart);
        while (above >= 0 && lowest > 0) {
            int column = of(text, above);
            if (column < lowest) {
                lowest = column;
                int key = column;
                while (isDash(text, above + key)) {
                    if (dash && key != own && isNearer(key, best, own)) {
                        best = key;
                    }
                    key++;
                    while (above + key < text.length() && text.charAt(above + key) == ' ') {
                        key++;
                    }
                }
                boolean fits = !dash || endsWithColon(text, above);
                if (fits && key != own && isNearer(key, best, own)) {
                    best = key;
                }
            }
            above = lineAbove(text, above);
        }
        return best;
    }

    /**
     * The column of a list's key, where a line stands below the list's dashes as if it were an item and its key is known to
     * belong beside the list; -1 elsewhere.
     */
    static int besideList(String text, int lineStart, KnownKeys keys) {
        int own = of(text, lineStart);
        boolean belowDashes = false;
        for (int above = lineAbove(text, lineStart); above >= 0; above = lineAbove(text, above)) {
            int column = of(text, above);
            if (column < own) {
                return belowDashes && keys.isBeside(key(text, lineStart), key(text, above)) ? column : -1;
            }
            belowDashes |= column == own && isDash(text, above + column);
        }
        return -1;
    }

    /** What stands before the first colon. */
    private static String key(String text, int lineStart) {
        int start = lineStart + of(text, lineStart);
        int end = trimmedEnd(text, lineStart);
        int colon = text.indexOf(':', start);
        return text.substring(start, colon >= 0 && colon < end ? colon : Math.max(start, end));
    }

    private static boolean isNearer(int column, int best, int own) {
        return best < 0 || Math.abs(column - own) < Math.abs(best - own);
    }

    static boolean endsWithColon(String text, int lineStart) {
        int end = trimmedEnd(text, lineStart);
        return end > lineStart && text.charAt(end - 1) == ':';
    }

    /** Where the line's last character but white space and a comment ends. */
    static int trimmedEnd(String text, int lineStart) {
        int end = Characters.lineEnd(text, lineStart);
        for (int at = lineStart + 1; at < end; at++) {
            if (text.charAt(at) == '#' && Characters.isBlank(text.charAt(at - 1))) {
                end = at;
            }
        }
        while (end > lineStart && Characters.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Moves a line, and those that belong to it, to another column. */
    static Edits move(String text, int lineStart, int column) {
        int own = of(text, lineStart);
        boolean dash = isDash(text, lineStart + own);
        Edits edits = Edits.none();
        int line = lineStart;
        boolean open = dash;
        do {
            if (!isEmpty(text, line)) {
                if (column < own) {
                    edits.andRemove(line, line + own - column);
                } else {
                    edits.andInsert(line, " ".repeat(column - own));
                }
                open |= of(text, line) == own && opensBlock(text, line);
            }
            line = nextLine(text, line);
        } while (line < text.length() && (isEmpty(text, line) || belongs(text, line, own, dash, open)));
        return edits;
    }

    /** Whether a line goes with one at column {@code own}: what is deeper when that can have parts, and its like. */
    private static boolean belongs(String text, int line, int own, boolean dash, boolean open) {
        int column = of(text, line);
        return column > own ? open : column == own && isDash(text, line + column) == dash;
    }

    /** Whether a line has its value in the lines below: a key without a value or a block scalar. */
    static boolean opensBlock(String text, int lineStart) {
        int end = trimmedEnd(text, lineStart);
        if (end == lineStart) {
            return false;
        }
        char last = text.charAt(end - 1);
        if ((last == '-' || last == '+') && end > lineStart + 1) {
            last = text.charAt(end - 2);
        }
        return last == ':' || last == '|' || last == '>' || last == '[' || last == '{';
    }

    /**
     * Whether rather the line above is the wrong one: a line of {@code own} stands before it, and more than one behind.
     */
    static boolean isOutlier(String text, int above, int lineStart) {
        int own = of(text, lineStart);
        int before = lineAbove(text, above);
        while (before >= 0 && of(text, before) > own) {
            before = lineAbove(text, before);
        }
        if (before < 0 || of(text, before) != own || isDash(text, before + own) != isDash(text, lineStart + own)) {
            return false;
        }
        int below = lineBelow(text, lineStart);
        while (below < text.length() && of(text, below) > own) {
            below = lineBelow(text, below);
        }
        return below < text.length() && of(text, below) == own;
    }
}
