package dev.troth.rules.workflow;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Kinds;
import dev.troth.promise.Promise;
import dev.troth.rules.ProjectRule;
import dev.troth.schema.Names;
import dev.troth.yaml.Place;
import java.util.Set;

/**
 * A namespace for Pipelines that no file of the project creates. Kratix tries out the Jobs of all Pipelines in it
 * before it takes the Promise ({@code internal/webhook/v1alpha1/promise_webhook.go}, {@code validatePipelines}), so
 * the namespace has to be there first.
 */
final class PipelineNamespaceNotCreated implements ProjectRule {

    private static final RuleInfo INFO = RuleInfo.warning("workflow-09", "pipeline-namespace-not-created")
            .says("The namespace for Pipelines is there before the Promise is");

    private static final Set<String> ALWAYS_THERE =
            Set.of(Kinds.SYSTEM_NAMESPACE, "default", "kube-system", "kube-public", "kube-node-lease");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Project project, Findings findings) {
        Place place = promise.config().pipelineNamespace();
        String name = promise.config().pipelineNamespaceText();
        boolean hasPipelines = !promise.pipelines().isEmpty();
        if (!hasPipelines
                || ALWAYS_THERE.contains(name)
                || Names.dnsLabel(name).isPresent()
                || project.createsNamespace(name)) {
            return;
        }
        boolean inDependencies = promise.dependencies().stream()
                .anyMatch(dependency -> dependency.is("v1", "Namespace")
                        && dependency.nameText().equals(name));
        if (inDependencies) {
            findings.add(INFO, place)
                    .message(
                            "Namespace `%s` comes with this Promise's own dependencies, but Kratix refuses the Promise"
                                    + " while the namespace is not there. Create it beforehand, outside the Promise.",
                            name);
        } else {
            findings.add(INFO, place)
                    .message(
                            "Namespace `%s` is not created by any file here, and Kratix refuses the Promise while it"
                                    + " is not there. See to it that it exists first.",
                            name);
        }
    }
}
