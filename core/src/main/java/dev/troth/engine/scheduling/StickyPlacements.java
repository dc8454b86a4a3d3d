package dev.troth.engine.scheduling;

import dev.troth.engine.Pass;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.Labels;
import java.util.List;

/**
 * Files of a request that have a Destination already stay there for good, with new contents, even when it is not for
 * them any more or is gone ({@code internal/controller/scheduler.go}, {@code updateWorkPlacement}).
 *
 * <p>Only spec and the label {@code kratix.io/misplaced} are written: a finalizer that was taken away is not put back,
 * and the label stays when the Destination matches again.
 */
final class StickyPlacements {

    private final Pass pass;
    private final Placements placements;

    StickyPlacements(Pass pass, Placements placements) {
        this.pass = pass;
        this.placements = placements;
    }

    /** A refused write does not keep the others from being tried. */
    GroupScheduler.Outcome update(
            List<WorkPlacementObject> existing,
            WorkObject work,
            WorkloadGroup group,
            List<DestinationObject> candidates) {
        boolean misplaced = false;
        boolean failed = false;
        for (WorkPlacementObject placement : existing) {
            boolean matches = isAmong(candidates, placement.destination());
            try {
                update(placement, work, group, matches);
                misplaced |= !matches;
            } catch (Pass.Conflict conflict) {
                failed = true;
            }
        }
        if (failed) {
            return GroupScheduler.Outcome.REFUSED;
        }
        return misplaced ? GroupScheduler.Outcome.MISPLACED : GroupScheduler.Outcome.SCHEDULED;
    }

    private void update(WorkPlacementObject before, WorkObject work, WorkloadGroup group, boolean matches) {
        WorkPlacementObject after = before.withContents(work.metadata().generation(), group.workloads());
        if (!matches) {
            after = after.withMetadata(after.metadata().withLabel(Labels.MISPLACED, "true"));
        }
        placements.update(before, after);
        PlacementConditions.tell(pass, placements, after, !matches);
    }

    private static boolean isAmong(List<DestinationObject> destinations, String name) {
        for (DestinationObject destination : destinations) {
            if (destination.metadata().name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
