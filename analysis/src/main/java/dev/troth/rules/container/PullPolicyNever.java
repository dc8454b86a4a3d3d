package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;

/**
 * An image of a registry that may not be pulled. It runs on a machine where somebody has loaded the image by hand and
 * nowhere else ({@code ErrImageNeverPull}). Images without a registry are left alone: those are loaded by hand.
 */
final class PullPolicyNever implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("container-08b", "pull-policy-never")
            .says("An image of a registry may be pulled")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                String registry = ImageReference.of(container.imageText()).registry();
                boolean remote = registry.indexOf('.') >= 0 && !registry.startsWith("127.");
                if (container.imagePullPolicy().stringOrEmpty().equals("Never") && remote) {
                    findings.add(INFO, container.imagePullPolicy())
                            .message(
                                    "`Never` forbids nodes to pull `%s`, so the container starts only where somebody"
                                            + " has put the image by hand. Write `IfNotPresent`.",
                                    container.imageText())
                            .fix(Fix.of(
                                    FixSafety.REVIEW,
                                    "Write `IfNotPresent`",
                                    findings.edits().replace(container.imagePullPolicy(), "IfNotPresent")));
                }
            }
        }
    }
}
