package dev.troth.workspace.cel;

import dev.cel.common.values.NullValue;
import dev.troth.openapi.Defaults;
import dev.troth.openapi.SchemaNode;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a request as an expression sees it ({@code k8s.io/apiserver/pkg/cel/common/values.go}, {@code
 * UnstructuredToVal}): numbers by what the schema calls them, objects as maps with the names that CEL can write, what is
 * missing not there at all.
 */
final class RequestValue {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private boolean certain = true;

    /** Whether all that was asked for is known to be what the API server sees. */
    boolean isCertain() {
        return certain;
    }

    Object of(SchemaNode node, Place place) {
        if (place.isNothing()) {
            return NullValue.NULL_VALUE;
        }
        if (place.node() instanceof YamlScalar scalar) {
            return scalar(node, scalar);
        }
        if (place.isSequence()) {
            List<Object> items = new ArrayList<>();
            Defaults.parts(node, place).forEach(part -> items.add(of(part.node(), part.place())));
            // An item that is null and may not be one is refused before any rule is tried.
            certain &= items.size() == place.items().size();
            return items;
        }
        return mapping(node, place);
    }

    private Map<String, Object> mapping(SchemaNode node, Place place) {
        Map<String, Object> fields = new HashMap<>();
        boolean map = !node.isObject() && node.additionalProperties().isPresent();
        for (Defaults.Part part : Defaults.parts(node, place)) {
            String name = part.place().name();
            if (map) {
                fields.put(name, of(part.node(), part.place()));
            } else if (!isOwn(node, name)) {
                FieldName.escaped(name).ifPresent(field -> fields.put(field, of(part.node(), part.place())));
            }
        }
        if (node.isObject()) {
            place.get("apiVersion").string().ifPresent(text -> fields.put("apiVersion", text));
            place.get("kind").string().ifPresent(text -> fields.put("kind", text));
            fields.put("metadata", metadata(place.get("metadata")));
            // A name that the API server makes up is unknown here.
            certain &= !node.isRoot() || place.at("metadata", "name").string().isPresent();
        }
        return fields;
    }

    /** A status is thrown away when a request is made, so that no rule sees it. */
    private static boolean isOwn(SchemaNode node, String name) {
        return (node.isObject() && SchemaNode.META_FIELDS.contains(name)) || (node.isRoot() && name.equals("status"));
    }

    private static Map<String, Object> metadata(Place metadata) {
        Map<String, Object> fields = new HashMap<>();
        for (String name : List.of("name", "generateName")) {
            metadata.get(name).string().ifPresent(text -> fields.put(name, text));
        }
        return fields;
    }

    private Object scalar(SchemaNode node, YamlScalar scalar) {
        return switch (scalar.kind()) {
            case STRING -> scalar.text();
            case BOOLEAN -> scalar.json().equals("true");
            case INTEGER, NUMBER -> number(node, new BigDecimal(scalar.json()));
            case NULL, NOT_JSON -> uncertain();
        };
    }

    private Object number(SchemaNode node, BigDecimal number) {
        if (node.type().equals("number") && !node.is("x-kubernetes-int-or-string")) {
            return number.doubleValue();
        }
        // A scale far below zero would make a number of as many digits.
        boolean whole = number.signum() == 0
                || (number.scale() > -20 && number.stripTrailingZeros().scale() <= 0);
        if (!whole) {
            return uncertain();
        }
        BigInteger integer = number.toBigInteger();
        boolean fits = integer.compareTo(LEAST) >= 0 && integer.compareTo(MOST) <= 0;
        return fits ? integer.longValue() : uncertain();
    }

    private Object uncertain() {
        certain = false;
        return NullValue.NULL_VALUE;
    }
}
