package dev.troth.rules.container;

import dev.troth.schema.Quantity;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.util.Optional;

/**
 * A quantity at its place.
 *
 * @param place where it stands
 * @param text as Kubernetes reads it: {@code 0x10} is {@code 16}
 * @param quantity how much it is
 */
record Amount(Place place, String text, Quantity quantity) {

    /** The quantity that stands here; empty where none does. */
    static Optional<Amount> at(Place place) {
        return place.scalar()
                .filter(Amount::mayBeAmount)
                .flatMap(scalar ->
                        Quantity.parse(scalar.json()).map(quantity -> new Amount(place, scalar.json(), quantity)));
    }

    private static boolean mayBeAmount(YamlScalar scalar) {
        return switch (scalar.kind()) {
            case STRING, INTEGER, NUMBER -> true;
            case NULL, BOOLEAN, NOT_JSON -> false;
        };
    }

    /**
     * Rounded up to thousandths, as Kubernetes does before it compares ({@code core/v1/defaults.go}, {@code
     * ResourceList}).
     */
    Quantity rounded() {
        return quantity.roundedUp(3);
    }
}
