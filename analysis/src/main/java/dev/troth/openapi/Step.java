package dev.troth.openapi;

/** How a node of a schema hangs on its parent. */
public enum Step {
    /** It has no parent: {@code openAPIV3Schema} itself. */
    ROOT,
    /** A field of an object: {@code properties.x}. */
    PROPERTY,
    /** Each value of a map: {@code additionalProperties}. */
    ADDITIONAL_PROPERTIES,
    /** Each item of a list: {@code items}. */
    ITEMS,
    /** One of several schemas in {@code items}; Kubernetes refuses such a list. */
    ITEMS_IN_A_LIST,
    ALL_OF,
    ANY_OF,
    ONE_OF,
    NOT;

    /** Whether the node speaks about the very value that its parent describes, in addition to it. */
    public boolean isJunctor() {
        return switch (this) {
            case ALL_OF, ANY_OF, ONE_OF, NOT -> true;
            case ROOT, PROPERTY, ADDITIONAL_PROPERTIES, ITEMS, ITEMS_IN_A_LIST -> false;
        };
    }
}
