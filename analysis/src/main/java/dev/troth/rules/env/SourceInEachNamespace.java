package dev.troth.rules.env;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.EnvironmentSource;
import dev.troth.promise.EnvironmentVariable;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.HashSet;
import java.util.Set;

/**
 * A Secret or ConfigMap that a resource workflow reads. Those workflows run in the namespace of the request, so it must
 * be there in each namespace in which somebody asks for a resource, unless {@code pipelineNamespace} is set. Said
 * once a name and Pipeline.
 */
final class SourceInEachNamespace implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.info("env-13", "source-in-each-namespace")
            .says("A Secret or ConfigMap for variables is there in each namespace with requests");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        if (!promise.config().pipelineNamespace().isNothing()) {
            return;
        }
        for (Pipeline pipeline : promise.pipelines()) {
            if (pipeline.type() == WorkflowType.RESOURCE) {
                Set<String> said = new HashSet<>();
                for (Container container : pipeline.containers()) {
                    check(container, said, findings);
                }
            }
        }
    }

    private static void check(Container container, Set<String> said, Findings findings) {
        for (EnvironmentVariable variable : container.env()) {
            check("Secret", variable.source("secretKeyRef"), said, findings);
            check("ConfigMap", variable.source("configMapKeyRef"), said, findings);
        }
        for (EnvironmentSource source : container.envFrom()) {
            check("Secret", source.secretRef(), said, findings);
            check("ConfigMap", source.configMapRef(), said, findings);
        }
    }

    private static void check(String kind, Place reference, Set<String> said, Findings findings) {
        String name = reference.get("name").stringOrEmpty();
        if (!name.isEmpty() && !reference.get("optional").isTrue() && said.add(kind + name)) {
            findings.add(INFO, reference.get("name"))
                    .message(
                            "This Pipeline runs in the namespace of each request, so the %s `%s` must be there in"
                                    + " all of them; where it is not, the container never starts. Or set"
                                    + " `workflows.config.pipelineNamespace`.",
                            kind, name);
        }
    }
}
