package dev.troth.schema;

import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlItem;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values as JSON in one form only, so that equal values have equal texts: keys in order, numbers without padding. */
public final class Json {

    private Json() {}

    /** The JSON of a value; {@code null} for none. */
    public static String of(@Nullable YamlNode node) {
        StringBuilder json = new StringBuilder();
        append(json, node);
        return json.toString();
    }

    private static void append(StringBuilder json, @Nullable YamlNode node) {
        switch (node) {
            case null -> json.append("null");
            case YamlScalar scalar -> append(json, scalar);
            case YamlSequence sequence -> {
                json.append('[');
                for (YamlItem item : sequence.items()) {
                    append(
                            json.length() > 1 && json.charAt(json.length() - 1) != '[' ? json.append(',') : json,
                            item.value());
                }
                json.append(']');
            }
            case YamlMapping mapping -> {
                Map<String, YamlNode> fields = new TreeMap<>();
                for (YamlEntry entry : mapping.entries()) {
                    mapping.get(entry.name()).ifPresent(value -> fields.put(entry.name(), value));
                }
                json.append('{');
                fields.forEach((name, value) -> {
                    quote(json.charAt(json.length() - 1) == '{' ? json : json.append(','), name);
                    append(json.append(':'), value);
                });
                json.append('}');
            }
        }
    }

    private static void append(StringBuilder json, YamlScalar scalar) {
        switch (scalar.kind()) {
            case STRING -> quote(json, scalar.text());
            case INTEGER, NUMBER -> json.append(new JsonNumber(scalar.json()).canonical());
            case NULL, BOOLEAN, NOT_JSON -> json.append(scalar.json());
        }
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        json.append('"');
    }
}
