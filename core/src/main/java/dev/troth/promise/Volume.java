package dev.troth.promise;

import dev.troth.yaml.Place;
import java.util.List;

/**
 * An item of a Pipeline's {@code volumes}.
 *
 * @param place the item
 */
public record Volume(Place place) {

    public Place name() {
        return Fields.of(place, "name");
    }

    /** The name, or {@code ""} where none is written. */
    public String nameText() {
        return name().stringOrEmpty();
    }

    /** What the volume is made of: every entry but the name that is not null. Without any it becomes an emptyDir. */
    public List<Place> sources() {
        return place.entries().stream()
                .filter(entry -> !entry.isNothing() && !entry.name().equalsIgnoreCase("name"))
                .toList();
    }

    /** A source by its key, such as {@code secret}. */
    public Place source(String key) {
        return Fields.of(place, key);
    }
}
