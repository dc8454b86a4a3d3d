package dev.troth.engine.object;

import dev.troth.promise.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Which object.
 *
 * @param kind such as {@code Job}; of a request the kind of its Promise's API
 * @param namespace {@code ""} where the kind has none
 */
public record Reference(String kind, String namespace, String name) {

    /** Written out, because references are looked up all the time and nearly all differ in their names. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reference reference
                && name.equals(reference.name)
                && namespace.equals(reference.namespace)
                && kind.equals(reference.kind);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + namespace.hashCode();
    }

    /** {@code Job default/kratix-redis}. */
    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + Shown.name(name);
    }
}
