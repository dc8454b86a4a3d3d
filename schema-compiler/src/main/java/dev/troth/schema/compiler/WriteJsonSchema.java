package dev.troth.schema.compiler;

import dev.troth.schema.compiler.TypeDescription.FieldDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a kind as JSON Schema (draft 7), for any editor that can read one. Strict where Kratix and Kubernetes are: what
 * they refuse is an error, what they drop is none, because JSON Schema knows no warnings.
 *
 * <p>Explicit nulls are allowed for what may be left out, as Kubernetes takes them for nothing. What needs more than a
 * grammar (a duration's least length, keys in the wrong letter case that Go takes) is left to Troth.
 */
public final class WriteJsonSchema {

    private final SortedMap<String, TypeDescription> types;
    private final SortedMap<String, Map<String, Object>> definitions = new TreeMap<>();

    private WriteJsonSchema(SortedMap<String, TypeDescription> types) {
        this.types = types;
    }

    /**
     * What holds at a type because of where it stands.
     *
     * @param required whether fields that a model requires are required
     * @param ignored whether unknown fields are dropped instead of refused
     */
    private record Context(boolean required, boolean ignored) {

        Context inside(Map<String, String> attributes, String prefix) {
            String dropped = attributes.get(prefix + "ignored");
            return new Context(
                    required || attributes.containsKey(prefix + "required"),
                    dropped == null ? ignored : dropped.equals("true"));
        }
    }

    /** Arguments: the folder of the descriptions, the kind, the file to write. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(Path.of(arguments[2]).toAbsolutePath().getParent());
        Files.writeString(Path.of(arguments[2]), schemaOf(Path.of(arguments[0]), arguments[1]));
    }

    static String schemaOf(Path descriptions, String kind) throws IOException {
        TypeSources sources = TypeSources.read(descriptions);
        WriteJsonSchema writer = new WriteJsonSchema(sources.types());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", (kind.equals("Scenario") ? "Troth " : "Kratix ") + kind);
        schema.putAll(writer.reference(kind, new Context(false, false)));
        schema.put("definitions", writer.definitions);
        schema.put("allOf", List.of(Map.of("$ref", schema.remove("$ref"))));
        schema.put("type", "object");
        return JsonText.of(schema);
    }

    private Map<String, Object> reference(String type, Context outer) {
        TypeDescription description = types.get(type);
        if (description == null) {
            throw new IllegalArgumentException("no type " + type);
        }
        Context context = outer.inside(description.attributes(), "");
        String name = type + (context.required() ? "" : "-lax") + (context.ignored() ? "-open" : "");
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, object(description, context));
        }
        return ordered("$ref", "#/definitions/" + name);
    }

    private Map<String, Object> object(TypeDescription type, Context context) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!type.documentation().isEmpty()) {
            schema.put("description", type.documentation());
        }
        schema.put("type", List.of("object", "null"));
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        List<Object> alternatives = new ArrayList<>();
        type.fields().forEach((name, field) -> {
            boolean must = isRequired(field, context);
            if (must && field.attributes().containsKey("unless")) {
                alternatives.add(ordered(
                        "anyOf",
                        List.of(
                                ordered("required", List.of(name)),
                                ordered("required", List.of(field.attributes().get("unless"))))));
            } else if (must || isImplied(field)) {
                required.add(name);
            }
            properties.put(name, field(field, context, must || isImplied(field)));
        });
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!alternatives.isEmpty()) {
            schema.put("allOf", alternatives);
        }
        if (!context.ignored() && !type.attributes().containsKey("open")) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static boolean isRequired(FieldDescription field, Context context) {
        String code = field.attributes().get("required");
        return code != null && (!code.equals("*") || context.required());
    }

    /** An object that counts as empty when it is absent must be there if something in it must. */
    private boolean isImplied(FieldDescription field) {
        TypeDescription type = types.get(field.type());
        return field.attributes().containsKey("implied")
                && type != null
                && type.fields().values().stream()
                        .anyMatch(inner -> isRequired(inner, new Context(false, false)) || isImplied(inner));
    }

    private Map<String, Object> field(FieldDescription field, Context context, boolean required) {
        Context inner = context.inside(field.attributes(), "in.");
        boolean filled =
                (required && isRequired(field, context) && !field.attributes().containsKey("mayBeEmpty"))
                        || field.attributes().containsKey("empty");
        Map<String, Object> value = value(field.type(), field.attributes(), inner, !required, filled);
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!field.documentation().isEmpty()) {
            schema.put("description", field.documentation());
        }
        if (field.attributes().containsKey("default")) {
            schema.put("default", byDefault(field));
        }
        if (value.containsKey("$ref")) {
            schema.put("allOf", List.of(ordered("$ref", value.remove("$ref"))));
        }
        schema.putAll(value);
        return schema;
    }

    private static Object byDefault(FieldDescription field) {
        String text = field.attributes().getOrDefault("default", "");
        return switch (field.type()) {
            case "boolean" -> Boolean.valueOf(text);
            case "integer", "int32" -> Integer.valueOf(text);
            default -> text;
        };
    }

    /** {@code nullable}: null will do; {@code filled}: nothing empty will. */
    private Map<String, Object> value(
            String type, Map<String, String> facts, Context context, boolean nullable, boolean filled) {
        if (type.indexOf('|') >= 0) {
            List<Object> options = new ArrayList<>();
            for (String option : type.split("\\|", -1)) {
                options.add(value(option, facts, context, nullable, filled));
            }
            return ordered("anyOf", options);
        }
        if (type.startsWith("[]")) {
            Map<String, Object> list = typed("array", nullable);
            String items = type.substring(2);
            boolean named = types.containsKey(items) || facts.containsKey("grammar");
            Map<String, Object> item = value(items, facts, context, !named, false);
            if (facts.containsKey("grammar")) {
                item.putAll(Grammars.of(facts.get("grammar"), false));
            }
            list.put("items", item);
            return with(list, filled, "minItems");
        }
        if (type.startsWith("{}")) {
            Map<String, Object> map = typed("object", nullable);
            map.put("additionalProperties", value(type.substring(2), facts, context, true, false));
            if (facts.containsKey("keys")) {
                map.put("propertyNames", Grammars.of(facts.get("keys"), false));
            }
            return with(map, filled, "minProperties");
        }
        return switch (type) {
            case "string" -> text(facts, nullable, filled);
            case "scenario-time" -> typed("string", nullable);
            case "duration" -> pattern(typed("string", nullable), Grammars.DURATION);
            case "boolean" -> typed("boolean", nullable);
            case "integer" -> number(facts, "integer", nullable);
            case "int32" -> number(facts, "integer", nullable);
            case "number" -> number(facts, "number", nullable);
            case "quantity" -> quantity(facts, nullable);
            case "int-or-string" ->
                ordered("type", nullable ? List.of("integer", "string", "null") : List.of("integer", "string"));
            case "any" -> new LinkedHashMap<>();
            case "object" -> typed("object", nullable);
            default -> {
                Map<String, Object> reference = reference(type, context);
                // In draft 7 nothing counts beside a reference.
                Map<String, Object> object = nullable ? reference : ordered("type", "object");
                if (!nullable) {
                    object.put("allOf", List.of(reference));
                }
                yield with(object, filled, "minProperties");
            }
        };
    }

    private static Map<String, Object> text(Map<String, String> facts, boolean nullable, boolean filled) {
        Map<String, Object> text = typed("string", nullable);
        if (facts.containsKey("enum")) {
            List<Object> allowed = new ArrayList<>(List.of(facts.get("enum").split(",", -1)));
            if (nullable) {
                allowed.add(null);
            }
            text.put("enum", allowed);
        }
        if (facts.containsKey("grammar")) {
            text.putAll(Grammars.of(facts.get("grammar"), !filled));
        }
        if (facts.containsKey("maxLength")) {
            text.put("maxLength", Integer.valueOf(facts.get("maxLength")));
        }
        return with(text, filled, "minLength");
    }

    private static Map<String, Object> number(Map<String, String> facts, String type, boolean nullable) {
        Map<String, Object> number = typed(type, nullable);
        if (facts.containsKey("min")) {
            number.put("minimum", Long.valueOf(facts.get("min")));
        }
        if (facts.containsKey("max")) {
            number.put("maximum", Long.valueOf(facts.get("max")));
        }
        return number;
    }

    private static Map<String, Object> quantity(Map<String, String> facts, boolean nullable) {
        Map<String, Object> quantity =
                ordered("type", nullable ? List.of("string", "number", "null") : List.of("string", "number"));
        quantity.put("pattern", facts.containsKey("min") ? Grammars.AMOUNT : Grammars.QUANTITY);
        if (facts.containsKey("min")) {
            quantity.put("minimum", 0);
        }
        return quantity;
    }

    private static Map<String, Object> typed(String type, boolean nullable) {
        return ordered("type", nullable ? List.of(type, "null") : type);
    }

    private static Map<String, Object> pattern(Map<String, Object> text, String pattern) {
        text.put("pattern", pattern);
        return text;
    }

    private static Map<String, Object> with(Map<String, Object> schema, boolean filled, String keyword) {
        if (filled) {
            schema.put(keyword, 1);
        }
        return schema;
    }

    private static Map<String, Object> ordered(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
