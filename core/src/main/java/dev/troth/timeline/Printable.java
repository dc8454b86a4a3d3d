package dev.troth.timeline;

import java.util.ArrayList;
import java.util.List;

/** Text of users as it may be drawn: on one line, without anything that steers a terminal, and measured. */
final class Printable {

    private static final String ELLIPSIS = "…";

    /** All below are one column wide. */
    private static final int FIRST_ODD = 0x300;

    private Printable() {}

    /** White space becomes a blank; other controls, and what turns the direction of writing, become a mark. */
    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\n' || c == '\r' || c == '\t') {
                printable.append(' ');
            } else if (c < ' ' || c >= 0x7F && c < 0xA0 || misleads(c) || c >= 0xD800 && c < 0xE000) {
                printable.append('\uFFFD');
            } else {
                printable.appendCodePoint(c);
            }
        }
        return printable.toString().strip();
    }

    /** Marks that turn the order of what follows, separators of lines, and what nobody sees. */
    private static boolean misleads(int c) {
        return c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || c == 0xFEFF;
    }

    /** How many columns of a terminal a text takes. */
    static int width(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) < FIRST_ODD) {
            plain++;
        }
        int width = plain;
        int at = plain;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            width += width(c);
        }
        return width;
    }

    private static int width(int c) {
        if (c >= FIRST_ODD && c < 0x370 || c >= 0x200B && c <= 0x200D || c >= 0xFE00 && c <= 0xFE0F) {
            return 0;
        }
        boolean isWide = c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF;
        return isWide ? 2 : 1;
    }

    static String padRight(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /** The text, its end replaced by an ellipsis where it is too long. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int at = 0;
        int used = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (used + width(c) > columns - 1) {
                break;
            }
            used += width(c);
            at += Character.charCount(c);
        }
        return text.substring(0, at) + ELLIPSIS;
    }

    /** The text, its middle replaced by an ellipsis where it is too long: names mostly differ at one of their ends. */
    static String cutInside(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int most = (columns - 1) / 2;
        int from = text.length();
        int used = 0;
        while (from > 0) {
            int c = text.codePointBefore(from);
            if (used + width(c) > most) {
                break;
            }
            used += width(c);
            from -= Character.charCount(c);
        }
        return cut(text, columns - used) + text.substring(from);
    }

    /** Lines of at most that many columns, broken between words and, where a word is longer than a line, within it. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && width(line.toString()) + 1 + width(rest) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (line.isEmpty() && width(rest) > columns) {
                int cut = fitting(rest, columns);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static int fitting(String word, int columns) {
        int at = 0;
        int used = 0;
        while (at < word.length()) {
            int c = word.codePointAt(at);
            if (used + width(c) > columns && at > 0) {
                break;
            }
            used += width(c);
            at += Character.charCount(c);
        }
        return at == word.length() ? at : niceCut(word, at);
    }

    /** After a separator, when one stands in the second half of what fits. */
    private static int niceCut(String word, int fits) {
        for (int i = fits; i > fits / 2; i--) {
            if ("/,=:;.-_".indexOf(word.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return fits;
    }
}
