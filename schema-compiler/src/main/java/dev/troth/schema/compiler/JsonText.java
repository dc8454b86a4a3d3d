package dev.troth.schema.compiler;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, strings, numbers and booleans as indented JSON, in the order in which they come. */
final class JsonText {

    private JsonText() {}

    static String of(Object value) {
        StringBuilder json = new StringBuilder();
        append(json, value, "\n");
        return json.append('\n').toString();
    }

    private static void append(StringBuilder json, Object value, String line) {
        if (value instanceof Map<?, ?> map) {
            json.append('{');
            String separator = line + "  ";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(separator).append(quoted((String) entry.getKey())).append(": ");
                append(json, entry.getValue(), line + "  ");
                separator = "," + line + "  ";
            }
            json.append(map.isEmpty() ? "}" : line + "}");
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object item : list) {
                json.append(separator);
                append(json, item, line + "  ");
                separator = ", ";
            }
            json.append(list.isEmpty() ? "[]" : "]");
        } else {
            json.append(value instanceof String text ? quoted(text) : String.valueOf(value));
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else {
                quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
