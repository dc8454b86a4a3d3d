package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.VolumeMount;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/** Options of a mount that need others ({@code validateMountPropagation}, {@code validateMountRecursiveReadOnly}). */
final class MountOptions implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.error("volume-20", "impossible-mount-options").says("The options of a mount go together");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                boolean privileged =
                        container.securityContext().get("privileged").isTrue();
                container.volumeMounts().forEach(mount -> check(mount, privileged, findings));
            }
        }
    }

    private static void check(VolumeMount mount, boolean privileged, Findings findings) {
        Place propagation = mount.place().get("mountPropagation");
        String spreads = propagation.stringOrEmpty();
        if (spreads.equals("Bidirectional") && !privileged) {
            findings.add(INFO, propagation)
                    .message("`Bidirectional` is for privileged containers, and this is none, so Kratix refuses the"
                            + " Promise. Remove `mountPropagation`.");
        }
        Place recursive = mount.place().get("recursiveReadOnly");
        String how = recursive.stringOrEmpty();
        if (!how.equals("Enabled") && !how.equals("IfPossible")) {
            return;
        }
        if (!mount.readOnly().isTrue()) {
            findings.add(INFO, recursive)
                    .message("`recursiveReadOnly` goes with `readOnly: true` only, so Kratix refuses the Promise."
                            + " Add that.");
        } else if (!propagation.isNothing() && !spreads.equals("None")) {
            findings.add(INFO, recursive)
                    .message("`recursiveReadOnly` goes with `mountPropagation: None` only, so Kratix refuses the"
                            + " Promise. Remove one of them.")
                    .related(propagation, "the other one");
        }
    }
}
