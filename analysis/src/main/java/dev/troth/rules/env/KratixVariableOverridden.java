package dev.troth.rules.env;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.EnvironmentVariable;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.rules.PromiseRule;

/**
 * A variable that Kratix sets. Its own come first and the user's behind them, so the user's wins, in this container
 * only ({@code api/v1alpha1/pipeline_factory.go}).
 */
final class KratixVariableOverridden implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("env-04", "kratix-variable-overridden")
            .says("Variables that Kratix sets are left to Kratix")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                container.env().stream()
                        .filter(variable -> isKratixOwn(variable.nameText()))
                        .forEach(variable -> report(variable, findings));
            }
        }
    }

    private static boolean isKratixOwn(String name) {
        return Reserved.VARIABLES.contains(name) || name.equals(Reserved.DRY_RUN);
    }

    private static void report(EnvironmentVariable variable, Findings findings) {
        findings.add(INFO, variable.name())
                .message(
                        "Kratix sets `%s` itself; this value wins over the true one, in this container only. Remove"
                                + " it or choose another name.",
                        variable.nameText())
                .fix(Fix.of(
                        FixSafety.REVIEW,
                        "Remove `" + variable.nameText() + "`",
                        findings.edits().remove(variable.place())));
    }
}
