package dev.troth.rules.api;

import dev.troth.openapi.SchemaNode;
import dev.troth.openapi.Step;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Defaults held against their own schemas. Kubernetes looks at those of fields and items, not at those inside {@code
 * additionalProperties}; inside combinations and metadata a default is refused whatever it is, which other rules say.
 */
final class Defaults {

    private Defaults() {}

    static List<ValueProblem> problems(SchemaNode node) {
        Place value = node.get("default");
        if (value.isNothing() || node.isNested() || node.isInsideMetadata() || isInMap(node)) {
            return List.of();
        }
        List<ValueProblem> problems = new ArrayList<>(ValueProblem.of(node, value));
        for (Place name : node.get("required").items()) {
            // A request need not have what has a default, but that is filled in later than this default is looked at.
            boolean later = node.property(name.stringOrEmpty())
                    .filter(field -> field.has("default"))
                    .isPresent();
            if (later && value.isMapping() && value.get(name.stringOrEmpty()).isAbsent()) {
                problems.add(new ValueProblem(
                        value.get(name.stringOrEmpty()), false, "is missing, although it is required"));
            }
        }
        return problems;
    }

    private static boolean isInMap(SchemaNode node) {
        return node.step() == Step.ADDITIONAL_PROPERTIES || (node.parent() != null && isInMap(node.parent()));
    }

    /** The default, or the part of it that is wrong. */
    static String called(SchemaNode node, ValueProblem problem) {
        Place place = problem.place();
        if (place.path().equals(node.get("default").path())) {
            return "The default of " + node.called();
        }
        String part = place.index() >= 0 ? "item " + (place.index() + 1) : "`" + place.name() + "`";
        return "In the default of " + node.called() + ", " + part;
    }
}
