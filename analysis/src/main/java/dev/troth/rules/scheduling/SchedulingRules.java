package dev.troth.rules.scheduling;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Where things land: Destinations for what is made, nodes for the Pipelines that make it. */
public final class SchedulingRules {

    private SchedulingRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "scheduling",
                "Where things land",
                List.of(
                        RuleInfo.error("scheduling-01", "labels-beside-match-labels")
                                .says("The labels of a selector are indented under `matchLabels`")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("scheduling-02", "bad-selector-label")
                                .says("The labels of a selector are written like labels")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("scheduling-04", "match-expressions")
                                .says("A selector has `matchLabels` and" + " nothing else")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("scheduling-06", "bad-node-selector")
                                .says("A node selector is a mapping of labels, written like labels")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("scheduling-07", "bad-toleration-operator")
                                .says("The operator of a toleration is `Equal` or `Exists`")
                                .fix(FixSafety.SAFE),
                        RuleInfo.error("scheduling-08", "bad-toleration-effect")
                                .says("The effect of a toleration is `NoSchedule`, `PreferNoSchedule` or `NoExecute`")
                                .fix(FixSafety.SAFE)),
                List.of(
                        new ConflictingSelectors(),
                        new EmptySelector(),
                        new BadToleration(),
                        new TolerationSecondsWithoutNoExecute(),
                        new NoMatchingDestination(),
                        new SelectorForDryRuns()));
    }
}
