package dev.troth.yaml;

/**
 * Reads YAML and JSON as Kubernetes does: the grammar and the scalars of YAML 1.1, as {@code sigs.k8s.io/yaml} reads
 * them.
 *
 * <p>There are two readers, between which nobody can tell a difference: {@link QuickReader} for texts without faults
 * in the plain style of nearly all manifests, and {@link MendingReader} for all others.
 */
public final class Yaml {

    private Yaml() {}

    /** {@link #read(String, YamlLimits)} with {@link YamlLimits#DEFAULT}. */
    public static YamlFile read(String text) {
        return read(text, YamlLimits.DEFAULT);
    }

    /** What a text holds, as far as it can be made out. Never throws; what is wrong is in the problems. */
    public static YamlFile read(String text, YamlLimits limits) {
        return read(text, limits, KnownKeys.NONE);
    }

    /**
     * {@link #read(String, YamlLimits)} with better advice about lines that are indented wrongly.
     *
     * @param keys is asked only then
     */
    public static YamlFile read(String text, YamlLimits limits, KnownKeys keys) {
        SourceText source = new SourceText(text);
        YamlFile quick = QuickReader.read(source, limits);
        return quick != null ? quick : MendingReader.read(source, limits, keys);
    }
}
