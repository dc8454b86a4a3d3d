package dev.troth.yaml;

/**
 * A value in a YAML document. Immutable.
 *
 * <p>Aliases are already followed: the node that an alias stands for is the node of its anchor, so a node can have more
 * than one parent, but never itself among its children. Where the alias was written is known by the entry or item that
 * holds it.
 */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

    /** Where the value stands: first to last character, without anchor, tag and trailing white space. */
    Span span();

    /** How many nodes there are in this value, itself included and aliases followed; bounded by {@link YamlLimits}. */
    int size();
}
