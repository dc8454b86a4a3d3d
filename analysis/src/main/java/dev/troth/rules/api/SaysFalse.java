package dev.troth.rules.api;

import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;

/** Whether {@code false} is written at a place, which is more than that nothing is. */
final class SaysFalse {

    private SaysFalse() {}

    static boolean at(Place place) {
        return place.node() instanceof YamlScalar scalar
                && scalar.kind() == YamlScalar.Kind.BOOLEAN
                && scalar.json().equals("false");
    }
}
