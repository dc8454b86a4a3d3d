package dev.troth.openapi;

import dev.troth.openapi.Mismatch.Kind;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bounds, pattern and format of a number or a string. Lengths are in characters (code points), as Go counts runes. */
final class ScalarCheck {

    private final SchemaNode schema;
    private final Place value;
    private final YamlScalar scalar;
    private final List<Mismatch> found = new ArrayList<>();

    ScalarCheck(SchemaNode schema, Place value, YamlScalar scalar) {
        this.schema = schema;
        this.value = value;
        this.scalar = scalar;
    }

    List<Mismatch> problems() {
        if (scalar.isString()) {
            text(scalar.text());
        }
        JsonValues.number(scalar).ifPresent(this::number);
        return found;
    }

    private void add(String keyword, String what) {
        found.add(new Mismatch(value, Kind.CONSTRAINT, keyword, what));
    }

    private void number(BigDecimal number) {
        limit("minimum").ifPresent(minimum -> {
            boolean exclusive = schema.is("exclusiveMinimum");
            int order = number.compareTo(minimum);
            if (order < 0 || (exclusive && order == 0)) {
                add(
                        "minimum",
                        (exclusive ? "is not greater than the exclusive minimum " : "is less than the minimum ")
                                + minimum);
            }
        });
        limit("maximum").ifPresent(maximum -> {
            boolean exclusive = schema.is("exclusiveMaximum");
            int order = number.compareTo(maximum);
            if (order > 0 || (exclusive && order == 0)) {
                add(
                        "maximum",
                        (exclusive ? "is not less than the exclusive maximum " : "is greater than the maximum ")
                                + maximum);
            }
        });
        limit("multipleOf").filter(factor -> factor.signum() > 0).ifPresent(factor -> {
            if (number.remainder(factor).signum() != 0) {
                add("multipleOf", "is no multiple of " + factor);
            }
        });
        integerFormat(number);
    }

    private void integerFormat(BigDecimal number) {
        if (schema.type().equals("integer")
                && schema.get("format").stringOrEmpty().equals("int32")) {
            boolean fits = number.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0
                    && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
            if (!fits) {
                add("format", "does not fit into an `int32`");
            }
        }
    }

    private Optional<BigDecimal> limit(String keyword) {
        return schema.get(keyword).scalar().flatMap(JsonValues::number);
    }

    private void text(String text) {
        int length = text.codePointCount(0, text.length());
        ValueCheck.bound(schema, "minLength")
                .filter(bound -> length < bound)
                .ifPresent(bound ->
                        add("minLength", "has " + characters(length) + ", fewer than `minLength: " + bound + "`"));
        ValueCheck.bound(schema, "maxLength")
                .filter(bound -> length > bound)
                .ifPresent(bound ->
                        add("maxLength", "has " + characters(length) + ", more than `maxLength: " + bound + "`"));
        String pattern = schema.get("pattern").stringOrEmpty();
        if (!pattern.isEmpty()
                && Regex.of(pattern).filter(regex -> !regex.isFoundIn(text)).isPresent()) {
            add("pattern", "does not match the pattern `" + pattern + "`");
        }
        String format = schema.get("format").stringOrEmpty();
        if (!format.isEmpty() && !Formats.allows(format, text)) {
            add("format", "is no `" + format + "`");
        }
    }

    private static String characters(int length) {
        return length + (length == 1 ? " character" : " characters");
    }
}
