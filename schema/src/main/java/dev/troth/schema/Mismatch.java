package dev.troth.schema;

import dev.troth.yaml.Place;
import dev.troth.yaml.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place that does not agree with its type, with all that a message about it needs. */
public sealed interface Mismatch {

    /** The rule that says so. */
    RuleRef rule();

    /** The place; a key when {@link #atKey}. */
    Place place();

    /** Whether the key is wrong rather than the value. */
    default boolean atKey() {
        return false;
    }

    /** What to underline. */
    default Span span() {
        return atKey() ? place().key() : place().value();
    }

    /**
     * A key that the object does not have.
     *
     * @param in the object's type
     * @param meant the field that was surely meant; null when none comes to mind
     * @param renamed whether the canonical tree has the value under {@code meant}
     * @param put where such a thing belongs, seen from the object; null when nowhere
     * @param refused whether Kubernetes refuses the object; otherwise it drops the field
     */
    record UnknownField(
            RuleRef rule,
            Place place,
            ObjectType in,
            @Nullable String meant,
            boolean renamed,
            @Nullable String put,
            boolean refused)
            implements Mismatch {
        @Override
        public boolean atKey() {
            return true;
        }
    }

    /** A key that Kratix takes for {@code field} although its letter case is wrong. */
    record WrongCase(RuleRef rule, Place place, String field) implements Mismatch {
        @Override
        public boolean atKey() {
            return true;
        }
    }

    /**
     * Something required that is not there, or is empty; {@code place} is absent, null or empty then.
     *
     * @param in the object's type
     */
    record MissingField(RuleRef rule, Place place, Field field, ObjectType in) implements Mismatch {}

    /** Something that may be left out but not left empty: {@code api: {}}. */
    record EmptyValue(RuleRef rule, Place place, Field field) implements Mismatch {}

    /** A value of another type. */
    record WrongType(RuleRef rule, Place place, Type expected, Mistake mistake) implements Mismatch {}

    /** What is probably behind a wrong type. */
    enum Mistake {
        /** {@code yes}, {@code on}, {@code true} without quotes where a text is wanted. */
        BOOLEAN_FOR_STRING,
        /** A number without quotes where a text is wanted. */
        NUMBER_FOR_STRING,
        /** {@code "true"} or {@code "4"} where the thing itself is wanted. */
        QUOTED,
        /** {@code 1.5} where a whole number is wanted. */
        FRACTION,
        /** One item without its dash. */
        ITEM_FOR_LIST,
        /** A single value where a list of such values is wanted. */
        VALUE_FOR_LIST,
        /** {@code KEY: value} pairs where a list of names and values is wanted. */
        PAIRS_FOR_LIST,
        /** A name where an object with a name is wanted: {@code - regcred}. */
        NAME_FOR_OBJECT,
        /** Nothing that is written often. */
        OTHER
    }

    /**
     * A value that is not among those allowed.
     *
     * @param allowed those allowed; strings as they are, anything else as JSON
     * @param nearest the one that was probably meant
     */
    record NotOneOf(
            RuleRef rule,
            Place place,
            List<String> allowed,
            @Nullable String nearest) implements Mismatch {}

    /**
     * A text that does not follow a grammar.
     *
     * @param grammar what it should be, for a message: {@code lower-case letters, digits and `-`}
     * @param atKey whether the text is the key of {@code place}
     */
    record Malformed(RuleRef rule, Place place, String text, String grammar, Flaw flaw, boolean atKey)
            implements Mismatch {}

    /** A text in which a regular expression of a user's schema is not found. */
    record PatternMismatch(RuleRef rule, Place place, String pattern) implements Mismatch {}

    /** A number, quantity or duration that is too small, too large or no multiple. {@code limits} says what is allowed. */
    record OutOfRange(RuleRef rule, Place place, String limits) implements Mismatch {}

    /**
     * A text, list or mapping that is too short or too long; {@code -1} is no limit.
     *
     * @param is how long it is
     * @param what what is counted: {@code characters}, {@code items}, {@code fields}
     */
    record WrongLength(RuleRef rule, Place place, int is, int least, int most, String what) implements Mismatch {}

    /** A dash with nothing behind it where an object is wanted. */
    record EmptyItem(RuleRef rule, Place place) implements Mismatch {}

    /** An item that stands in the list already, or agrees with another in the fields {@code by}. */
    record DuplicateItem(RuleRef rule, Place place, Place first, List<String> by) implements Mismatch {}

    /** A value that breaks a condition of a user's schema; {@code condition} is its keyword: {@code anyOf}, {@code not}. */
    record BrokenCondition(RuleRef rule, Place place, String condition) implements Mismatch {}
}
