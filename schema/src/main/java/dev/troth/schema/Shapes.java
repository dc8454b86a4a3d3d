package dev.troth.schema;

import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;

/** Whether a value has the shape of a type: mapping, list, text, number or boolean; what is in it does not matter. */
final class Shapes {

    private Shapes() {}

    static boolean fits(YamlNode node, Type type) {
        return switch (type) {
            case Type.AnyType ignored -> true;
            case ObjectType ignored -> node instanceof YamlMapping;
            case Type.MapType ignored -> node instanceof YamlMapping;
            case Type.ListType ignored -> node instanceof YamlSequence;
            case Type.StringType ignored -> is(node, YamlScalar.Kind.STRING);
            case Type.DurationType ignored -> is(node, YamlScalar.Kind.STRING);
            case Type.BooleanType ignored -> is(node, YamlScalar.Kind.BOOLEAN);
            case Type.NumberType number -> number.whole() ? is(node, YamlScalar.Kind.INTEGER) : isNumber(node);
            case Type.QuantityType ignored -> is(node, YamlScalar.Kind.STRING) || isNumber(node);
            case Type.IntOrStringType ignored -> is(node, YamlScalar.Kind.STRING) || is(node, YamlScalar.Kind.INTEGER);
            case Type.EitherType either ->
                either.othersAllowed() || either.options().stream().anyMatch(option -> fits(node, option));
            case Type.RestrictedType restricted ->
                fits(node, restricted.base()) || (restricted.nullable() && is(node, YamlScalar.Kind.NULL));
        };
    }

    static boolean isNumber(YamlNode node) {
        return is(node, YamlScalar.Kind.INTEGER) || is(node, YamlScalar.Kind.NUMBER);
    }

    static boolean is(YamlNode node, YamlScalar.Kind kind) {
        return node instanceof YamlScalar scalar && scalar.kind() == kind;
    }
}
