package dev.troth.rules.rbac;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.Called;
import dev.troth.rules.PromiseRule;
import java.util.HashMap;
import java.util.Map;

/**
 * Pipelines that run as one ServiceAccount in one namespace: each has the rights of all, because Kratix binds the roles
 * of each to it and takes none away ({@code api/v1alpha1/pipeline_factory.go}, {@code roleBindings}).
 */
final class SharedServiceAccount implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("rbac-16", "shared-service-account")
            .says("Each Pipeline with permissions has a ServiceAccount of its own");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        boolean oneNamespace = !promise.config().pipelineNamespaceText().isEmpty();
        Map<String, Pipeline> seen = new HashMap<>();
        for (Pipeline pipeline : promise.pipelines()) {
            String name = pipeline.rbac().serviceAccount().stringOrEmpty();
            if (name.isEmpty()) {
                continue;
            }
            Pipeline first = seen.putIfAbsent(oneNamespace ? name : pipeline.type() + "/" + name, pipeline);
            if (first == null) {
                continue;
            }
            Pipeline strong = first.rbac().permissions().isEmpty() ? pipeline : first;
            if (!strong.rbac().permissions().isEmpty()) {
                findings.add(INFO, pipeline.rbac().serviceAccount())
                        .message(
                                "%s and %s both run as `%s`, so the permissions of %s are also those of the other."
                                        + " Give each its own ServiceAccount, or leave it to Kratix.",
                                Called.of(first), Called.of(pipeline), name, Called.of(strong))
                        .related(first.rbac().serviceAccount(), "the same ServiceAccount");
            }
        }
    }
}
