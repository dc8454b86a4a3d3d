package dev.troth.schema;

import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlItem;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values as JSON in one form only, so that equal values have equal texts: keys in order, numbers without padding. */
public final class Json {

    private static final int LONGEST_PLAIN = 20;

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
            case INTEGER, NUMBER -> json.append(number(scalar));
            case NULL, BOOLEAN, NOT_JSON -> json.append(scalar.json());
        }
    }

    /** In digits up to a length that people read, else with an exponent. */
    private static String number(YamlScalar scalar) {
        String written = scalar.json();
        if (scalar.kind() == YamlScalar.Kind.INTEGER && written.length() <= LONGEST_PLAIN) {
            return written.equals("-0") ? "0" : written;
        }
        BigDecimal number = new BigDecimal(written);
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = number.stripTrailingZeros();
        boolean isPlain = shortest.scale() <= 0
                && shortest.precision() - (long) shortest.scale() + (number.signum() < 0 ? 1 : 0) <= LONGEST_PLAIN;
        return isPlain ? shortest.toPlainString() : shortest.toString();
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
