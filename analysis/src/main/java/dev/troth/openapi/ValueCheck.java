package dev.troth.openapi;

import dev.troth.openapi.Mismatch.Kind;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds a value against a node of a schema, as the API server does for requests and for defaults ({@code
 * k8s.io/kube-openapi/pkg/validation/validate}, and pruning for fields that are not declared). Each problem is told at
 * its own place; below a value of the wrong type nothing more is said.
 */
public final class ValueCheck {

    private final List<Mismatch> found = new ArrayList<>();

    private ValueCheck() {}

    /** All problems of the value, from the outside inwards; none where it is allowed. */
    public static List<Mismatch> of(SchemaNode schema, Place value) {
        ValueCheck check = new ValueCheck();
        check.visit(schema, value, true);
        return List.copyOf(check.found);
    }

    /** Whether a part of a combination allows the value; fields that it does not declare do not matter there. */
    private static boolean allows(SchemaNode part, Place value) {
        ValueCheck check = new ValueCheck();
        check.visit(part, value, false);
        return check.found.isEmpty();
    }

    private void visit(SchemaNode schema, Place value, boolean declares) {
        if (value.isNothing() && schema.is("nullable")) {
            return;
        }
        if (!isOfType(schema, value)) {
            add(value, Kind.TYPE, "type", "is " + article(value) + ", not " + expected(schema));
            return;
        }
        enumeration(schema, value);
        switch (value.node()) {
            case YamlMapping mapping -> object(schema, value, mapping, declares);
            case YamlSequence sequence -> array(schema, value, sequence, declares);
            case YamlScalar scalar ->
                new ScalarCheck(schema, value, scalar).problems().forEach(found::add);
            case null -> {}
        }
        combinations(schema, value);
    }

    private void add(Place place, Kind kind, String keyword, String what) {
        found.add(new Mismatch(place, kind, keyword, what));
    }

    private static boolean isOfType(SchemaNode schema, Place value) {
        if (value.node() == null) {
            return false;
        }
        String type = JsonValues.type(value.node());
        if (schema.is("x-kubernetes-int-or-string") && schema.type().isEmpty()) {
            return type.equals("integer") || type.equals("string");
        }
        return schema.type().isEmpty()
                || schema.type().equals(type)
                || (schema.type().equals("number") && type.equals("integer"));
    }

    private static String article(Place value) {
        String type = value.node() == null ? "null" : JsonValues.type(value.node());
        return switch (type) {
            case "null" -> "null";
            case "array", "integer", "object" -> "an " + type;
            default -> "a " + type;
        };
    }

    private static String expected(SchemaNode schema) {
        return schema.type().isEmpty() ? "an integer or a string" : "of type `" + schema.type() + "`";
    }

    private void enumeration(SchemaNode schema, Place value) {
        List<Place> allowed = schema.get("enum").items();
        if (allowed.isEmpty() || value.node() == null) {
            return;
        }
        for (Place each : allowed) {
            if (each.node() != null && JsonValues.equal(each.node(), value.node())) {
                return;
            }
        }
        add(value, Kind.CONSTRAINT, "enum", "is not in `enum`");
    }

    private void object(SchemaNode schema, Place value, YamlMapping mapping, boolean declares) {
        for (Place name : schema.get("required").items()) {
            String field = name.stringOrEmpty();
            if (name.string().isPresent() && !mapping.has(field)) {
                add(value.get(field), Kind.MISSING_FIELD, "required", "lacks `" + field + "`, which is required");
            }
        }
        count(schema, value, "minProperties", "maxProperties", mapping.entries().size(), "fields");
        for (Place field : value.entries()) {
            SchemaNode below = schema.property(field.name())
                    .or(schema::additionalProperties)
                    .orElse(null);
            if (below != null) {
                visit(below, field, declares);
            } else if (declares && isPruned(schema, field.name())) {
                add(
                        field,
                        Kind.UNKNOWN_FIELD,
                        "properties",
                        "has the field `" + field.name() + "`, which is not declared");
            }
        }
    }

    private static boolean isPruned(SchemaNode schema, String field) {
        return !schema.preservesUnknownFields()
                && !schema.is("additionalProperties")
                && !(schema.isObject() && SchemaNode.META_FIELDS.contains(field));
    }

    private void array(SchemaNode schema, Place value, YamlSequence sequence, boolean declares) {
        count(schema, value, "minItems", "maxItems", sequence.items().size(), "items");
        schema.items().ifPresent(items -> value.forEachItem(item -> visit(items, item, declares)));
    }

    private void count(SchemaNode schema, Place value, String least, String most, int size, String what) {
        bound(schema, least)
                .filter(bound -> size < bound)
                .ifPresent(bound -> add(
                        value,
                        Kind.CONSTRAINT,
                        least,
                        "has " + size + " " + what + ", fewer than `" + least + ": " + bound + "`"));
        bound(schema, most)
                .filter(bound -> size > bound)
                .ifPresent(bound -> add(
                        value,
                        Kind.CONSTRAINT,
                        most,
                        "has " + size + " " + what + ", more than `" + most + ": " + bound + "`"));
    }

    static Optional<Long> bound(SchemaNode schema, String keyword) {
        return schema.get(keyword).scalar().flatMap(JsonValues::number).map(BigDecimal::longValue);
    }

    private void combinations(SchemaNode schema, Place value) {
        int any = 0;
        int anyOf = 0;
        int one = 0;
        int oneOf = 0;
        for (SchemaNode part : schema.children()) {
            switch (part.step()) {
                case ALL_OF -> visit(part, value, false);
                case ANY_OF -> {
                    anyOf++;
                    any += allows(part, value) ? 1 : 0;
                }
                case ONE_OF -> {
                    oneOf++;
                    one += allows(part, value) ? 1 : 0;
                }
                case NOT -> {
                    if (allows(part, value)) {
                        add(value, Kind.CONSTRAINT, "not", "is what `not` rules out");
                    }
                }
                case ROOT, PROPERTY, ADDITIONAL_PROPERTIES, ITEMS, ITEMS_IN_A_LIST -> {}
            }
        }
        if (anyOf > 0 && any == 0) {
            add(value, Kind.CONSTRAINT, "anyOf", "fulfils no part of `anyOf`");
        }
        if (oneOf > 0 && one != 1) {
            add(
                    value,
                    Kind.CONSTRAINT,
                    "oneOf",
                    "fulfils " + (one == 0 ? "no part" : one + " parts") + " of `oneOf` instead of one");
        }
    }
}
