package dev.troth.rules.env;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.EnvironmentVariable;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;

/**
 * A variable with a value and a source for its value ({@code validateEnvVarValueFrom}). An empty value does no harm.
 */
final class ValueAndValueFrom implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("env-05", "value-and-value-from")
            .says("A variable has a `value` or a `valueFrom`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                for (EnvironmentVariable variable : container.env()) {
                    if (!variable.value().stringOrEmpty().isEmpty()
                            && !ValueSources.of(variable).isEmpty()) {
                        report(variable, findings);
                    }
                }
            }
        }
    }

    private static void report(EnvironmentVariable variable, Findings findings) {
        findings.addAtKey(INFO, variable.valueFrom())
                .message(
                        "`%s` has a `value`, too, and only one of the two can hold, so Kratix refuses the Promise."
                                + " Remove one.",
                        variable.nameText())
                .related(variable.value(), "the other value")
                .fix(Fix.of(FixSafety.REVIEW, "Remove `value`", findings.edits().remove(variable.value())));
    }
}
