package dev.troth.schema;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand at a place. Limits of {@code -1} mean none. */
public sealed interface Type
        permits Type.AnyType,
                Type.BooleanType,
                Type.StringType,
                Type.NumberType,
                Type.IntOrStringType,
                Type.QuantityType,
                Type.DurationType,
                Type.ListType,
                Type.MapType,
                Type.EitherType,
                Type.RestrictedType,
                ObjectType {

    /** What to call it in a message, with its article: {@code a string}, {@code a list}. */
    default String noun() {
        return switch (this) {
            case AnyType ignored -> "anything";
            case BooleanType ignored -> "a boolean (`true` or `false`)";
            case StringType ignored -> "a string";
            case NumberType number -> number.whole() ? "a whole number" : "a number";
            case IntOrStringType ignored -> "a whole number or a string";
            case QuantityType ignored -> "a quantity such as `128Mi` or `100m`";
            case DurationType duration ->
                duration.ofScenario() ? "a duration such as `90s` or `2d`" : "a duration such as `10h`";
            case ListType ignored -> "a list";
            case MapType ignored -> "a mapping";
            case ObjectType ignored -> "an object";
            case EitherType either ->
                either.options().isEmpty()
                        ? "anything"
                        : either.options().getFirst().noun();
            case RestrictedType restricted -> restricted.base().noun();
        };
    }

    /** Anything, unchecked. */
    record AnyType() implements Type {}

    /** {@code true} or {@code false}. */
    record BooleanType() implements Type {}

    /**
     * A text.
     *
     * @param oneOf the only texts allowed; empty for any
     * @param grammar what it must look like; null for anything
     * @param minLength in code points
     * @param maxLength in code points
     * @param pattern a regular expression (RE2) that must be found in it
     * @param format a format of JSON Schema that Kubernetes checks
     */
    record StringType(
            List<String> oneOf,
            @Nullable Grammar grammar,
            int minLength,
            int maxLength,
            @Nullable String pattern,
            @Nullable String format)
            implements Type {

        static final StringType ANY = new StringType(List.of(), null, -1, -1, null, null);
    }

    /**
     * A number.
     *
     * @param whole whether it must have no fraction
     */
    record NumberType(boolean whole, NumberRange range) implements Type {}

    /** A port, a percentage: a whole number or a text. */
    record IntOrStringType(NumberRange range, StringType text) implements Type {}

    /**
     * An amount, see {@link Quantity}.
     *
     * @param notNegative whether it must be 0 or more
     */
    record QuantityType(boolean notNegative) implements Type {}

    /**
     * A length of time, see {@link GoDuration}.
     *
     * @param least the shortest allowed; null for any
     * @param ofScenario whether days and words such as {@code settled} count too; who reads scenarios tells which texts are wrong
     */
    record DurationType(@Nullable Duration least, boolean ofScenario) implements Type {}

    /**
     * A list.
     *
     * @param distinctBy {@code null} when items may repeat; empty when each may stand there once; else the fields that
     *     no two items may agree in
     */
    record ListType(
            Type items,
            int minItems,
            int maxItems,
            @Nullable List<String> distinctBy) implements Type {}

    /**
     * A mapping with free keys.
     *
     * @param keys what the keys must look like; null for anything
     */
    record MapType(Type values, @Nullable Grammar keys, int minEntries, int maxEntries) implements Type {}

    /**
     * The first option that has the shape of what is written: mapping, list, string, number or boolean.
     *
     * @param othersAllowed whether a value of any other shape may stand here too, unchecked
     */
    record EitherType(List<Type> options, boolean othersAllowed) implements Type {}

    /**
     * A type with conditions on top, as a user's schema can have them.
     *
     * @param oneOf the only values allowed, as JSON; null for any
     * @param nullable whether null may stand here
     * @param all all must fit
     * @param any at least one must fit; empty for no condition
     * @param exactlyOne one and no other must fit; empty for no condition
     * @param not must not fit
     */
    record RestrictedType(
            Type base,
            @Nullable List<String> oneOf,
            boolean nullable,
            List<Type> all,
            List<Type> any,
            List<Type> exactlyOne,
            @Nullable Type not)
            implements Type {}
}
