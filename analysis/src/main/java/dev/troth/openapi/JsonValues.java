package dev.troth.openapi;

import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of a document as JSON: which are equal, and how they look. */
public final class JsonValues {

    private JsonValues() {}

    /** Whether both are the same JSON: numbers by value, mappings whatever the order of their keys. */
    public static boolean equal(YamlNode one, YamlNode other) {
        return switch (one) {
            case YamlScalar a -> other instanceof YamlScalar b && equal(a, b);
            case YamlSequence a -> other instanceof YamlSequence b && equal(a, b);
            case YamlMapping a -> other instanceof YamlMapping b && equal(a, b);
        };
    }

    private static boolean equal(YamlScalar one, YamlScalar other) {
        if (isNumber(one) && isNumber(other)) {
            Optional<BigDecimal> a = number(one);
            Optional<BigDecimal> b = number(other);
            return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) == 0;
        }
        return one.kind() == other.kind() && one.json().equals(other.json());
    }

    private static boolean equal(YamlSequence one, YamlSequence other) {
        if (one.items().size() != other.items().size()) {
            return false;
        }
        for (int i = 0; i < one.items().size(); i++) {
            if (!equal(one.items().get(i).value(), other.items().get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(YamlMapping one, YamlMapping other) {
        return contains(one, other) && contains(other, one);
    }

    private static boolean contains(YamlMapping all, YamlMapping some) {
        return some.entries().stream().allMatch(entry -> {
            Optional<YamlNode> kept = some.get(entry.name());
            Optional<YamlNode> match = all.get(entry.name());
            return kept.isPresent() && match.isPresent() && equal(kept.get(), match.get());
        });
    }

    public static boolean isNumber(YamlScalar scalar) {
        return scalar.kind() == YamlScalar.Kind.INTEGER || scalar.kind() == YamlScalar.Kind.NUMBER;
    }

    /** The value of a number; empty for everything else. */
    public static Optional<BigDecimal> number(YamlScalar scalar) {
        if (!isNumber(scalar)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(scalar.json()));
        } catch (NumberFormatException e) {
            throw new IllegalStateException("the reader calls this a number: " + scalar.json(), e);
        }
    }

    /** The value as it stands in JSON, cut where it is long; for messages. */
    public static String shown(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> cut(scalar.isString() ? '"' + scalar.text() + '"' : scalar.json());
            case YamlSequence sequence ->
                cut(sequence.items().stream()
                        .limit(8)
                        .map(item -> shown(item.value()))
                        .collect(Collectors.joining(", ", "[", "]")));
            case YamlMapping mapping ->
                cut(mapping.entries().stream()
                        .limit(8)
                        .map(entry -> entry.name() + ": " + shown(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}")));
        };
    }

    private static String cut(String text) {
        if (text.length() <= 60) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(56)) ? 56 : 57;
        return text.substring(0, end) + "…";
    }

    /** What a value is, in the words of a schema; {@code null} for null. */
    public static String type(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> "object";
            case YamlSequence sequence -> "array";
            case YamlScalar scalar ->
                switch (scalar.kind()) {
                    case NULL -> "null";
                    case BOOLEAN -> "boolean";
                    case INTEGER -> "integer";
                    case NUMBER, NOT_JSON -> "number";
                    case STRING -> "string";
                };
        };
    }
}
