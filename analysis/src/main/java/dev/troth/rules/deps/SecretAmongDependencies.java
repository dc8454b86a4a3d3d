package dev.troth.rules.deps;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import java.util.stream.Stream;

/**
 * A Secret with its values among the dependencies: they lie in the State Store in plain text, which is a Git
 * repository or a bucket, and in the Promise itself.
 */
final class SecretAmongDependencies implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("deps-07", "secret-among-dependencies")
            .says("Secrets do not travel through the State Store");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (KubernetesObject dependency : promise.dependencies()) {
            boolean values = Stream.of("data", "stringData")
                    .flatMap(field -> dependency.place().get(field).entries().stream())
                    .anyMatch(entry -> !entry.stringOrEmpty().isEmpty());
            if (dependency.is("v1", "Secret") && values) {
                findings.add(INFO, dependency.kind())
                        .message(
                                "The values of the Secret `%s` are written to the State Store as they are, for"
                                        + " everybody who may read it."
                                        + " Let the Destination fetch them, or send them encrypted.",
                                dependency.nameText());
            }
        }
    }
}
