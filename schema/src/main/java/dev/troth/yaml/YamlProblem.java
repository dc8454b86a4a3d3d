package dev.troth.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a text as YAML.
 *
 * @param kind what
 * @param span where
 * @param detail what is needed to say it: the key, the scalar, the alias, or the parser's own words
 * @param related the other place that belongs to it, such as the first of two equal keys
 */
public record YamlProblem(
        Kind kind, Span span, String detail, @Nullable Span related) {

    /** What can be wrong. */
    public enum Kind {
        /** The scanner or parser gave up here; {@code detail} has its words. */
        SYNTAX,
        /** A tab where YAML allows only spaces. */
        TAB,
        /** The same key twice in one mapping, compared as Kubernetes reads it; {@code related} is the first. */
        DUPLICATE_KEY,
        /** A key that is no string: {@code detail} is what Kubernetes makes of it, such as {@code true}. */
        KEY_NOT_STRING,
        /** A null or composite key, which cannot become JSON. */
        KEY_IMPOSSIBLE,
        /** {@code .inf}, {@code -.inf} or {@code .nan}. */
        NOT_JSON,
        /** An anchor, alias or merge key was used. */
        ANCHOR,
        /** An alias to an anchor that is nowhere before it. */
        UNDEFINED_ALIAS,
        /** An alias inside its own anchor. */
        RECURSIVE_ALIAS,
        /** A template of Helm or Go, not YAML. */
        TEMPLATE,
        /** A tag that is neither of YAML's own nor understood by Kubernetes. */
        UNKNOWN_TAG,
        /** The text is longer than {@link YamlLimits#characters}. */
        TOO_LONG,
        /** Nested deeper than {@link YamlLimits#depth}. */
        TOO_DEEP,
        /** More values than {@link YamlLimits#nodes}, mostly by aliases of aliases. */
        TOO_MANY_NODES,
    }
}
