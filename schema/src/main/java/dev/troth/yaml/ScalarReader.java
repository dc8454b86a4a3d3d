package dev.troth.yaml;

import dev.troth.yaml.YamlScalar.Kind;
import dev.troth.yaml.YamlScalar.Style;

/** Reads plain scalars, and leaves quoted ones to their reader, for {@link QuickReader}. */
final class ScalarReader {

    /** The parser takes no longer text for a key, and there it counts in code points. */
    private static final int LONGEST_KEY = 1_000;

    private final Cursor cursor;
    private final Problems problems;
    private final QuotedScalarReader quoted;

    ScalarReader(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.quoted = new QuotedScalarReader(cursor);
        this.problems = problems;
    }

    /** Whatever scalar begins here, outside brackets: all of a quoted one, of a plain one what stands in this line. */
    YamlScalar inBlock() {
        int start = cursor.at;
        char c = cursor.chars[start];
        if (isQuote(c)) {
            return quoted.read();
        }
        if (!mayBegin(c, cursor.chars[start + 1])) {
            throw Unusual.TEXT;
        }
        int end = toEndInBlock();
        return plain(start, end, cursor.text.substring(start, end));
    }

    /** A plain scalar of which the first line was read, and another is at the cursor, deeper than {@code column}. */
    YamlScalar goOn(YamlScalar first, int column) {
        StringBuilder value = new StringBuilder(first.text());
        int end = first.span().end();
        boolean more;
        do {
            int breaks = breaks(end, cursor.at);
            if (breaks == 1) {
                value.append(' ');
            }
            for (int i = 1; i < breaks; i++) {
                value.append('\n');
            }
            int start = cursor.at;
            end = toEndInBlock();
            if (end <= start) {
                throw Unusual.TEXT;
            }
            value.append(cursor.chars, start, end - start);
            more = Cursor.endsLine(cursor.chars[cursor.at]);
            cursor.endLine();
        } while (more && cursor.column > column);
        return plain(first.span().start(), end, value.toString());
    }

    /** How many lines end in a range, in which there may be nothing but spaces. */
    private int breaks(int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = cursor.chars[i];
            if (c == '\n') {
                breaks++;
            } else if (c != ' ' && c != '\r') {
                throw Unusual.TEXT;
            }
        }
        return breaks;
    }

    /** Goes to what ends a plain scalar in this line: a colon, a comment or the line's end. Gives its own end. */
    private int toEndInBlock() {
        char[] chars = cursor.chars;
        int i = cursor.at;
        while (true) {
            char c = chars[i];
            if (c > ':') {
                i++;
                continue;
            }
            if (Cursor.endsLine(c)
                    || (c == ':' && Cursor.endsWord(chars[i + 1]))
                    || (c == '#' && chars[i - 1] == ' ')) {
                return endBefore(i);
            }
            if (c == '\t') {
                throw Unusual.TEXT;
            }
            i++;
        }
    }

    private int endBefore(int stop) {
        cursor.at = stop;
        int end = stop;
        while (cursor.chars[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /** Whatever scalar stands here, inside brackets. */
    YamlScalar inFlow() {
        char c = cursor.chars[cursor.at];
        if (isQuote(c)) {
            return quoted.read();
        }
        char[] chars = cursor.chars;
        int start = cursor.at;
        if (!mayBegin(c, chars[start + 1]) || (c == '-' && isFlowSign(chars[start + 1]))) {
            throw Unusual.TEXT;
        }
        int i = start + 1;
        while (true) {
            c = chars[i];
            if (isFlowSign(c) || (c == ':' && (Cursor.endsWord(chars[i + 1]) || isFlowSign(chars[i + 1])))) {
                int end = endBefore(i);
                return plain(start, end, cursor.text.substring(start, end));
            }
            if (Cursor.endsLine(c) || c == '\t' || c == '?' || (c == '#' && chars[i - 1] == ' ')) {
                throw Unusual.TEXT;
            }
            i++;
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isFlowSign(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /** Whether a plain scalar can begin with {@code c}; those of {@code ?} and {@code :} are left to the parser. */
    private static boolean mayBegin(char c, char next) {
        return switch (c) {
            case '-' -> !Cursor.endsWord(next);
            case 0,
                    ' ',
                    '\t',
                    '\n',
                    '\r',
                    '?',
                    ':',
                    ',',
                    '[',
                    ']',
                    '{',
                    '}',
                    '#',
                    '&',
                    '*',
                    '!',
                    '|',
                    '>',
                    '%',
                    '@',
                    '`' -> false;
            default -> true;
        };
    }

    private static YamlScalar plain(int start, int end, String value) {
        YamlScalar scalar = Scalars.untagged(new Span(start, end), value, Style.PLAIN);
        if (scalar.kind() == Kind.NOT_JSON) {
            throw Unusual.TEXT;
        }
        return scalar;
    }

    /** A scalar behind which a colon stands, as a key. */
    YamlScalar key(YamlScalar scalar) {
        Span span = scalar.span();
        boolean special = scalar.isPlain() ? scalar.text().equals("<<") : hasBreak(span);
        if (special || span.length() > LONGEST_KEY) {
            throw Unusual.TEXT;
        }
        if (scalar.isString()) {
            return scalar;
        }
        YamlScalar key = Scalars.key(scalar);
        if (key == null) {
            throw Unusual.TEXT;
        }
        problems.add(YamlProblem.Kind.KEY_NOT_STRING, span, key.json());
        return key;
    }

    private boolean hasBreak(Span span) {
        int lineEnd = cursor.text.indexOf('\n', span.start());
        return lineEnd >= 0 && lineEnd < span.end();
    }
}
