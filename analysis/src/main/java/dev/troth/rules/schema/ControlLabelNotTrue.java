package dev.troth.rules.schema;

import dev.troth.analysis.Findings;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;

/** A control label of a Promise that is set to something other than {@code "true"}. */
final class ControlLabelNotTrue implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("schema-15", "control-label-not-true")
            .says("Labels that make Kratix act are set to `\"true\"`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        ControlLabels.check(INFO, promise.object(), findings);
    }
}
