package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
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
        for (ValueProblem problem : Defaults.problems(node)) {
            if (!problem.wrongType()) {
                findings.add(INFO, problem.place())
                        .message(
                                "%s %s, so Kubernetes refuses the API.",
                                Defaults.called(node, problem), problem.what());
            }
        }
    }
}
