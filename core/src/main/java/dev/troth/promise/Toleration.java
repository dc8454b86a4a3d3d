package dev.troth.promise;

import dev.troth.yaml.Place;

/**
 * An item of a Pipeline's {@code tolerations}.
 *
 * @param place the item
 */
public record Toleration(Place place) {

    public Place key() {
        return Fields.of(place, "key");
    }

    public Place operator() {
        return Fields.of(place, "operator");
    }

    public Place value() {
        return Fields.of(place, "value");
    }

    public Place effect() {
        return Fields.of(place, "effect");
    }

    public Place tolerationSeconds() {
        return Fields.of(place, "tolerationSeconds");
    }
}
