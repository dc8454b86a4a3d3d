package dev.troth.engine.scheduling;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * A Work that is being deleted takes its WorkPlacements with it, and does not wait until they are gone ({@code
 * internal/controller/work_controller.go}, {@code deleteWork}).
 *
 * <p>Kratix looks for them by the Work's name in all namespaces, so those of a Work of the same name elsewhere go as
 * well.
 */
final class WorkDeletion {

    private WorkDeletion() {}

    static Decision decide(Pass pass, WorkObject work, List<WorkPlacementObject> placements) {
        List<String> errors = new ArrayList<>();
        for (WorkPlacementObject placement : placements) {
            if (work.metadata().name().equals(placement.metadata().label(Labels.WORK))) {
                delete(pass, work, placement, errors);
            }
        }
        if (!errors.isEmpty()) {
            return pass.failed("failed to delete workplacements: " + String.join(",", errors), null);
        }
        return dropFinalizer(pass, work);
    }

    private static void delete(Pass pass, WorkObject work, WorkPlacementObject placement, List<String> errors) {
        try {
            pass.delete(placement);
        } catch (Pass.Conflict conflict) {
            errors.add(conflict.getMessage());
            pass.warning(work, "FailedDelete", "deleting associated workplacement failed: " + conflict.getMessage());
        }
    }

    private static Decision dropFinalizer(Pass pass, WorkObject work) {
        if (work.metadata().hasFinalizer(Finalizers.WORK_CLEANUP)) {
            try {
                pass.update(work, work.withMetadata(work.metadata().withoutFinalizer(Finalizers.WORK_CLEANUP)));
            } catch (Pass.Conflict conflict) {
                return pass.failed(conflict.getMessage(), null);
            }
        }
        return pass.end(
                Requeue.PASSIVE,
                Because.of(
                        "Work %s is being deleted, so Kratix deletes its WorkPlacements; the files go when those do",
                        work.metadata().name()));
    }
}
