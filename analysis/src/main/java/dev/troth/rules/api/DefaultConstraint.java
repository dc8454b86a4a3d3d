package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.JsonValues;
import dev.troth.openapi.Mismatch;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;

/**
 * A default that its own field does not allow, or with fields that are not declared ({@code
 * pkg/apiserver/schema/defaulting/validation.go}).
 */
final class DefaultConstraint implements SchemaRule {

    private static final RuleInfo INFO =
            RuleInfo.error("api-25", "default-not-allowed").says("A default is a value that its own field allows");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        for (Mismatch mismatch : Defaults.mismatches(node)) {
            if (mismatch.kind() != Mismatch.Kind.TYPE) {
                String value = mismatch.place().node() == null || mismatch.kind() == Mismatch.Kind.UNKNOWN_FIELD
                        ? ""
                        : " (" + JsonValues.shown(mismatch.place().node()) + ")";
                findings.add(INFO, mismatch.place())
                        .message(
                                "%s%s %s, so Kubernetes refuses the API.",
                                Defaults.called(node, mismatch), value, mismatch.what());
            }
        }
    }
}
