package dev.troth.rules.api;

import dev.troth.openapi.Regex;
import dev.troth.openapi.SchemaNode;
import dev.troth.schema.ApiSchema;
import dev.troth.schema.Mismatch;
import dev.troth.schema.Type;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a value that stands in a schema, a default or a choice, is not allowed by the field that it stands at. What is allowed
 * is asked where requests ask it: {@link ApiSchema}.
 *
 * @param place the value, or the absent field that should be there
 * @param wrongType whether it has another type than the schema says
 * @param what how the value disagrees, to follow its name in a sentence
 */
record ValueProblem(Place place, boolean wrongType, String what) {

    /** All problems of a value, in the order of the text. */
    static List<ValueProblem> of(SchemaNode schema, Place value) {
        return of(ApiSchema.of(schema.place()), value);
    }

    /** The same for a schema of many values. */
    static List<ValueProblem> of(Type declared, Place value) {
        List<ValueProblem> problems = new ArrayList<>();
        for (Mismatch mismatch :
                ApiSchema.check(value, declared, ValueProblem::finds, true).mismatches()) {
            String what = what(mismatch);
            if (what != null) {
                boolean type = mismatch instanceof Mismatch.WrongType || mismatch instanceof Mismatch.EmptyItem;
                problems.add(new ValueProblem(mismatch.place(), type, what));
            }
        }
        return problems;
    }

    private static boolean finds(String pattern, String text) {
        return Regex.of(pattern).map(regex -> regex.isFoundIn(text)).orElse(true);
    }

    private static @Nullable String what(Mismatch mismatch) {
        return switch (mismatch) {
            case Mismatch.WrongType wrong ->
                "is " + kind(wrong.place().node()) + ", not " + wrong.expected().noun();
            case Mismatch.EmptyItem ignored -> "is null";
            case Mismatch.UnknownField unknown -> "is a field that is not declared";
            case Mismatch.MissingField missing -> "is missing, although it is required";
            case Mismatch.NotOneOf ignored -> "is not in `enum`";
            case Mismatch.Malformed malformed -> malformed.flaw().what();
            case Mismatch.PatternMismatch pattern -> "does not match `" + pattern.pattern() + "`";
            case Mismatch.OutOfRange range -> "is not " + range.limits();
            case Mismatch.WrongLength length ->
                "has " + length.is() + " " + length.what() + ", but "
                        + (length.most() >= 0 && length.is() > length.most()
                                ? "may have at most " + length.most()
                                : "needs at least " + length.least());
            case Mismatch.BrokenCondition condition -> "breaks `" + condition.condition() + "`";
            // Kubernetes does not look for repeated items here, nor are letter case and emptiness wrong.
            case Mismatch.DuplicateItem ignored -> null;
            case Mismatch.WrongCase ignored -> null;
            case Mismatch.EmptyValue ignored -> null;
        };
    }

    private static String kind(@Nullable YamlNode node) {
        return switch (node) {
            case null -> "nothing";
            case YamlMapping ignored -> "an object";
            case YamlSequence ignored -> "a list";
            case YamlScalar scalar ->
                switch (scalar.kind()) {
                    case NULL -> "null";
                    case BOOLEAN -> "a boolean";
                    case INTEGER -> "a whole number";
                    case NUMBER, NOT_JSON -> "a number";
                    case STRING -> "a string";
                };
        };
    }
}
