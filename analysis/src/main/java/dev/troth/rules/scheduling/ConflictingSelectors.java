package dev.troth.rules.scheduling;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.DestinationSelector;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.HashMap;
import java.util.Map;

/**
 * Two values for one label in different selectors. Entries are no alternatives: Kratix merges them into one, and the
 * first wins ({@code api/v1alpha1/promise_types.go}, {@code SquashPromiseScheduling}).
 */
final class ConflictingSelectors implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("scheduling-03", "conflicting-selectors")
            .says("The entries of `destinationSelectors` agree on each label");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        Map<String, Place> first = new HashMap<>();
        for (DestinationSelector selector : promise.destinationSelectors()) {
            for (Place label : selector.matchLabels().entries()) {
                Place counts = label.string().isEmpty() ? null : first.putIfAbsent(label.name(), label);
                if (counts != null && !counts.stringOrEmpty().equals(label.stringOrEmpty())) {
                    findings.add(INFO, label)
                            .message(
                                    "`%s: %s` is never used: Kratix merges all entries into one selector, in which"
                                            + " `%s` from an earlier entry stands for `%s`. Entries are no"
                                            + " alternatives; keep one value.",
                                    label.name(), label.stringOrEmpty(), counts.stringOrEmpty(), label.name())
                            .related(counts, "the value that is used");
                }
            }
        }
    }
}
