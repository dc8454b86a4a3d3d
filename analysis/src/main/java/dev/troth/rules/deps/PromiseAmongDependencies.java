package dev.troth.rules.deps;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Kinds;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;

/**
 * A Promise or PromiseRelease among dependencies that go to every Destination: only the platform cluster has Kratix.
 */
final class PromiseAmongDependencies implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("deps-06", "promise-for-every-destination")
            .says("A compound Promise sends its Promises to the platform cluster");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        if (!promise.spec().get("destinationSelectors").items().isEmpty()) {
            return;
        }
        promise.dependencies().stream()
                .filter(dependency -> dependency.is(Kinds.API_VERSION, Kinds.PROMISE)
                        || dependency.is(Kinds.API_VERSION, Kinds.PROMISE_RELEASE))
                .findFirst()
                .ifPresent(dependency -> findings.add(INFO, dependency.kind())
                        .message(
                                "Without `destinationSelectors` this %s goes to every Destination, and only the"
                                        + " platform cluster knows"
                                        + " what it is. Select the Destination that is the platform.",
                                dependency.kindText()));
    }
}
