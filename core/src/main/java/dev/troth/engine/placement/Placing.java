package dev.troth.engine.placement;

import dev.troth.engine.Pass;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Finalizers;
import java.util.List;

/**
 * A WorkPlacement, its Destination and the State Store behind it, in one pass.
 *
 * @param placements all WorkPlacements that the controller sees, in order of namespace and name
 */
record Placing(
        Pass pass,
        StoreSession store,
        WorkPlacementObject placement,
        DestinationObject destination,
        List<WorkPlacementObject> placements) {

    String name() {
        return placement.metadata().name();
    }

    /** Sends the WorkPlacement without both of Kratix' finalizers. Throws {@link Pass.Conflict}. */
    static void dropFinalizers(Pass pass, WorkPlacementObject placement) {
        Metadata without = placement
                .metadata()
                .withoutFinalizer(Finalizers.REPO_CLEANUP)
                .withoutFinalizer(Finalizers.STATE_FILE_CLEANUP);
        pass.update(placement, placement.withMetadata(without));
    }
}
