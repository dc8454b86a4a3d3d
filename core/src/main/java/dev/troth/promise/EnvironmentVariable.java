package dev.troth.promise;

import dev.troth.yaml.Place;

/**
 * An item of a container's {@code env}.
 *
 * @param place the item
 */
public record EnvironmentVariable(Place place) {

    public Place name() {
        return Fields.of(place, "name");
    }

    /** The name, or {@code ""} where none is written. */
    public String nameText() {
        return name().stringOrEmpty();
    }

    public Place value() {
        return Fields.of(place, "value");
    }

    /** Where the value comes from: a mapping with one of {@code secretKeyRef}, {@code configMapKeyRef} and so on. */
    public Place valueFrom() {
        return Fields.of(place, "valueFrom");
    }

    /** A source in {@link #valueFrom}, such as {@code secretKeyRef}. */
    public Place source(String name) {
        return Fields.of(valueFrom(), name);
    }
}
