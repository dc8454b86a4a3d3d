package dev.troth.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What can be said of a CEL expression without understanding it: whether its brackets and quotes are closed. */
public final class CelText {

    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int at;

    private CelText(String text) {
        this.text = text;
    }

    /** Why the expression cannot be right, such as {@code `(` is not closed}; empty where nothing speaks against it. */
    public static Optional<String> flaw(String expression) {
        return new CelText(expression).scan();
    }

    private Optional<String> scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                if (!string(c)) {
                    return Optional.of("a text that begins with `" + c + "` is not closed");
                }
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if ("([{".indexOf(c) >= 0) {
                open.push(at++);
            } else if (")]}".indexOf(c) >= 0) {
                if (open.isEmpty() || !matches(text.charAt(open.pop()), c)) {
                    return Optional.of("`" + c + "` closes nothing");
                }
                at++;
            } else {
                at++;
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of("`" + text.charAt(open.peek()) + "` is not closed");
    }

    private static boolean matches(char opened, char closed) {
        return "([{".indexOf(opened) == ")]}".indexOf(closed);
    }

    /** Behind the text that begins here; false where it has no end. */
    private boolean string(char quote) {
        boolean raw = at > 0 && (text.charAt(at - 1) == 'r' || text.charAt(at - 1) == 'R');
        String mark = String.valueOf(quote).repeat(3);
        String end = text.startsWith(mark, at) ? mark : String.valueOf(quote);
        at += end.length();
        while (at < text.length()) {
            if (text.startsWith(end, at)) {
                at += end.length();
                return true;
            }
            boolean newLine = text.charAt(at) == '\n' || text.charAt(at) == '\r';
            if (newLine && end.length() == 1) {
                return false;
            }
            at += text.charAt(at) == '\\' && !raw ? 2 : 1;
        }
        return false;
    }
}
