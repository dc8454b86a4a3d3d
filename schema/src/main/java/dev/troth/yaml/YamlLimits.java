package dev.troth.yaml;

/**
 * How much is read. What lies beyond is left out and told as a {@link YamlProblem}.
 *
 * @param characters length of the text in UTF-16 units
 * @param depth how deep mappings and lists may be nested
 * @param nodes how many values a document may have once its aliases are followed
 * @param problems how many problems are told
 */
public record YamlLimits(int characters, int depth, int nodes, int problems) {

    /** Kubernetes refuses objects over 3 MiB; a file can hold several, so this leaves room and still bounds the memory. */
    public static final YamlLimits DEFAULT = new YamlLimits(16 << 20, 200, 2_000_000, 200);
}
