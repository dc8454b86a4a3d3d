package dev.troth.rules.scheduling;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.DestinationSelector;
import dev.troth.promise.Labels;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/** The label of dry runs as a selector ({@code internal/controller/scheduler.go}, {@code isDryRunScheduling}). */
final class SelectorForDryRuns implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("scheduling-13", "selector-for-dry-runs")
            .says("The Destination for dry runs is Kratix' own to choose");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (DestinationSelector selector : promise.destinationSelectors()) {
            Place label = selector.matchLabels().get(Labels.DRY_RUN);
            if (label.isPresent()) {
                findings.addAtKey(INFO, label)
                        .message(
                                "`%s` marks the Destination for dry runs. %s Remove it.",
                                Labels.DRY_RUN,
                                label.stringOrEmpty().equals("true")
                                        ? "Kratix would send all that this Promise makes there, and nowhere else."
                                        : "No other Destination has it, so this selector finds none.");
            }
        }
    }
}
