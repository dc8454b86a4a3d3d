package dev.troth.engine.placement;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * A Destination that is being deleted and cleans up: first its WorkPlacements go, then the two files by which it was
 * tried out, then the Destination ({@code internal/controller/destination_controller.go}, {@code handleDeletion}).
 */
final class DestinationDeletion {

    private DestinationDeletion() {}

    /** Throws {@link Pass.Conflict} when only the finalizer could not be removed. */
    static Decision decide(
            Pass pass, StoreSession session, DestinationObject destination, List<WorkPlacementObject> placements) {
        String name = destination.metadata().name();
        if (!destination.metadata().hasFinalizer(Finalizers.DESTINATION_CLEANUP)) {
            return pass.end(
                    Requeue.PASSIVE,
                    Because.of("Destination %s is being deleted and does not clean up; its files stay", name));
        }
        List<WorkPlacementObject> left = of(name, placements);
        if (!left.isEmpty()) {
            delete(pass, left);
            return pass.end(
                    Requeue.DEFAULT,
                    Because.of(
                            "Destination %s is being deleted; Kratix deletes its WorkPlacements first and looks again in 15 seconds",
                            name));
        }
        Answer answer = session.deleteFiles(CanaryFiles.WRITER, CanaryFiles.paths(destination.spec()));
        if (answer.failed()) {
            return pass.end(
                    Requeue.DEFAULT,
                    Because.of(
                            "the files by which Destination %s was tried out could not be removed (%s), so Kratix tries again in 15 seconds",
                            name, answer.error()));
        }
        pass.update(
                destination,
                destination.withMetadata(destination.metadata().withoutFinalizer(Finalizers.DESTINATION_CLEANUP)));
        return pass.end(Requeue.PASSIVE, Because.of("no WorkPlacement is left for Destination %s, so it may go", name));
    }

    private static List<WorkPlacementObject> of(String destination, List<WorkPlacementObject> placements) {
        List<WorkPlacementObject> found = new ArrayList<>();
        for (WorkPlacementObject placement : placements) {
            if (destination.equals(placement.metadata().label(Labels.TARGET_DESTINATION_NAME))) {
                found.add(placement);
            }
        }
        return found;
    }

    /** The first that is refused ends it; the next pass tries again. */
    private static void delete(Pass pass, List<WorkPlacementObject> placements) {
        for (WorkPlacementObject placement : placements) {
            try {
                pass.delete(placement);
            } catch (Pass.Conflict conflict) {
                return;
            }
        }
    }
}
