package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;

/** Kratix puts its own schema in place of {@code properties.status} ({@code setStatusFieldsOnCRD}). */
final class StatusSchema implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.warning("api-21", "status-schema-overwritten")
            .says("The schema leaves `status` to Kratix")
            .fix(FixSafety.REVIEW)
            .fading();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        Place status = node.get("properties").get("status");
        if (node.isRoot() && !status.isNothing()) {
            findings.addAtKey(INFO, status)
                    .message("Kratix puts its own schema in place of this `status`, in which any field is"
                            + " allowed. Leave it out.")
                    .fix(Fix.of(
                            FixSafety.REVIEW,
                            "Remove the schema of `status`",
                            findings.edits().remove(status)));
        }
    }
}
