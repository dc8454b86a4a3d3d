package dev.troth.schema;

/**
 * Searches regular expressions as Kubernetes does, which is Go's RE2. An interface, because the schema module has no
 * such engine of its own.
 */
@FunctionalInterface
public interface PatternMatcher {

    /** Takes every text for a match. */
    PatternMatcher UNCHECKED = (pattern, text) -> true;

    /** Whether the expression is found anywhere in the text; true when the expression itself is broken. */
    boolean finds(String pattern, String text);
}
