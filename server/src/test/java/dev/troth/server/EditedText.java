package dev.troth.server;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** A second opinion on what a change means, as an editor would make it: walks the text, keeps nothing. */
final class EditedText {

    private EditedText() {}

    static String replace(String text, Range range, String newText) {
        int start = offset(text, range.getStart());
        int end = Math.max(start, offset(text, range.getEnd()));
        return text.substring(0, start) + newText + text.substring(end);
    }

    static int offset(String text, Position position) {
        int at = 0;
        for (int line = 0; line < position.getLine(); line++) {
            while (at < text.length() && !isLineEnd(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return at;
            }
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        int column = 0;
        while (column < position.getCharacter() && at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
            column++;
        }
        return at;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
