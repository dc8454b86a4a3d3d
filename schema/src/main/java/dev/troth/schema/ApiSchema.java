package dev.troth.schema;

import dev.troth.schema.ObjectType.Body;
import dev.troth.schema.Type.StringType;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the schema that a Promise offers ({@code openAPIV3Schema}) into types, so that requests are compared like
 * everything else. Reads it as {@code k8s.io/apiextensions-apiserver} does: what a structural schema does not name is
 * unknown, nulls are pruned, defaults stand in for what is missing. What is wrong with the schema itself is not told here
 * but left unchecked.
 */
public final class ApiSchema {

    static final RuleRef UNKNOWN = RuleRef.of("request-01");
    static final RuleRef VIOLATES = RuleRef.of("request-02");

    private static final Codes CODES =
            new Codes(UNKNOWN, VIOLATES, VIOLATES, VIOLATES, RuleRef.of("none"), Boolean.FALSE);

    private ApiSchema() {}

    /**
     * The type of a whole request: what the schema says, with what Kubernetes and Kratix put over it ({@code apiVersion},
     * {@code kind}, {@code metadata} with a name of at most 63 characters, any {@code status}).
     *
     * @param schema the place of {@code openAPIV3Schema}
     */
    public static ObjectType request(Place schema) {
        return new ObjectType("", () -> requestBody(schema), field -> documentation(schema, field));
    }

    /** The type of what a node of a schema describes, such as {@code properties.spec}. */
    public static Type of(Place schema) {
        return typed(schema);
    }

    /**
     * Compares a request with its type.
     *
     * @param patterns searches the regular expressions of the schema
     * @param whole whether all of the request could be read
     */
    public static Checked check(Place request, Type type, PatternMatcher patterns, boolean whole) {
        return new Walk(Walk.Reader.STRUCTURAL, patterns, whole).run(request, type, CODES);
    }

    /** Compares a JSON merge patch of a request with the request's type: what it does not speak of is not missing. */
    public static Checked checkPatch(Place patch, Type type, PatternMatcher patterns, boolean whole) {
        return new Walk(Walk.Reader.STRUCTURAL, patterns, whole, true).run(patch, type, CODES);
    }

    private static Body requestBody(Place schema) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.optional("apiVersion", StringType.ANY));
        fields.add(Field.optional("kind", StringType.ANY));
        fields.add(metadata(schema.at("properties", "metadata")));
        fields.add(Field.optional("status", new Type.AnyType()));
        Set<String> own = Set.of("apiVersion", "kind", "metadata", "status");
        fields(schema).stream().filter(field -> !own.contains(field.name())).forEach(fields::add);
        return body(schema, fields, preserves(schema));
    }

    /** Kubernetes' metadata; a schema may say more about the name, nothing else. */
    private static Field metadata(Place schema) {
        ObjectType standard = TypeTable.get().type("RequestMetadata");
        List<Type> more = new ArrayList<>();
        for (String name : List.of("name", "generateName")) {
            Place own = schema.at("properties", name);
            if (own.isMapping()) {
                Field field = Field.optional(name, partial(own));
                more.add(new ObjectType(
                        "", () -> new Body(Codes.UNSAID, true, Map.of(), List.of(field), -1, -1), ignored -> ""));
            }
        }
        Type type = more.isEmpty()
                ? standard
                : new Type.RestrictedType(standard, null, false, more, List.of(), List.of(), null);
        Field.Traits implied = new Field.Traits(false, false, true);
        return new Field("metadata", type, null, true, null, null, null, null, Codes.UNSAID, implied, List.of(), null);
    }

    private static Type typed(Place schema) {
        return restricted(schema, base(schema), true);
    }

    private static Type base(Place schema) {
        if (schema.get("x-kubernetes-int-or-string").isTrue()) {
            return new Type.IntOrStringType(range(schema), string(schema));
        }
        return switch (schema.get("type").stringOrEmpty()) {
            case "object" -> object(schema);
            case "array" -> list(schema, typedItems(schema));
            case "string" -> string(schema);
            case "integer" -> new Type.NumberType(true, integers(schema));
            case "number" -> new Type.NumberType(false, range(schema));
            case "boolean" -> new Type.BooleanType();
            default ->
                preserves(schema) && schema.get("properties").isMapping()
                        ? new Type.EitherType(List.of(object(schema)), true)
                        : new Type.AnyType();
        };
    }

    private static Type object(Place schema) {
        Place values = schema.get("additionalProperties");
        if (values.isMapping()) {
            return new Type.MapType(
                    typed(values), null, count(schema, "minProperties"), count(schema, "maxProperties"));
        }
        if (values.isTrue()) {
            return new Type.MapType(
                    new Type.AnyType(), null, count(schema, "minProperties"), count(schema, "maxProperties"));
        }
        boolean embedded = schema.get("x-kubernetes-embedded-resource").isTrue();
        return new ObjectType(
                "",
                () -> embedded ? embedded(schema) : body(schema, fields(schema), preserves(schema)),
                field -> documentation(schema, field));
    }

    /** A whole object inside another: it must say what it is. */
    private static Body embedded(Place schema) {
        List<Field> fields = new ArrayList<>();
        fields.add(required("apiVersion", StringType.ANY, false));
        fields.add(required("kind", StringType.ANY, false));
        fields.add(Field.optional("metadata", TypeTable.get().type("EmbeddedMetadata")));
        Set<String> own = Set.of("apiVersion", "kind", "metadata");
        fields(schema).stream().filter(field -> !own.contains(field.name())).forEach(fields::add);
        return body(schema, fields, preserves(schema));
    }

    private static Body body(Place schema, List<Field> fields, boolean open) {
        return new Body(
                Codes.UNSAID,
                open,
                Map.of(),
                List.copyOf(fields),
                count(schema, "minProperties"),
                count(schema, "maxProperties"));
    }

    private static List<Field> fields(Place schema) {
        Set<String> required = strings(schema.get("required"));
        List<Field> fields = new ArrayList<>();
        for (Place property : schema.get("properties").entries()) {
            boolean must = required.contains(property.name())
                    && property.get("default").isNothing();
            Type type = typed(property);
            fields.add(must ? required(property.name(), type, true) : withDefault(property, type));
        }
        return fields;
    }

    private static Field withDefault(Place property, Type type) {
        String byDefault = property.get("default").isNothing()
                ? null
                : Json.of(property.get("default").node());
        return new Field(
                property.name(),
                type,
                null,
                true,
                null,
                null,
                null,
                null,
                Codes.UNSAID,
                Field.Traits.NONE,
                List.of(),
                byDefault);
    }

    private static Field required(String name, Type type, boolean mayBeEmpty) {
        return new Field(
                name,
                type,
                VIOLATES,
                mayBeEmpty,
                null,
                null,
                null,
                null,
                Codes.UNSAID,
                Field.Traits.NONE,
                List.of(),
                null);
    }

    private static Type typedItems(Place schema) {
        Place items = schema.get("items");
        return items.isMapping() ? typed(items) : new Type.AnyType();
    }

    private static Type.ListType list(Place schema, Type items) {
        List<String> distinctBy = switch (schema.get("x-kubernetes-list-type").stringOrEmpty()) {
            case "set" -> List.of();
            case "map" -> List.copyOf(strings(schema.get("x-kubernetes-list-map-keys")));
            default -> null;
        };
        return new Type.ListType(items, count(schema, "minItems"), count(schema, "maxItems"), distinctBy);
    }

    private static StringType string(Place schema) {
        return new StringType(
                List.of(),
                null,
                count(schema, "minLength"),
                count(schema, "maxLength"),
                schema.get("pattern").string().orElse(null),
                schema.get("format").string().orElse(null));
    }

    private static NumberRange range(Place schema) {
        return new NumberRange(
                number(schema.get("minimum")),
                schema.get("exclusiveMinimum").isTrue(),
                number(schema.get("maximum")),
                schema.get("exclusiveMaximum").isTrue(),
                number(schema.get("multipleOf")));
    }

    private static NumberRange integers(Place schema) {
        boolean ofLong = !schema.get("format").stringOrEmpty().equals("int32");
        JsonNumber least = JsonNumber.of(ofLong ? Long.MIN_VALUE : Integer.MIN_VALUE);
        JsonNumber most = JsonNumber.of(ofLong ? Long.MAX_VALUE : Integer.MAX_VALUE);
        NumberRange range = range(schema);
        boolean lower = range.least() == null || range.least().compareTo(least) < 0;
        boolean upper = range.most() == null || range.most().compareTo(most) > 0;
        return ofLong && lower && upper && range.step() == null
                ? NumberRange.ALL
                : new NumberRange(
                        lower ? least : range.least(),
                        !lower && range.aboveLeast(),
                        upper ? most : range.most(),
                        !upper && range.belowMost(),
                        range.step());
    }

    /** What stands in {@code allOf} and the like: conditions without a type of their own, which hold for the shapes they speak of. */
    private static Type partial(Place schema) {
        if (schema.get("type").string().isPresent()
                || schema.get("x-kubernetes-int-or-string").isTrue()) {
            return restricted(schema, opened(schema), false);
        }
        List<Type> shapes = new ArrayList<>();
        if (has(schema, "properties", "required", "minProperties", "maxProperties", "additionalProperties")) {
            shapes.add(partialObject(schema));
        }
        if (has(schema, "items", "minItems", "maxItems")) {
            shapes.add(list(schema, partialItems(schema)));
        }
        if (has(schema, "minLength", "maxLength", "pattern", "format")) {
            shapes.add(string(schema));
        }
        if (has(schema, "minimum", "maximum", "multipleOf")) {
            shapes.add(new Type.NumberType(false, range(schema)));
        }
        return restricted(schema, shapes.isEmpty() ? new Type.AnyType() : new Type.EitherType(shapes, true), false);
    }

    private static Type opened(Place schema) {
        return switch (schema.get("type").stringOrEmpty()) {
            case "object" -> partialObject(schema);
            case "array" -> list(schema, partialItems(schema));
            default -> base(schema);
        };
    }

    private static Type partialItems(Place schema) {
        Place items = schema.get("items");
        return items.isMapping() ? partial(items) : new Type.AnyType();
    }

    private static ObjectType partialObject(Place schema) {
        return new ObjectType(
                "",
                () -> {
                    Set<String> required = strings(schema.get("required"));
                    List<Field> fields = new ArrayList<>();
                    for (Place property : schema.get("properties").entries()) {
                        Type type = partial(property);
                        fields.add(
                                required.remove(property.name())
                                        ? required(property.name(), type, true)
                                        : Field.optional(property.name(), type));
                    }
                    required.forEach(name -> fields.add(required(name, new Type.AnyType(), true)));
                    return body(schema, fields, true);
                },
                field -> "");
    }

    private static Type restricted(Place schema, Type base, boolean structural) {
        // An empty list is left out before Kubernetes sees it.
        List<String> oneOf = !schema.get("enum").items().isEmpty()
                ? schema.get("enum").items().stream()
                        .map(item -> Json.of(item.node()))
                        .toList()
                : null;
        boolean nullable = structural && schema.get("nullable").isTrue();
        List<Type> all = partials(schema.get("allOf"));
        List<Type> any = partials(schema.get("anyOf"));
        List<Type> exactlyOne = partials(schema.get("oneOf"));
        Place not = schema.get("not");
        boolean free = oneOf == null
                && !nullable
                && all.isEmpty()
                && any.isEmpty()
                && exactlyOne.isEmpty()
                && !not.isMapping();
        return free
                ? base
                : new Type.RestrictedType(
                        base, oneOf, nullable, all, any, exactlyOne, not.isMapping() ? partial(not) : null);
    }

    private static List<Type> partials(Place list) {
        return list.items().stream()
                .filter(Place::isMapping)
                .map(ApiSchema::partial)
                .toList();
    }

    private static boolean preserves(Place schema) {
        return schema.get("x-kubernetes-preserve-unknown-fields").isTrue();
    }

    private static boolean has(Place schema, String... keywords) {
        for (String keyword : keywords) {
            if (!schema.get(keyword).isNothing()) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> strings(Place list) {
        Set<String> strings = new LinkedHashSet<>();
        list.items().forEach(item -> item.string().ifPresent(strings::add));
        return strings;
    }

    private static @Nullable JsonNumber number(Place place) {
        return place.scalar().flatMap(JsonNumber::of).orElse(null);
    }

    private static int count(Place schema, String keyword) {
        JsonNumber number = number(schema.get(keyword));
        return number == null ? -1 : number.intValue();
    }

    private static String documentation(Place schema, String field) {
        Place about = field.isEmpty() ? schema : schema.at("properties", field);
        return about.get("description").stringOrEmpty();
    }
}
