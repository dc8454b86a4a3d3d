package dev.troth.promise.contract;

import dev.troth.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the API server demands of a part of a status. */
sealed interface StatusShape {

    /**
     * A string.
     *
     * @param demand what the schema says beside, such as {@code of type date-time}; {@code ""} for nothing
     */
    record Text(String demand, Predicate<String> allows) implements StatusShape {

        static final Text ANY = new Text("", text -> true);
    }

    /** A whole number. */
    record Whole() implements StatusShape {}

    /**
     * An object.
     *
     * @param open whether it keeps fields that nobody has declared
     */
    record Fields(Map<String, StatusShape> known, List<String> required, boolean open) implements StatusShape {

        static Fields of(Object... namesAndShapes) {
            Map<String, StatusShape> known = new LinkedHashMap<>();
            for (int i = 0; i < namesAndShapes.length; i += 2) {
                known.put((String) namesAndShapes[i], (StatusShape) namesAndShapes[i + 1]);
            }
            return new Fields(known, List.of(), false);
        }

        Fields requiring(String... names) {
            return new Fields(known, List.of(names), open);
        }

        Fields opened() {
            return new Fields(known, required, true);
        }
    }

    /** A list. */
    record Items(StatusShape item) implements StatusShape {}

    /** The value without what its schema has no field for, as the API server stores it. What was there before stays. */
    static Json pruned(StatusShape shape, Json before, Json value) {
        if (value.equals(before)) {
            return value;
        }
        if (shape instanceof Items items && value instanceof Json.Sequence sequence) {
            return new Json.Sequence(sequence.items().stream()
                    .map(item -> pruned(items.item(), Json.NULL, item))
                    .toList());
        }
        if (!(shape instanceof Fields fields) || !(value instanceof Json.Mapping mapping)) {
            return value;
        }
        Map<String, Json> kept = new LinkedHashMap<>();
        for (Map.Entry<String, Json> field : mapping.fields().entrySet()) {
            StatusShape known = fields.known().get(field.getKey());
            Json earlier = field(before, field.getKey());
            if (known != null) {
                kept.put(field.getKey(), pruned(known, earlier, field.getValue()));
            } else if (fields.open() || field.getValue().equals(earlier)) {
                kept.put(field.getKey(), field.getValue());
            }
        }
        return new Json.Mapping(kept);
    }

    /** The field of a mapping, or null where it or the mapping is not there. */
    static Json field(Json value, String name) {
        return value instanceof Json.Mapping mapping ? mapping.fields().getOrDefault(name, Json.NULL) : Json.NULL;
    }

    /** A text of one of these. */
    static Text oneOf(Set<String> texts) {
        return new Text("one of " + texts.stream().sorted().toList(), texts::contains);
    }
}
