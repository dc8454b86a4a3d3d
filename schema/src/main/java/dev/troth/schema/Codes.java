package dev.troth.schema;

import org.jspecify.annotations.Nullable;

/**
 * What holds at a place and everywhere below it, until a type or field there says otherwise. Each may be unsaid (null).
 *
 * @param unknown rule for unknown fields
 * @param wrong rule for wrong types
 * @param value rule for bad values
 * @param required rule for required fields that name no rule of their own
 * @param foldedBy rule for keys in the wrong letter case that Go takes all the same; its code is {@code none} where Go
 *     does not
 * @param ignored whether unknown fields are dropped rather than refused
 */
record Codes(
        @Nullable RuleRef unknown,
        @Nullable RuleRef wrong,
        @Nullable RuleRef value,
        @Nullable RuleRef required,
        @Nullable RuleRef foldedBy,
        @Nullable Boolean ignored) {

    static final Codes UNSAID = new Codes(null, null, null, null, null, null);

    /** This, and what it leaves unsaid from {@code outer}. */
    @SuppressWarnings("ReferenceEquality") // A short cut: what is equal to it comes to the same the long way.
    Codes over(Codes outer) {
        return this == UNSAID
                ? outer
                : new Codes(
                        unknown == null ? outer.unknown : unknown,
                        wrong == null ? outer.wrong : wrong,
                        value == null ? outer.value : value,
                        required == null ? outer.required : required,
                        foldedBy == null ? outer.foldedBy : foldedBy,
                        ignored == null ? outer.ignored : ignored);
    }

    boolean isFolded() {
        return foldedBy != null && !foldedBy.code().equals("none");
    }

    boolean isIgnored() {
        return Boolean.TRUE.equals(ignored);
    }
}
