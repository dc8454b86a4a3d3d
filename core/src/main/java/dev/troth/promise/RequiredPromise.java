package dev.troth.promise;

import dev.troth.yaml.Place;

/**
 * An item of {@code spec.requiredPromises}.
 *
 * @param place the item
 */
public record RequiredPromise(Place place) {

    public Place name() {
        return place.get("name");
    }

    /** The name, or {@code ""} where none is written. */
    public String nameText() {
        return name().stringOrEmpty();
    }

    /** The version wanted; any where none is written. */
    public Place version() {
        return place.get("version");
    }
}
