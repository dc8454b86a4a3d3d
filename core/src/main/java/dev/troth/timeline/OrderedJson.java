package dev.troth.timeline;

import dev.troth.json.GoJson;
import dev.troth.json.Json;
import java.util.Map;

/**
 * JSON for people and scripts: fields in the order in which they were given, and a line for each item of the lists near the
 * top. As in Go's, {@code <}, {@code >} and {@code &} are escaped, so that it may stand in a page of HTML.
 */
final class OrderedJson {

    /** How deep things stand on lines of their own. */
    private static final int LINES = 2;

    private final StringBuilder text = new StringBuilder();

    private OrderedJson() {}

    static String write(Json value) {
        OrderedJson writing = new OrderedJson();
        writing.append(value, 0);
        return writing.text.toString();
    }

    private void append(Json value, int depth) {
        switch (value) {
            case Json.Mapping mapping -> {
                text.append('{');
                String separator = "";
                for (Map.Entry<String, Json> field : mapping.fields().entrySet()) {
                    text.append(separator);
                    separator = ",";
                    lineBreak(depth + 1);
                    text.append(GoJson.write(new Json.Text(field.getKey()))).append(':');
                    append(field.getValue(), depth + 1);
                }
                endBreak(depth, mapping.fields().isEmpty());
                text.append('}');
            }
            case Json.Sequence sequence -> {
                text.append('[');
                String separator = "";
                for (Json item : sequence.items()) {
                    text.append(separator);
                    separator = ",";
                    lineBreak(depth + 1);
                    append(item, depth + 1);
                }
                endBreak(depth, sequence.items().isEmpty());
                text.append(']');
            }
            case Json.Text scalar -> text.append(GoJson.write(scalar));
            case Json.Numeral scalar -> text.append(GoJson.write(scalar));
            case Json.Bool scalar -> text.append(GoJson.write(scalar));
            case Json.Null scalar -> text.append(GoJson.write(scalar));
        }
    }

    private void lineBreak(int depth) {
        if (depth <= LINES) {
            text.append('\n').append("  ".repeat(depth));
        }
    }

    private void endBreak(int depth, boolean isEmpty) {
        if (depth < LINES && !isEmpty) {
            text.append('\n').append("  ".repeat(depth));
        }
    }
}
