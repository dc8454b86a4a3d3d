package dev.troth.rules.scheduling;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Toleration;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/**
 * A time limit for a taint that drives no Pod away ({@code k8s.io/kubernetes/pkg/apis/core/validation},
 * {@code ValidateTolerations}).
 */
final class TolerationSecondsWithoutNoExecute implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("scheduling-10", "toleration-seconds-without-no-execute")
            .says("`tolerationSeconds` goes with `effect: NoExecute`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            pipeline.tolerations().forEach(toleration -> check(toleration, findings));
        }
    }

    private static void check(Toleration toleration, Findings findings) {
        Place seconds = toleration.tolerationSeconds();
        Place effect = toleration.effect();
        boolean readable = effect.isNothing() || effect.string().isPresent();
        if (!readable
                || !seconds.isPresent()
                || seconds.isNothing()
                || effect.stringOrEmpty().equals("NoExecute")) {
            return;
        }
        findings.add(INFO, effect, effect.isPresent() ? effect.value() : seconds.key())
                .message(
                        "`tolerationSeconds` says how long a Pod stays that a `NoExecute` taint drives away; %s"
                                + " drives none away, and Kubernetes refuses the Job. Write `effect: NoExecute`, or"
                                + " remove `tolerationSeconds`.",
                        effect.stringOrEmpty().isEmpty()
                                ? "a toleration without that effect"
                                : "`" + effect.stringOrEmpty() + "`")
                .fix(Fix.of(
                        FixSafety.REVIEW,
                        "Remove `tolerationSeconds`",
                        findings.edits().remove(seconds)));
    }
}
