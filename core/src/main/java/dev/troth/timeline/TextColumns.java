package dev.troth.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Where things stand on a line, for a terminal of a width.
 *
 * @param width of the terminal, in columns
 * @param actor columns for who does something
 * @param what columns for what happens
 * @param because columns for why, beside it; 0 where it stands below
 */
record TextColumns(int width, int actor, int what, int because) {

    static final int TIME = 10;

    private static final int NARROWEST = 50;
    private static final int WIDEST = 160;
    /** From there on a reason has room for a sentence beside what it is the reason of. */
    private static final int WIDE = 160;

    private static final int ROOM_FOR_FULL_NAMES = 76;
    private static final int SHORT_NAME = 6;
    private static final int FULL_NAME = 11;
    private static final int SIGN = 2;
    private static final int BETWEEN = 2;

    static TextColumns of(int terminalWidth) {
        int width = Math.max(NARROWEST, Math.min(WIDEST, terminalWidth));
        int actor = width < ROOM_FOR_FULL_NAMES ? SHORT_NAME : FULL_NAME;
        int rest = width - left(actor);
        if (width < WIDE) {
            return new TextColumns(width, actor, rest, 0);
        }
        int what = rest * 46 / 100;
        return new TextColumns(width, actor, what, rest - what - BETWEEN);
    }

    /** Where the text of a line begins. */
    int left() {
        return left(actor);
    }

    boolean hasRoomForBars() {
        return actor == FULL_NAME;
    }

    String name(Actor who) {
        if (actor == FULL_NAME) {
            return who.text();
        }
        return switch (who) {
            case JOB_CONTROLLER -> "k8s";
            case STATE_STORE -> "store";
            default -> who.text();
        };
    }

    /** The front of a line. */
    String front(String time, String who, String sign) {
        return Printable.padLeft(time, TIME)
                + "  "
                + Printable.padRight(who, actor)
                + " "
                + Printable.padRight(sign, SIGN);
    }

    /** Two columns of text, or one below the other where there is no room; without the front of the first line. */
    List<Cells> beside(String whatText, String becauseText) {
        List<Cells> lines = new ArrayList<>();
        if (because == 0) {
            int together = Printable.width(whatText) + BETWEEN + Printable.width(becauseText);
            if (together <= what || becauseText.isEmpty()) {
                Printable.wrap(whatText, what).forEach(line -> lines.add(new Cells(line, "", false)));
                if (!becauseText.isEmpty()) {
                    lines.set(0, new Cells(whatText, becauseText, false));
                }
                return lines;
            }
            Printable.wrap(whatText, what).forEach(line -> lines.add(new Cells(line, "", false)));
            Printable.wrap(becauseText, what - BETWEEN).forEach(line -> lines.add(new Cells("", line, true)));
            return lines;
        }
        List<String> left = Printable.wrap(whatText, what);
        List<String> right = becauseText.isEmpty() ? List.of() : Printable.wrap(becauseText, because);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            lines.add(new Cells(i < left.size() ? left.get(i) : "", i < right.size() ? right.get(i) : "", false));
        }
        return lines;
    }

    /**
     * What stands on one line.
     *
     * @param isBelow whether the reason stands below what it is the reason of
     */
    record Cells(String what, String because, boolean isBelow) {}

    private static int left(int actorColumns) {
        return TIME + 2 + actorColumns + 1 + SIGN;
    }
}
