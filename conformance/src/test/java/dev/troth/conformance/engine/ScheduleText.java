package dev.troth.conformance.engine;

import dev.troth.json.GoJson;
import dev.troth.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts and documents as they are compared. */
final class ScheduleText {

    private static final String CONFLICT = "Operation cannot be fulfilled";
    private static final String YAML = "yaml: ";

    private ScheduleText() {}

    /** Words of the API server and of a YAML library are not Kratix' own: only that they are there counts. */
    static String own(String text) {
        return upTo(upTo(text, CONFLICT), YAML);
    }

    private static String upTo(String text, String foreign) {
        int at = text.indexOf(foreign);
        return at < 0 ? text : text.substring(0, at + foreign.length());
    }

    /** Without the generation, which the API server counts, and with finalizers as the set that they are. */
    static String document(Json.Mapping document) {
        Map<String, Json> fields = new LinkedHashMap<>(document.fields());
        fields.remove("generation");
        if (fields.get("finalizers") instanceof Json.Sequence finalizers) {
            fields.put(
                    "finalizers",
                    new Json.Sequence(finalizers.items().stream()
                            .sorted((a, b) -> GoJson.write(a).compareTo(GoJson.write(b)))
                            .toList()));
        }
        return GoJson.write(own(new Json.Mapping(fields)));
    }

    private static Json own(Json value) {
        return switch (value) {
            case Json.Mapping mapping -> {
                Map<String, Json> fields = new LinkedHashMap<>();
                mapping.fields()
                        .forEach((name, field) -> fields.put(name, name.equals("content") ? field : own(field)));
                yield new Json.Mapping(fields);
            }
            case Json.Sequence sequence ->
                new Json.Sequence(
                        sequence.items().stream().map(ScheduleText::own).toList());
            case Json.Text text -> new Json.Text(own(text.value()));
            default -> value;
        };
    }
}
