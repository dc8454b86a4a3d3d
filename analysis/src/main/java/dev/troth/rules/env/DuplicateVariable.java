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
import java.util.HashMap;
import java.util.Map;

/** A variable that is set twice in a container: the last one counts, and the API server's warning reaches nobody. */
final class DuplicateVariable implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("env-03", "duplicate-variable")
            .says("A container sets each variable once")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                Map<String, EnvironmentVariable> before = new HashMap<>();
                for (EnvironmentVariable variable : container.env()) {
                    EnvironmentVariable hidden = before.put(variable.nameText(), variable);
                    if (hidden != null && !variable.nameText().isEmpty()) {
                        report(hidden, variable, findings);
                    }
                }
            }
        }
    }

    private static void report(EnvironmentVariable hidden, EnvironmentVariable variable, Findings findings) {
        findings.add(INFO, variable.name())
                .message(
                        "`%s` is set before in this container; the program sees only this value, and the first one"
                                + " counts for nothing. Remove one.",
                        variable.nameText())
                .related(hidden.name(), "set first, without effect")
                .fix(Fix.of(
                        FixSafety.REVIEW,
                        "Remove the first `" + variable.nameText() + "`",
                        findings.edits().remove(hidden.place())));
    }
}
