package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.schema.Field;
import dev.troth.schema.ObjectType;
import dev.troth.schema.Quantity;
import dev.troth.schema.Type;
import dev.troth.schema.TypeTable;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What Go says of a Pipeline that is decoded with unknown fields refused
 * ({@code encoding/json}, {@code Decoder.DisallowUnknownFields}), in the order in which Go meets it: keys sorted, what
 * is inside a value before what comes after it.
 *
 * <p>Unknown fields and wrong types are noted and the first is reported at the end; a value that reads itself, such as
 * a quantity, ends the decoding at once and is reported before them. Nulls are nothing.
 */
final class StrictDecoding {

    private static final BigInteger INT32 = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger INT64 = BigInteger.valueOf(Long.MAX_VALUE);
    private static final String NO_QUANTITY =
            "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    /**
     * Where a value stands.
     *
     * @param struct the struct of which it is a field; {@code ""} for the whole document
     * @param path the fields on the way to it
     * @param goType what Go wants there
     */
    private record At(String struct, String path, String goType) {

        At item() {
            return new At(struct, path, goType.startsWith("[]") ? goType.substring(2) : "string");
        }
    }

    private @Nullable String first;
    private @Nullable String last;

    private StrictDecoding() {}

    /** Why a Pipeline cannot be decoded; null when it can. */
    static @Nullable String failure(Json pipeline) {
        ObjectType type = TypeTable.get().kratixKind("Pipeline").orElseThrow();
        StrictDecoding decoding = new StrictDecoding();
        decoding.value(pipeline, type, new At("", "", "v1alpha1.Pipeline"));
        return decoding.last != null ? decoding.last : decoding.first;
    }

    private void value(Json value, Type type, At at) {
        if (value instanceof Json.Null || last != null) {
            return;
        }
        if (at.goType().equals("v1.Time")) {
            time(value, type);
            return;
        }
        switch (type) {
            case ObjectType object -> object(value, object, at);
            case Type.MapType map -> map(value, map, at);
            case Type.ListType list -> list(value, list, at);
            case Type.StringType string -> expect(value instanceof Json.Text, value, at);
            case Type.BooleanType bool -> expect(value instanceof Json.Bool, value, at);
            case Type.NumberType number -> number(value, at);
            case Type.QuantityType quantity -> quantity(value);
            case Type.AnyType any -> {}
            case Type.IntOrStringType either -> throw unforeseen(at);
            case Type.DurationType duration -> throw unforeseen(at);
            case Type.EitherType either -> throw unforeseen(at);
            case Type.RestrictedType restricted -> throw unforeseen(at);
        }
    }

    private static IllegalStateException unforeseen(At at) {
        return new IllegalStateException("Pipelines have no such type at " + at.path());
    }

    private void object(Json value, ObjectType type, At at) {
        if (!(value instanceof Json.Mapping mapping)) {
            wrong(kind(value), at);
            return;
        }
        String struct = GoNames.struct(type);
        for (Map.Entry<String, Json> entry : new TreeMap<>(mapping.fields()).entrySet()) {
            Field field = field(type, entry.getKey());
            if (field == null) {
                note("json: unknown field " + GoText.quoted(entry.getKey()));
            } else {
                String traced = GoNames.traced(struct, field.name());
                value(
                        entry.getValue(),
                        field.type(),
                        new At(
                                struct,
                                at.path().isEmpty() ? traced : at.path() + "." + traced,
                                GoNames.type(struct, field.name(), field.type())));
            }
        }
    }

    /** Go takes a key in any letter case for a field, unless there is one that is spelled so. */
    private static @Nullable Field field(ObjectType type, String key) {
        Field exact = type.field(key);
        if (exact != null) {
            return exact;
        }
        for (Field field : type.fields()) {
            if (field.name().equalsIgnoreCase(key)) {
                return field;
            }
        }
        return null;
    }

    private void map(Json value, Type.MapType type, At at) {
        if (value instanceof Json.Mapping mapping) {
            new TreeMap<>(mapping.fields()).values().forEach(each -> value(each, type.values(), at.item()));
        } else {
            wrong(kind(value), at);
        }
    }

    private void list(Json value, Type.ListType type, At at) {
        if (value instanceof Json.Sequence sequence) {
            sequence.items().forEach(each -> value(each, type.items(), at.item()));
        } else {
            wrong(kind(value), at);
        }
    }

    private void number(Json value, At at) {
        if (!(value instanceof Json.Numeral number)) {
            wrong(kind(value), at);
        } else if (!isWhole(number.digits(), at.goType().equals("int64") ? INT64 : INT32)) {
            wrong("number " + number.digits(), at);
        }
    }

    private static boolean isWhole(String digits, BigInteger most) {
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if ((c < '0' || c > '9') && (c != '-' || i > 0)) {
                return false;
            }
        }
        BigInteger whole = new BigInteger(digits);
        return whole.compareTo(most) <= 0
                && whole.compareTo(most.add(BigInteger.ONE).negate()) >= 0;
    }

    private void quantity(Json value) {
        boolean read = switch (value) {
            case Json.Text text -> Quantity.parse(text.value().strip()).isPresent();
            case Json.Numeral number -> Quantity.parse(number.digits()).isPresent();
            default -> false;
        };
        if (!read) {
            last = NO_QUANTITY;
        }
    }

    /** Go adds at which part of the time it stopped. */
    private void time(Json value, Type type) {
        if (!(value instanceof Json.Text text)) {
            last = "json: cannot unmarshal " + kind(value) + " into Go value of type string";
        } else if (!(type instanceof Type.StringType string)
                || string.grammar() == null
                || string.grammar().flaw(text.value()).isPresent()) {
            last = "parsing time " + GoText.quoted(text.value()) + " as \"2006-01-02T15:04:05Z07:00\"";
        }
    }

    private void expect(boolean right, Json value, At at) {
        if (!right) {
            wrong(kind(value), at);
        }
    }

    private void wrong(String what, At at) {
        String into = at.path().isEmpty() ? "value" : "struct field " + at.struct() + "." + at.path();
        note("json: cannot unmarshal " + what + " into Go " + into + " of type " + at.goType());
    }

    private void note(String failure) {
        if (first == null) {
            first = failure;
        }
    }

    private static String kind(Json value) {
        return switch (value) {
            case Json.Mapping mapping -> "object";
            case Json.Sequence sequence -> "array";
            case Json.Text text -> "string";
            case Json.Numeral number -> "number";
            case Json.Bool bool -> "bool";
            case Json.Null nothing -> "null";
        };
    }
}
