package dev.troth.engine.scheduling;

import dev.troth.engine.Pass;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The WorkPlacements as the API server holds them while a pass writes to them; each write is also sent. */
final class Placements {

    private final Pass pass;
    private final List<WorkPlacementObject> stored;

    Placements(Pass pass, List<WorkPlacementObject> stored) {
        this.pass = pass;
        this.stored = new ArrayList<>(stored);
    }

    /** Those of one group of a Work. */
    List<WorkPlacementObject> of(WorkObject work, String groupId) {
        List<WorkPlacementObject> found = new ArrayList<>();
        for (WorkPlacementObject placement : stored) {
            if (isOf(work, placement) && groupId.equals(placement.metadata().label(Labels.WORKLOAD_GROUP_ID))) {
                found.add(placement);
            }
        }
        return found;
    }

    /** All of a Work: those that were there in order of their names, then those that this pass has made. */
    List<WorkPlacementObject> of(WorkObject work) {
        List<WorkPlacementObject> found = new ArrayList<>();
        for (WorkPlacementObject placement : stored) {
            if (isOf(work, placement)) {
                found.add(placement);
            }
        }
        return found;
    }

    private static boolean isOf(WorkObject work, WorkPlacementObject placement) {
        Metadata metadata = placement.metadata();
        return metadata.namespace().equals(work.metadata().namespace())
                && work.metadata().name().equals(metadata.label(Labels.WORK));
    }

    @Nullable
    WorkPlacementObject get(String namespace, String name) {
        for (WorkPlacementObject placement : stored) {
            if (placement.metadata().name().equals(name)
                    && placement.metadata().namespace().equals(namespace)) {
                return placement;
            }
        }
        return null;
    }

    /** Throws {@link Pass.Conflict}. */
    void create(WorkPlacementObject placement) {
        pass.create(placement);
        stored.add(placement);
    }

    /** Throws {@link Pass.Conflict}. */
    void update(WorkPlacementObject before, WorkPlacementObject after) {
        pass.update(before, after);
        replace(before, after);
    }

    /** Throws {@link Pass.Conflict}. */
    void updateStatus(WorkPlacementObject before, WorkPlacementObject after) {
        pass.updateStatus(before, after);
        replace(before, after);
    }

    /** Throws {@link Pass.Conflict}. One with finalizers is still there afterwards. */
    void delete(WorkPlacementObject placement) {
        pass.delete(placement);
        if (placement.metadata().finalizers().isEmpty()) {
            stored.remove(placement);
        }
    }

    private void replace(WorkPlacementObject before, WorkPlacementObject after) {
        stored.set(stored.indexOf(before), after);
    }
}
