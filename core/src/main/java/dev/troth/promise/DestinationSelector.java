package dev.troth.promise;

import dev.troth.yaml.Place;

/**
 * An item of {@code spec.destinationSelectors}. All items together make one selector: a Destination must match them
 * all, and of two values for one label the first counts ({@code SquashPromiseScheduling}).
 *
 * @param place the item
 */
public record DestinationSelector(Place place) {

    public Place matchLabels() {
        return place.get("matchLabels");
    }
}
