package dev.troth.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The text that Go's {@code encoding/json} makes of a value: no white space, names in order of their bytes, and
 * {@code <}, {@code >}, {@code &} escaped. Kratix' fingerprints are made of this text.
 */
public final class GoJson {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();

    private GoJson() {}

    public static String write(Json value) {
        GoJson writing = new GoJson();
        writing.append(value);
        return writing.text.toString();
    }

    private void append(Json value) {
        switch (value) {
            case Json.Mapping mapping -> appendMapping(mapping);
            case Json.Sequence sequence -> {
                text.append('[');
                for (int i = 0; i < sequence.items().size(); i++) {
                    text.append(i == 0 ? "" : ",");
                    append(sequence.items().get(i));
                }
                text.append(']');
            }
            case Json.Text string -> appendString(string.value());
            case Json.Numeral number -> text.append(number.digits());
            case Json.Bool bool -> text.append(bool.value());
            case Json.Null nothing -> text.append("null");
        }
    }

    private void appendMapping(Json.Mapping mapping) {
        List<Map.Entry<String, Json>> fields = new ArrayList<>(mapping.fields().entrySet());
        fields.sort(Map.Entry.comparingByKey(BY_CODE_POINT));
        text.append('{');
        String separator = "";
        for (Map.Entry<String, Json> field : fields) {
            text.append(separator);
            separator = ",";
            appendString(field.getKey());
            text.append(':');
            append(field.getValue());
        }
        text.append('}');
    }

    private void appendString(String string) {
        text.append('"');
        int at = 0;
        while (at < string.length()) {
            int c = string.codePointAt(at);
            at += Character.charCount(c);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                        appendEscape(c);
                    } else if (c >= 0xD800 && c <= 0xDFFF) {
                        appendEscape(0xFFFD);
                    } else {
                        text.appendCodePoint(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private void appendEscape(int c) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt(c >> shift & 0xF));
        }
    }

    /** The order of bytes in UTF-8, which is the order of code points, and not that of Java's UTF-16 units. */
    private static final Comparator<String> BY_CODE_POINT = (a, b) -> {
        int at = 0;
        while (at < a.length() && at < b.length()) {
            int left = a.codePointAt(at);
            int right = b.codePointAt(at);
            if (left != right) {
                return Integer.compare(left, right);
            }
            at += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
    };
}
