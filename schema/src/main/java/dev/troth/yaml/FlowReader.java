package dev.troth.yaml;

import java.util.ArrayList;
import java.util.List;

/** Reads lists and mappings in brackets that end in their line, for {@link QuickReader}. */
final class FlowReader {

    private final Cursor cursor;
    private final ScalarReader scalars;
    private final Problems problems;

    FlowReader(Cursor cursor, ScalarReader scalars, Problems problems) {
        this.cursor = cursor;
        this.scalars = scalars;
        this.problems = problems;
    }

    /** The list or mapping that begins here, nested no deeper than {@code levels}. */
    YamlNode collection(int levels) {
        if (levels <= 0) {
            throw Unusual.TEXT;
        }
        int start = cursor.at++;
        cursor.skipSpaces();
        return cursor.chars[start] == '[' ? sequence(start, levels) : mapping(start, levels);
    }

    private YamlSequence sequence(int start, int levels) {
        List<YamlItem> items = new ArrayList<>();
        if (cursor.chars[cursor.at] != ']') {
            do {
                YamlNode item = value(levels);
                items.add(new YamlItem(item, item.span()));
            } while (goesOn(']'));
        }
        return new YamlSequence(new Span(start, ++cursor.at), items, true);
    }

    private YamlMapping mapping(int start, int levels) {
        List<YamlEntry> entries = new ArrayList<>();
        if (cursor.chars[cursor.at] != '}') {
            do {
                YamlScalar key = scalars.key(scalars.inFlow());
                cursor.skipSpaces();
                if (cursor.chars[cursor.at] != ':') {
                    throw Unusual.TEXT;
                }
                cursor.at++;
                cursor.skipSpaces();
                YamlNode value = value(levels);
                entries.add(new YamlEntry(key, value, value.span(), false));
            } while (goesOn('}'));
            DuplicateKeys.tell(entries, problems);
        }
        return new YamlMapping(new Span(start, ++cursor.at), entries, true);
    }

    private YamlNode value(int levels) {
        char c = cursor.chars[cursor.at];
        return c == '[' || c == '{' ? collection(levels - 1) : scalars.inFlow();
    }

    /** Whether there is another part behind a comma; if not, {@code close} is next. */
    private boolean goesOn(char close) {
        cursor.skipSpaces();
        char c = cursor.chars[cursor.at];
        if (c == close) {
            return false;
        }
        if (c != ',') {
            throw Unusual.TEXT;
        }
        cursor.at++;
        cursor.skipSpaces();
        return true;
    }
}
