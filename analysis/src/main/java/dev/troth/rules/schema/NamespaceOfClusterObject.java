package dev.troth.rules.schema;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.rules.ObjectRule;

/** A namespace on an object that stands in none. The API server clears it without a word. */
final class NamespaceOfClusterObject implements ObjectRule {

    private static final RuleInfo INFO = RuleInfo.warning("schema-05", "namespace-without-effect")
            .says("What stands in no namespace names none")
            .fix(FixSafety.SAFE)
            .fading();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Findings findings) {
        boolean clusterScoped = Kinds.CLUSTER_SCOPED.stream().anyMatch(kind -> object.is(Kinds.API_VERSION, kind));
        if (clusterScoped && !object.namespaceText().isEmpty()) {
            findings.addAtKey(INFO, object.namespace())
                    .message(
                            "A %s stands in no namespace: Kubernetes drops `%s`. Remove it. Where Pipelines run is"
                                    + " said by `spec.workflows.config.pipelineNamespace`.",
                            object.kindText(), object.namespaceText())
                    .fix(Fix.of(
                            FixSafety.SAFE,
                            "Remove `namespace`",
                            findings.edits().remove(object.namespace())));
        }
    }
}
