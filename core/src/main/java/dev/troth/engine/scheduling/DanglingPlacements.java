package dev.troth.engine.scheduling;

import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * WorkPlacements of groups that the Work does not have any more; their files go with them ({@code
 * internal/controller/scheduler.go}, {@code cleanupDanglingWorkplacements}).
 */
final class DanglingPlacements {

    private DanglingPlacements() {}

    /** Throws {@link dev.troth.engine.Pass.Conflict}, and the rest is not tried. */
    static void delete(Placements placements, WorkObject work) {
        for (WorkPlacementObject placement : placements.of(work)) {
            if (!hasGroup(work.groups(), placement.metadata().label(Labels.WORKLOAD_GROUP_ID))) {
                placements.delete(placement);
            }
        }
    }

    private static boolean hasGroup(List<WorkloadGroup> groups, @Nullable String id) {
        for (WorkloadGroup group : groups) {
            if (group.id().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
