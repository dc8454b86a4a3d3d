package dev.troth.promise;

import dev.troth.yaml.Place;

/**
 * An item of a container's {@code envFrom}: all keys of a ConfigMap or a Secret.
 *
 * @param place the item
 */
public record EnvironmentSource(Place place) {

    public Place prefix() {
        return Fields.of(place, "prefix");
    }

    public Place configMapRef() {
        return Fields.of(place, "configMapRef");
    }

    public Place secretRef() {
        return Fields.of(place, "secretRef");
    }
}
