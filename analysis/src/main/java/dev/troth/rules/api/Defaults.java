package dev.troth.rules.api;

import dev.troth.openapi.Mismatch;
import dev.troth.openapi.SchemaNode;
import dev.troth.openapi.Step;
import dev.troth.openapi.ValueCheck;
import dev.troth.yaml.Place;
import java.util.List;

/**
 * Defaults held against their own schemas. Kubernetes looks at those of fields and items, not at those inside {@code
 * additionalProperties}; inside combinations and metadata a default is refused whatever it is, which other rules say.
 */
final class Defaults {

    private Defaults() {}

    static List<Mismatch> mismatches(SchemaNode node) {
        Place value = node.get("default");
        if (value.isNothing() || node.isNested() || node.isInsideMetadata() || isInMap(node)) {
            return List.of();
        }
        return ValueCheck.of(node, value);
    }

    private static boolean isInMap(SchemaNode node) {
        return node.step() == Step.ADDITIONAL_PROPERTIES || (node.parent() != null && isInMap(node.parent()));
    }

    /** The default, or the part of it that is wrong. */
    static String called(SchemaNode node, Mismatch mismatch) {
        Place place = mismatch.place().isAbsent() && mismatch.place().parent() != null
                ? mismatch.place().parent()
                : mismatch.place();
        if (place.path().equals(node.get("default").path())) {
            return "The default of " + node.called();
        }
        String part = place.index() >= 0 ? "item " + (place.index() + 1) : "`" + place.name() + "`";
        return "In the default of " + node.called() + ", " + part;
    }
}
