package dev.troth.rules.env;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.EnvironmentVariable;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Grammar;

/**
 * A name that Kubernetes took only from 1.32 on: before, it was letters, digits, {@code _ - .}, without a digit in
 * front ({@code IsEnvVarName}). No shell can read such a variable.
 */
final class UnusualVariableName implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("env-02b", "unusual-variable-name")
            .says("A variable's name is made of letters, digits and `_`, and does not begin with a digit")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                container.env().forEach(variable -> check(variable, findings));
            }
        }
    }

    private static void check(EnvironmentVariable variable, Findings findings) {
        String name = variable.nameText();
        if (name.isEmpty() || Grammar.ENV_NAME.flaw(name).isPresent() || VariableName.isUsual(name)) {
            return;
        }
        String better = VariableName.forShells(name);
        findings.add(INFO, variable.name())
                .message(
                        "No shell can read a variable called `%s`, and Kubernetes before 1.32 refuses it. Write `%s`.",
                        name, better)
                .fix(Fix.of(
                        FixSafety.REVIEW,
                        "Call it `" + better + "`",
                        findings.edits().replace(variable.name(), Edits.scalar(better))));
    }
}
