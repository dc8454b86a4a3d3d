package dev.troth.promise;

import dev.troth.yaml.Place;

/**
 * An item of a container's {@code volumeMounts}.
 *
 * @param place the item
 */
public record VolumeMount(Place place) {

    /** The name of the volume. */
    public Place name() {
        return Fields.of(place, "name");
    }

    /** The name of the volume, or {@code ""} where none is written. */
    public String nameText() {
        return name().stringOrEmpty();
    }

    public Place mountPath() {
        return Fields.of(place, "mountPath");
    }

    public Place subPath() {
        return Fields.of(place, "subPath");
    }

    public Place subPathExpr() {
        return Fields.of(place, "subPathExpr");
    }

    public Place readOnly() {
        return Fields.of(place, "readOnly");
    }
}
