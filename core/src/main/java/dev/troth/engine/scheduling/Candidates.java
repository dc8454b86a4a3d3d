package dev.troth.engine.scheduling;

import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Destinations that a group may go to. Whether they are ready does not count ({@code
 * internal/controller/scheduler.go}, {@code getDestinationsForWorkloadGroup}).
 */
final class Candidates {

    private Candidates() {}

    /** Null when the group's selectors are none that Kubernetes can read. */
    static @Nullable List<DestinationObject> of(
            WorkObject work, WorkloadGroup group, List<DestinationObject> destinations) {
        Map<String, String> labels = EffectiveSelectors.of(work, group);
        LabelSelector selector = LabelSelector.of(labels);
        if (selector == null) {
            return null;
        }
        boolean dryRun = "true".equals(labels.get(Labels.DRY_RUN));
        List<DestinationObject> candidates = new ArrayList<>(destinations.size());
        for (DestinationObject destination : destinations) {
            if (selector.matches(destination.metadata().labels())
                    && !destination.metadata().isDeleting()
                    && !(labels.isEmpty() && wantsSelectors(destination))
                    && (dryRun || !destination.metadata().isTrue(Labels.DRY_RUN))) {
                candidates.add(destination);
            }
        }
        return candidates;
    }

    /** One with {@code strictMatchLabels} but without labels takes everything all the same. */
    private static boolean wantsSelectors(DestinationObject destination) {
        return destination.spec().strictMatchLabels()
                && !destination.metadata().labels().isEmpty();
    }
}
