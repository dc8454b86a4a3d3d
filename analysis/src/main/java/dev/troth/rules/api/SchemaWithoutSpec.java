package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;

/** A schema in which users can say nothing: a request's {@code spec} is pruned where it is not declared. */
final class SchemaWithoutSpec implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.warning("api-23", "schema-without-spec")
            .says("The schema declares `spec`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        Place properties = node.get("properties");
        if (!node.isRoot() || !node.type().equals("object") || node.preservesUnknownFields() || node.declares("spec")) {
            return;
        }
        if (properties.isMapping()) {
            findings.addAtKey(INFO, properties)
                    .message("The schema declares no `spec`, so Kubernetes drops or refuses whatever users write"
                            + " there. Declare it.")
                    .fix(Fix.of(
                            FixSafety.REVIEW,
                            "Declare `spec`",
                            findings.edits().append(properties, "spec: {type: object, properties: {}}")));
        }
    }
}
