package dev.troth.analysis;

import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;

/** How long a value is as JSON, which is what clients send and servers store. */
public final class JsonSize {

    private JsonSize() {}

    /** Bytes of UTF-8 without any white space; escapes count as they are written most often. */
    public static long of(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping ->
                2
                        + Math.max(0, mapping.entries().size() - 1)
                        + mapping.entries().stream()
                                .mapToLong(entry -> text(entry.name()) + 1 + of(entry.value()))
                                .sum();
            case YamlSequence sequence ->
                2
                        + Math.max(0, sequence.items().size() - 1)
                        + sequence.items().stream()
                                .mapToLong(item -> of(item.value()))
                                .sum();
            case YamlScalar scalar ->
                scalar.isString() ? text(scalar.text()) : scalar.json().length();
        };
    }

    private static long text(String text) {
        long bytes = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = c == '"' || c == '\\' || c == '\n' || c == '\t' || c == '\r';
            bytes += escaped ? 2 : c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
