package dev.troth.engine.object;

import dev.troth.promise.Shown;

/**
 * Which object.
 *
 * @param kind such as {@code Job}; of a request the kind of its Promise's API
 * @param namespace {@code ""} where the kind has none
 */
public record Reference(String kind, String namespace, String name) {

    /** {@code Job default/kratix-redis}. */
    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + Shown.name(name);
    }
}
