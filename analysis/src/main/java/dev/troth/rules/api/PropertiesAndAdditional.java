package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;

/**
 * {@code additionalProperties} beside {@code properties}, or at the root ({@code
 * ValidateCustomResourceDefinitionOpenAPISchema}, {@code validateStructuralInvariants}): an object either has fields with
 * names or it is a map.
 */
final class PropertiesAndAdditional implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.error("api-14", "properties-and-additional-properties")
            .says("An object has either `properties` or `additionalProperties`")
            .fix(FixSafety.SAFE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        Place additional = node.get("additionalProperties");
        boolean isFalse = SaysFalse.at(additional);
        if (!isFalse && !additional.isTrue() && !additional.isMapping()) {
            return;
        }
        boolean hasFields = !node.get("properties").entries().isEmpty();
        if (isFalse && (hasFields || node.isRoot())) {
            findings.addAtKey(INFO, additional)
                    .message("`additionalProperties: false` is refused by Kubernetes, which drops fields that are not"
                            + " declared anyway. Leave it out.")
                    .fix(Fix.of(
                            FixSafety.SAFE,
                            "Remove `additionalProperties`",
                            findings.edits().remove(additional)));
        } else if (additional.isMapping() && hasFields) {
            findings.addAtKey(INFO, additional)
                    .message(
                            "%s has both `properties` and `additionalProperties`, which Kubernetes refuses: fields"
                                    + " have names, or they are a map. Put the map into a field of its own.",
                            node.calledFirst());
        } else if (node.isRoot()) {
            findings.addAtKey(INFO, additional)
                    .message("`additionalProperties` at the root of the schema is refused by Kubernetes. Declare"
                            + " `properties`, and give the map a field of its own below `spec`.");
        }
    }
}
