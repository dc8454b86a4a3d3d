package dev.troth.rules.deps;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import java.util.HashMap;
import java.util.Map;

/**
 * The same object twice among the dependencies: both go to the Destination, in files of one Work, and the agent there
 * applies the one or the other, or refuses both.
 */
final class DuplicateDependency implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("deps-04", "duplicate-dependency")
            .says("An object is among the dependencies once")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        Map<String, KubernetesObject> first = new HashMap<>();
        for (KubernetesObject dependency : promise.dependencies()) {
            if (dependency.kindText().isEmpty() || dependency.nameText().isEmpty()) {
                continue;
            }
            String identity = String.join(
                    " ",
                    dependency.apiVersionText(),
                    dependency.kindText(),
                    dependency.namespaceText(),
                    dependency.nameText());
            KubernetesObject before = first.putIfAbsent(identity, dependency);
            if (before != null) {
                findings.add(INFO, dependency.place(), dependency.name().value())
                        .message(
                                "The %s `%s` is among the dependencies already. Both are written for the Destination,"
                                        + " and which one is applied is left to chance. Remove one.",
                                dependency.kindText(), dependency.nameText())
                        .related(before.name(), "the first one")
                        .fix(Fix.of(
                                FixSafety.REVIEW,
                                "Remove the second one",
                                findings.edits().remove(dependency.place())));
            }
        }
    }
}
