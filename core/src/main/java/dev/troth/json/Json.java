package dev.troth.json;

import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of JSON. Immutable; the order of fields is kept, but does not count when values are compared. */
public sealed interface Json {

    /** Nothing, written down. */
    Json NULL = new Null();

    /** Names and values. */
    record Mapping(Map<String, Json> fields) implements Json {

        public static final Mapping EMPTY = new Mapping(Map.of());

        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** This mapping with one field more; a field of that name is replaced. */
        public Mapping with(String name, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Mapping(more);
        }

        public Mapping with(String name, String value) {
            return with(name, new Text(value));
        }

        /** This mapping with one field more, unless the value is one that Go's {@code omitempty} leaves out. */
        public Mapping withUnlessEmpty(String name, Json value) {
            return isEmpty(value) ? this : with(name, value);
        }

        public Mapping withUnlessEmpty(String name, String value) {
            return value.isEmpty() ? this : with(name, value);
        }

        public @Nullable Json get(String name) {
            return fields.get(name);
        }

        private static boolean isEmpty(Json value) {
            return switch (value) {
                case Mapping mapping -> mapping.fields.isEmpty();
                case Sequence sequence -> sequence.items.isEmpty();
                case Text text -> text.value.isEmpty();
                case Bool bool -> !bool.value;
                case Null nothing -> true;
                case Numeral number -> number.digits.equals("0");
            };
        }
    }

    /** A list. */
    record Sequence(List<Json> items) implements Json {

        public Sequence {
            items = List.copyOf(items);
        }

        public static Sequence ofTexts(List<String> texts) {
            return new Sequence(texts.stream().<Json>map(Text::new).toList());
        }
    }

    /** A string. */
    record Text(String value) implements Json {}

    /**
     * A number.
     *
     * @param digits as Go prints it
     */
    record Numeral(String digits) implements Json {}

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** The type of {@link #NULL}. */
    record Null() implements Json {}

    /** A mapping of strings. */
    static Mapping ofTexts(Map<String, String> texts) {
        Map<String, Json> fields = new LinkedHashMap<>();
        texts.forEach((name, value) -> fields.put(name, new Text(value)));
        return new Mapping(fields);
    }

    /** What Kubernetes reads where this is written: of duplicate keys the last, merge keys resolved. */
    static Json of(@Nullable YamlNode node) {
        return switch (node) {
            case null -> NULL;
            case YamlMapping mapping -> {
                Map<String, Json> fields = new LinkedHashMap<>();
                for (YamlEntry entry : mapping.entries()) {
                    mapping.get(entry.name()).ifPresent(value -> {
                        if (!fields.containsKey(entry.name())) {
                            fields.put(entry.name(), of(value));
                        }
                    });
                }
                yield new Mapping(fields);
            }
            case YamlSequence sequence -> {
                List<Json> items = new ArrayList<>();
                sequence.items().forEach(item -> items.add(of(item.value())));
                yield new Sequence(items);
            }
            case YamlScalar scalar ->
                switch (scalar.kind()) {
                    case NULL -> NULL;
                    case BOOLEAN -> new Bool(scalar.json().equals("true"));
                    case INTEGER, NUMBER -> new Numeral(scalar.json());
                    case STRING, NOT_JSON -> new Text(scalar.json());
                };
        };
    }
}
