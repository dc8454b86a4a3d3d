package dev.troth.yaml;

import dev.troth.yaml.YamlProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Mends brackets: those that are never closed, never opened, or between which a comma is missing. */
final class Brackets {

    private final String text;
    private final Draft draft;
    private final Problems problems;

    Brackets(String text, Draft draft, Problems problems) {
        this.text = text;
        this.draft = draft;
        this.problems = problems;
    }

    /** A bracket that closes nothing. */
    Edits stray(int at) {
        problems.add(Kind.SYNTAX, draft.span(at, at + 1), Words.strayBracket(text.charAt(at)));
        return Edits.blank(text, at, at + 1);
    }

    /** Something at {@code at} that is neither a comma nor the end of what began at {@code open}. */
    @Nullable
    Edits unexpected(int at, int open, String words) {
        if (open < 0 || open >= text.length() || !isOpening(text.charAt(open))) {
            problems.add(Kind.SYNTAX, Repair.rest(text, at, draft), words);
            return null;
        }
        int line = Characters.lineStart(text, at);
        int openLine = Characters.lineStart(text, open);
        boolean deeper = Indentation.of(text, line) > Indentation.of(text, openLine);
        if (at < text.length() && (openLine == line || deeper)) {
            char c = text.charAt(at);
            if (c == ':' || c == ']' || c == '}') {
                problems.add(Kind.SYNTAX, draft.span(at, at + 1), words);
                return Edits.blank(text, at, at + 1);
            }
            problems.add(Kind.SYNTAX, Repair.rest(text, at, draft), Words.missingComma());
            return Edits.insert(at, ",");
        }
        return close(open, line);
    }

    /** Nothing at {@code at} where a value should be; {@code open} is the innermost open bracket or -1. */
    @Nullable
    Edits noContent(int at, int open, String words) {
        if (at >= text.length() && open >= 0) {
            return close(open, Characters.lineStart(text, at));
        }
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == ',' || c == ']' || c == '}') {
            problems.add(Kind.SYNTAX, draft.span(at, at + 1), words);
            return Edits.blank(text, at, at + 1);
        }
        problems.add(Kind.SYNTAX, Repair.rest(text, at, draft), words);
        return null;
    }

    /** Closes a bracket at the end of its line, or of the last line that goes on with it above {@code stopLine}. */
    private Edits close(int open, int stopLine) {
        char bracket = text.charAt(open);
        int line = Characters.lineStart(text, open);
        int end = Indentation.trimmedEnd(text, line);
        while (end > open && goesOn(text.charAt(end - 1))) {
            int below = Indentation.lineBelow(text, line);
            if (below >= text.length() || below >= stopLine) {
                break;
            }
            int belowEnd = Indentation.trimmedEnd(text, below);
            int colon = text.indexOf(": ", below);
            boolean key = (bracket == '[' && colon >= 0 && colon < belowEnd) || Indentation.endsWithColon(text, below);
            if (key) {
                break;
            }
            line = below;
            end = belowEnd;
        }
        problems.add(Kind.SYNTAX, draft.span(open, open + 1), Words.unclosedBracket(bracket));
        return Edits.insert(Math.max(end, open + 1), bracket == '[' ? "]" : "}");
    }

    private static boolean goesOn(char last) {
        return last == ',' || isOpening(last);
    }

    private static boolean isOpening(char c) {
        return c == '[' || c == '{';
    }
}
