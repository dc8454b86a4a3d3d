package dev.troth.openapi;

import dev.troth.yaml.Place;

/**
 * Why a value is not allowed by a schema.
 *
 * @param place the value, or the absent field that should be there
 * @param kind what sort of disagreement it is
 * @param keyword the keyword that disagrees, such as {@code minimum}
 * @param what how the value disagrees, to follow its name in a sentence, such as {@code is less than the minimum 1}
 */
public record Mismatch(Place place, Kind kind, String keyword, String what) {

    /** Sorts of disagreement. */
    public enum Kind {
        /** Another type than the schema says. */
        TYPE,
        /** A field that no schema declares, so that Kubernetes drops it. */
        UNKNOWN_FIELD,
        /** A field that must be there is not. */
        MISSING_FIELD,
        /** Everything else: bounds, enum, pattern, format, combinations. */
        CONSTRAINT
    }
}
