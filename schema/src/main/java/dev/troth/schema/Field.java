package dev.troth.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object.
 *
 * @param name its key
 * @param type what may stand there
 * @param required the rule that says it must be there; null when it need not. {@link #BY_CONTEXT} when the place decides
 * @param mayBeEmpty whether {@code ""}, {@code []} and {@code {}} will do although it is required
 * @param unless another field that stands in for a required one
 * @param empty the rule that says that it must not be empty if it is there
 * @param wrong the rule for a wrong type here, before all others
 * @param value the rule for a bad value here
 * @param inside what holds below it
 * @param traits how its key is read
 * @param aliases other keys that surely mean it
 * @param byDefault what holds when nothing is written, as YAML
 */
public record Field(
        String name,
        Type type,
        @Nullable RuleRef required,
        boolean mayBeEmpty,
        @Nullable String unless,
        @Nullable RuleRef empty,
        @Nullable RuleRef wrong,
        @Nullable RuleRef value,
        Codes inside,
        Traits traits,
        List<String> aliases,
        @Nullable String byDefault) {

    /** Stands for "the rule of the place", which may be none. */
    static final RuleRef BY_CONTEXT = RuleRef.of("*");

    /**
     * How a field's key is read.
     *
     * @param exact the key counts in this letter case only
     * @param vital when it is misspelt the server refuses the object, although it drops the unknown key
     * @param implied an absent object is checked as if it were empty
     */
    public record Traits(boolean exact, boolean vital, boolean implied) {

        static final Traits NONE = new Traits(false, false, false);
    }

    /** A field about which nothing is known but its type. */
    static Field optional(String name, Type type) {
        return new Field(name, type, null, false, null, null, null, null, Codes.UNSAID, Traits.NONE, List.of(), null);
    }

    /** Whether some rule says that it must be there, at least in some places. */
    public boolean isRequired() {
        return required != null;
    }
}
