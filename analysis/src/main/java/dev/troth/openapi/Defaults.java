package dev.troth.openapi;

import dev.troth.yaml.Place;
import dev.troth.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value as Kubernetes keeps it: defaults stand in for what is missing, and a null that may not be one counts as missing
 * ({@code pkg/apiserver/schema/defaulting/algorithm.go}, {@code prune.go}). Fields that the schema does not declare are left
 * out, as they are of no use to a rule.
 */
public final class Defaults {

    /**
     * A part of a value.
     *
     * @param node what the schema says about it
     * @param place its value, be it by default
     * @param written what is written there: the same, or nothing, or a null
     */
    public record Part(SchemaNode node, Place place, Place written) {

        /** Whether a default stands in, whose text is in the schema. */
        public boolean isByDefault() {
            return place != written;
        }
    }

    private Defaults() {}

    /** The fields, items or values directly below. */
    public static List<Part> parts(SchemaNode node, Place value) {
        List<Part> parts = new ArrayList<>();
        if (value.isSequence()) {
            node.items()
                    .ifPresent(items ->
                            value.items().forEach(item -> kept(items, item).ifPresent(part -> parts.add(part))));
        } else if (value.isMapping()) {
            for (Place property : node.get("properties").entries()) {
                node.property(property.name())
                        .flatMap(field -> kept(field, value.get(property.name())))
                        .ifPresent(parts::add);
            }
            node.additionalProperties()
                    .ifPresent(values -> value.entries().stream()
                            .filter(entry -> !node.declares(entry.name()))
                            .forEach(entry -> kept(values, entry).ifPresent(parts::add)));
        }
        return parts;
    }

    private static Optional<Part> kept(SchemaNode node, Place place) {
        boolean missing = place.isAbsent() || (place.isNothing() && !node.is("nullable"));
        if (!missing) {
            return Optional.of(new Part(node, place, place));
        }
        Place standIn = node.get("default");
        YamlNode byDefault = standIn.node();
        return byDefault == null || standIn.isNothing()
                ? Optional.empty()
                : Optional.of(new Part(node, place.with(byDefault), place));
    }
}
