package dev.troth.conformance.engine;

import dev.troth.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a recording. What is not there reads as empty. */
public record Recorded(Json.Mapping json) {

    public static final Recorded NOTHING = new Recorded(Json.Mapping.EMPTY);

    /** The name of a row in its file. */
    public String id() {
        return text("id");
    }

    /** Whether there is such a field and it is not null. */
    public boolean has(String field) {
        Json value = json.get(field);
        return value != null && !value.equals(Json.NULL);
    }

    /** A field's value; {@link Json#NULL} where there is none. */
    public Json get(String field) {
        Json value = json.get(field);
        return value == null ? Json.NULL : value;
    }

    /** A text, or {@code ""}. */
    public String text(String field) {
        String text = textOrNull(field);
        return text == null ? "" : text;
    }

    public @Nullable String textOrNull(String field) {
        return json.get(field) instanceof Json.Text text ? text.value() : null;
    }

    /** A whole number, or 0. */
    public long number(String field) {
        return json.get(field) instanceof Json.Numeral number ? Long.parseLong(number.digits()) : 0;
    }

    /** Whether it is {@code true}. */
    public boolean is(String field) {
        return json.get(field) instanceof Json.Bool bool && bool.value();
    }

    public Recorded part(String field) {
        return json.get(field) instanceof Json.Mapping mapping ? new Recorded(mapping) : NOTHING;
    }

    /** The mappings in a list. */
    public List<Recorded> parts(String field) {
        return items(field).stream()
                .filter(Json.Mapping.class::isInstance)
                .map(item -> new Recorded((Json.Mapping) item))
                .toList();
    }

    public List<Json> items(String field) {
        return json.get(field) instanceof Json.Sequence sequence ? sequence.items() : List.of();
    }

    /** The texts in a list. */
    public List<String> texts(String field) {
        return items(field).stream()
                .filter(Json.Text.class::isInstance)
                .map(item -> ((Json.Text) item).value())
                .toList();
    }

    /** A mapping of texts, such as labels. */
    public Map<String, String> textsByName(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        part(field).json.fields().forEach((name, value) -> {
            if (value instanceof Json.Text text) {
                texts.put(name, text.value());
            }
        });
        return texts;
    }
}
