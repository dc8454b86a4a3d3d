package dev.troth.rules.deps;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Dependencies in a namespace that no dependency creates. A Destination that does not have it refuses them.
 *
 * <p>Told once a namespace, and only where the Promise creates namespaces at all: then this one was probably
 * forgotten or misspelt. The order does not matter, agents such as Flux and Argo CD apply namespaces first.
 */
final class NamespaceNotAmongDependencies implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("deps-05", "namespace-not-among-dependencies")
            .says("The namespaces that dependencies need are among them");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        List<String> created = promise.dependencies().stream()
                .filter(dependency -> dependency.is("v1", "Namespace"))
                .map(KubernetesObject::nameText)
                .toList();
        if (created.isEmpty()) {
            return;
        }
        Set<String> told = new HashSet<>(created);
        for (KubernetesObject dependency : promise.dependencies()) {
            String namespace = dependency.namespaceText();
            if (namespace.isEmpty()
                    || namespace.equals("default")
                    || namespace.startsWith("kube-")
                    || !told.add(namespace)) {
                continue;
            }
            findings.add(INFO, dependency.namespace())
                    .message(
                            "No dependency creates the namespace `%s`, so a Destination that lacks it refuses the %s"
                                    + " `%s`. Add the namespace.%s",
                            namespace,
                            dependency.kindText(),
                            dependency.nameText(),
                            Spelling.didYouMean(Spelling.nearest(namespace, created)));
        }
    }
}
