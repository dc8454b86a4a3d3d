package dev.troth.rules.scheduling;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.DestinationSelector;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/** A selector without labels ({@code internal/controller/scheduler.go}, {@code getDestinationsForWorkloadGroup}). */
final class EmptySelector implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("scheduling-05", "empty-selector")
            .says("Every entry of `destinationSelectors` names a label")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        boolean allEmpty = promise.destinationSelectors().stream().noneMatch(EmptySelector::selects);
        for (DestinationSelector selector : promise.destinationSelectors()) {
            boolean hasStrangers = selector.place().entries().stream()
                    .anyMatch(entry -> !entry.name().equals("matchLabels"));
            if (hasStrangers || selects(selector)) {
                continue;
            }
            findings.add(INFO, selector.place(), selector.place().anchor())
                    .message(
                            allEmpty
                                    ? "An entry without labels selects every Destination that has not set"
                                            + " `strictMatchLabels`. Name the labels that a Destination must have, or"
                                            + " remove `destinationSelectors`."
                                    : "An entry without labels adds nothing to the others, because Kratix merges all"
                                            + " entries into one selector. Remove it.")
                    .fix(Fix.of(
                            FixSafety.REVIEW,
                            "Remove the entry",
                            findings.edits().remove(selector.place())));
        }
    }

    /** Has labels, or something of a wrong type where they should be. */
    private static boolean selects(DestinationSelector selector) {
        Place labels = selector.matchLabels();
        return !labels.isNothing() && !(labels.isMapping() && labels.entries().isEmpty());
    }
}
