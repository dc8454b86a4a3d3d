package dev.troth.yaml;

/**
 * A key and its value.
 *
 * @param key the key; always a scalar, as Kubernetes allows no other
 * @param value what the key stands for; a null scalar of empty range where nothing is written
 * @param valueSpan where the value is written: the alias where it is one, else the value's own range
 * @param merged whether the entry came in by a merge key ({@code <<}), so that it is written elsewhere
 */
public record YamlEntry(YamlScalar key, YamlNode value, Span valueSpan, boolean merged) {

    /** The key as Kubernetes reads it: {@code on} is {@code "true"}, {@code 1} is {@code "1"}. */
    public String name() {
        return key.json();
    }

    /** From the key to the end of the value. */
    public Span span() {
        return merged ? key.span() : key.span().union(valueSpan);
    }
}
