package dev.troth.rules.deps;

import dev.troth.analysis.Findings;
import dev.troth.analysis.ObjectSchemas.Objection;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.rules.ProjectRule;

/**
 * A dependency that the user's own JSON Schema for its kind does not allow. Kratix hands dependencies on unseen, so the
 * mistake shows at the Destination, where nobody looks who wrote the Promise.
 */
final class DependencyAgainstSchema implements ProjectRule {

    private static final RuleInfo INFO = RuleInfo.error("deps-09", "dependency-against-schema")
            .says("A dependency is as the JSON Schema for its kind wants it, where one was given");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Project project, Findings findings) {
        for (KubernetesObject dependency : promise.dependencies()) {
            for (Objection objection : project.schemas().objections(dependency)) {
                Findings.Draft draft = objection.aboutKey()
                        ? findings.addAtKey(INFO, objection.place())
                        : findings.add(INFO, objection.place());
                draft.message("%s", objection.message());
            }
        }
    }
}
