package dev.troth.workspace.cel;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.troth.openapi.SchemaNode;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of CEL that a schema's nodes have ({@code k8s.io/apiserver/pkg/cel/common/schemas.go}, {@code SchemaDeclType}).
 * What has none is not to be seen by an expression: fields without a type, and those that only {@code
 * x-kubernetes-preserve-unknown-fields} lets through.
 */
final class SchemaTypes {

    private final List<CelType> structs = new ArrayList<>();

    /** The objects met so far, each a type with a name of its own. */
    List<CelType> structs() {
        return structs;
    }

    /** The type of a node; empty where an expression cannot see it. */
    Optional<CelType> of(SchemaNode node) {
        return of(node, "selfType");
    }

    private Optional<CelType> of(SchemaNode node, String name) {
        if (node.is("x-kubernetes-int-or-string")) {
            return Optional.of(SimpleType.DYN);
        }
        if (node.isObject()) {
            return Optional.of(object(node, name));
        }
        return switch (node.type()) {
            case "array" ->
                node.items().flatMap(items -> of(items, name + ".items")).map(ListType::create);
            case "object" ->
                node.get("additionalProperties").isMapping()
                        ? node.additionalProperties()
                                .flatMap(values -> of(values, name + ".values"))
                                .map(values -> MapType.create(SimpleType.STRING, values))
                        : Optional.of(object(node, name));
            case "string" -> Optional.of(text(node.get("format").stringOrEmpty()));
            case "boolean" -> Optional.of(SimpleType.BOOL);
            case "number" -> Optional.of(SimpleType.DOUBLE);
            case "integer" -> Optional.of(SimpleType.INT);
            default -> Optional.empty();
        };
    }

    private static CelType text(String format) {
        return switch (format) {
            case "byte" -> SimpleType.BYTES;
            case "duration" -> SimpleType.DURATION;
            case "date", "date-time" -> SimpleType.TIMESTAMP;
            default -> SimpleType.STRING;
        };
    }

    private CelType object(SchemaNode node, String name) {
        Map<String, CelType> fields = new HashMap<>();
        for (Place place : node.get("properties").entries()) {
            FieldName.escaped(place.name())
                    .ifPresent(field -> node.property(place.name())
                            .flatMap(property -> of(property, name + "." + field))
                            .ifPresent(type -> fields.put(field, type)));
        }
        if (node.isObject()) {
            fields.put("apiVersion", SimpleType.STRING);
            fields.put("kind", SimpleType.STRING);
            fields.put(
                    "metadata",
                    struct(name + ".metadata", Map.of("name", SimpleType.STRING, "generateName", SimpleType.STRING)));
        }
        return struct(name, fields);
    }

    private CelType struct(String name, Map<String, CelType> fields) {
        ImmutableMap<String, CelType> declared = ImmutableMap.copyOf(fields);
        StructType struct =
                StructType.create(name, declared.keySet(), field -> Optional.ofNullable(declared.get(field)));
        structs.add(struct);
        return struct;
    }
}
