package dev.troth.promise;

import dev.troth.yaml.Place;

/**
 * A version of an API: an item of {@code spec.api.spec.versions}.
 *
 * @param place the item
 */
public record ApiVersion(Place place) {

    public Place name() {
        return place.get("name");
    }

    public String nameText() {
        return name().stringOrEmpty();
    }

    public Place served() {
        return place.get("served");
    }

    public Place storage() {
        return place.get("storage");
    }

    /** The schema of requests: {@code schema.openAPIV3Schema}. */
    public Place schema() {
        return place.at("schema", "openAPIV3Schema");
    }

    public Place subresources() {
        return place.get("subresources");
    }

    public Place additionalPrinterColumns() {
        return place.get("additionalPrinterColumns");
    }
}
