package dev.troth.rules.requires;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.rules.ProjectRule;

/**
 * A dependency that is a request to another Promise of the project, which is not required.
 *
 * <p>Without the requirement Kratix does not wait for it: on a fresh platform the request arrives before its API does.
 */
final class RequirementNotDeclared implements ProjectRule {

    private static final RuleInfo INFO = RuleInfo.warning("requires-08", "requirement-not-declared")
            .says("The Promises whose APIs are used are required");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Project project, Findings findings) {
        for (KubernetesObject dependency : promise.dependencies()) {
            project.promiseOffering(dependency.groupText(), dependency.kindText())
                    .filter(other ->
                            !other.nameText().isEmpty() && !other.nameText().equals(promise.nameText()))
                    .filter(other -> promise.requiredPromises().stream()
                            .noneMatch(required -> required.nameText().equals(other.nameText())))
                    .ifPresent(other -> findings.add(INFO, dependency.kind())
                            .message(
                                    "A `%s` is what the Promise `%s` offers, which is not required here, so Kratix"
                                            + " does not wait for it. Add it to `requiredPromises`.",
                                    dependency.kindText(), other.nameText()));
        }
    }
}
