package dev.troth.yaml;

import dev.troth.yaml.YamlScalar.Kind;
import dev.troth.yaml.YamlScalar.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads mappings and lists that are indented, for {@link QuickReader}.
 *
 * <p>Each is at a column. It goes on as long as lines begin in just this column, and ends with one further to the left;
 * one further to the right fits nothing that this reader knows.
 */
final class BlockReader {

    private final Cursor cursor;
    private final Problems problems;
    private final ScalarReader scalars;
    private final BlockScalarReader blockScalars;
    private final FlowReader flows;

    BlockReader(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
        this.scalars = new ScalarReader(cursor, problems);
        this.blockScalars = new BlockScalarReader(cursor);
        this.flows = new FlowReader(cursor, scalars, problems);
    }

    /**
     * What begins here, {@code inner} characters from the left: the value of a document or, in a mapping or list at
     * {@code column}, of a key or dash before it. The cursor is then at the first line that is not of it.
     */
    YamlNode content(int column, int inner, int levels) {
        if (cursor.isAtDash()) {
            return sequence(inner, levels);
        }
        switch (cursor.chars[cursor.at]) {
            case '|', '>':
                return blockScalars.read(column);
            case '[', '{':
                return flow(levels);
            default:
                YamlScalar scalar = scalars.inBlock();
                return isKey(scalar) ? mapping(inner, scalar, levels) : wholeScalar(scalar, column);
        }
    }

    private YamlMapping mapping(int column, YamlScalar first, int levels) {
        if (levels <= 0) {
            throw Unusual.TEXT;
        }
        List<YamlEntry> entries = new ArrayList<>();
        YamlScalar key = first;
        while (true) {
            if (!isKey(key)) {
                throw Unusual.TEXT;
            }
            key = scalars.key(key);
            cursor.at++;
            YamlNode value = value(column, levels);
            entries.add(new YamlEntry(key, value, value.span(), false));
            if (cursor.column != column || cursor.isAtDash()) {
                break;
            }
            key = scalars.inBlock();
        }
        notDeeper(column);
        DuplicateKeys.tell(entries, problems);
        Span span = new Span(first.span().start(), entries.getLast().valueSpan().end());
        return new YamlMapping(span, entries, false);
    }

    private YamlSequence sequence(int column, int levels) {
        if (levels <= 0) {
            throw Unusual.TEXT;
        }
        List<YamlItem> items = new ArrayList<>();
        int start = cursor.at;
        do {
            int dash = cursor.at++;
            YamlNode value = item(column, dash, levels);
            Span span = value.span();
            items.add(new YamlItem(value, span.length() == 0 ? new Span(dash, dash + 1) : span));
        } while (cursor.column == column && cursor.isAtDash());
        notDeeper(column);
        return new YamlSequence(new Span(start, items.getLast().span().end()), items, false);
    }

    private void notDeeper(int column) {
        if (cursor.column > column) {
            throw Unusual.TEXT;
        }
    }

    /** Whether a colon that makes it a key follows what was just read. */
    private boolean isKey(YamlScalar scalar) {
        int at = cursor.at;
        return cursor.chars[at] == ':' && at == scalar.span().end() && Cursor.endsWord(cursor.chars[at + 1]);
    }

    /** What stands behind the colon in a mapping at {@code column}. */
    private YamlNode value(int column, int levels) {
        int behindColon = cursor.at;
        cursor.skipSpaces();
        switch (cursor.chars[cursor.at]) {
            case '\n', '\r', 0, '#':
                cursor.endLine();
                if (cursor.column == column && cursor.isAtDash()) {
                    return sequence(column, levels - 1);
                }
                return below(column, behindColon, levels);
            case '|', '>':
                return blockScalars.read(column);
            case '[', '{':
                return flow(levels - 1);
            default:
                return wholeScalar(scalars.inBlock(), column);
        }
    }

    /** What stands behind the dash in a list at {@code column}. */
    private YamlNode item(int column, int dash, int levels) {
        cursor.skipSpaces();
        switch (cursor.chars[cursor.at]) {
            case '\n', '\r', 0, '#':
                cursor.endLine();
                return below(column, dash + 1, levels);
            default:
                return content(column, column + cursor.at - dash, levels - 1);
        }
    }

    /** What the lines below hold for a key or dash at {@code column} that ends at {@code end}. */
    private YamlNode below(int column, int end, int levels) {
        return cursor.column > column
                ? content(column, cursor.column, levels - 1)
                : new YamlScalar(Span.at(end), "", Style.PLAIN, Kind.NULL, "null");
    }

    private YamlScalar wholeScalar(YamlScalar scalar, int column) {
        boolean open = scalar.isPlain() && Cursor.endsLine(cursor.chars[cursor.at]);
        cursor.endLine();
        return open && cursor.column > column ? scalars.goOn(scalar, column) : scalar;
    }

    private YamlNode flow(int levels) {
        YamlNode collection = flows.collection(levels);
        cursor.endLine();
        return collection;
    }
}
