package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/**
 * User 0 where root is forbidden. The API server accepts it; the kubelet does not start the container ({@code
 * container's runAsUser breaks non-root policy}, {@code CreateContainerConfigError}).
 */
final class NonRootAsRoot implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("container-16", "non-root-as-root")
            .says("A container with `runAsNonRoot` has another user than 0")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                Place user = NonRootUser.user(container);
                if (NonRootUser.isDemanded(container) && NonRootUser.isRoot(user)) {
                    findings.addAtKey(INFO, container.securityContext())
                            .message(
                                    "`runAsUser: 0` is root, and `runAsNonRoot: true` forbids root: no node starts this"
                                            + " container. Choose another user or allow root.")
                            .related(user, "root")
                            .fix(Fix.of(
                                    FixSafety.REVIEW,
                                    "Leave the user to the image",
                                    findings.edits().remove(user)));
                }
            }
        }
    }
}
