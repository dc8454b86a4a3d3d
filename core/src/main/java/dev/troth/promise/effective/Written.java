package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a user wrote, as it comes out of Kratix' Go types: nulls, empty strings and empty lists are gone. */
final class Written {

    private Written() {}

    /** Strings by name; what is no string is taken as it is written, a null for an empty string. */
    static Map<String, String> texts(Place mapping) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Place entry : mapping.entries()) {
            texts.put(entry.name(), text(mapping.get(entry.name())));
        }
        return texts;
    }

    /** The strings of a list. */
    static List<String> list(Place list) {
        return list.items().stream().map(Written::text).toList();
    }

    static String text(Place place) {
        return place.isNothing()
                ? ""
                : place.scalar().map(scalar -> scalar.json()).orElse("");
    }

    static Json.Mapping mapping(Place place) {
        return value(Json.of(place.node())) instanceof Json.Mapping mapping ? mapping : Json.Mapping.EMPTY;
    }

    /** The items of a list that are mappings. */
    static List<Json.Mapping> mappings(Place list) {
        return list.items().stream()
                .filter(Place::isMapping)
                .map(Written::mapping)
                .toList();
    }

    private static Json value(Json written) {
        return switch (written) {
            case Json.Mapping mapping -> {
                Map<String, Json> fields = new LinkedHashMap<>();
                mapping.fields().forEach((name, field) -> {
                    if (!isNothing(field)) {
                        fields.put(name, value(field));
                    }
                });
                yield new Json.Mapping(fields);
            }
            case Json.Sequence sequence -> {
                List<Json> items = new ArrayList<>();
                sequence.items().forEach(item -> items.add(value(item)));
                yield new Json.Sequence(items);
            }
            case Json.Text text -> text;
            case Json.Numeral number -> number;
            case Json.Bool truth -> truth;
            case Json.Null nothing -> nothing;
        };
    }

    /** An empty mapping is something: {@code emptyDir: {}}. */
    private static boolean isNothing(Json field) {
        return switch (field) {
            case Json.Null nothing -> true;
            case Json.Text text -> text.value().isEmpty();
            case Json.Sequence sequence -> sequence.items().isEmpty();
            case Json.Mapping mapping -> false;
            case Json.Numeral number -> false;
            case Json.Bool truth -> false;
        };
    }
}
