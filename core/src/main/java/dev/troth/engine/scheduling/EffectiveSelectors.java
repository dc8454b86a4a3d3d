package dev.troth.engine.scheduling;

import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkSelector;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The labels that a Destination must have for a group: all that anybody asked for, and where they contradict each other
 * the Promise wins over its own workflow, and that over the request's ({@code internal/controller/scheduler.go}, {@code
 * resolveDestinationSelectorsForWorkloadGroup}).
 */
final class EffectiveSelectors {

    private static final Map<String, String> DRY_RUN = Map.of(Labels.DRY_RUN, "true");

    private EffectiveSelectors() {}

    static Map<String, String> of(WorkObject work, WorkloadGroup group) {
        return work.metadata().isTrue(Labels.DRY_RUN) ? DRY_RUN : resolve(group.selectors());
    }

    private static Map<String, String> resolve(List<WorkSelector> selectors) {
        if (selectors.size() == 1) {
            return selectors.getFirst().matchLabels();
        }
        Map<String, String> resolved = new TreeMap<>();
        for (int rank = 0; rank <= 2; rank++) {
            for (WorkSelector selector : selectors) {
                if (rank(selector.source()) == rank) {
                    resolved.putAll(selector.matchLabels());
                }
            }
        }
        return resolved;
    }

    /** The higher wins; within one rank the later. A source that Kratix does not know counts as the request's. */
    private static int rank(String source) {
        return switch (source) {
            case "promise" -> 2;
            case "promise-workflow" -> 1;
            default -> 0;
        };
    }
}
