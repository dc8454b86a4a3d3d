package dev.troth.engine.placement;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Finalizers;
import java.util.ArrayList;
import java.util.List;

/**
 * A WorkPlacement that is being deleted takes its files with it ({@code
 * internal/controller/workplacement_controller.go}, {@code deleteWorkPlacement}). How they lie now counts, not how they
 * lay when they were written.
 */
final class PlacementDeletion {

    private PlacementDeletion() {}

    static Decision decide(Placing placing) {
        WorkPlacementObject placement = placing.placement();
        List<String> gone = new ArrayList<>();
        if (placement.metadata().hasFinalizer(Finalizers.REPO_CLEANUP)) {
            Layout layout = Layout.of(placing);
            if (layout == null) {
                return placing.pass()
                        .failed(
                                "unsupported file path mode: "
                                        + placing.destination().spec().filepathMode(),
                                null);
            }
            Removal removal = layout.removal();
            if (removal.stuck() != null) {
                return placing.pass().end(Requeue.DEFAULT, removal.stuck());
            }
            gone.addAll(removal.paths());
        }
        if (placement.metadata().hasFinalizer(Finalizers.STATE_FILE_CLEANUP)) {
            gone.add(FlatLayout.listPath(placing));
        }
        return remove(placing, gone);
    }

    private static Decision remove(Placing placing, List<String> gone) {
        Pass pass = placing.pass();
        WorkPlacementObject placement = placing.placement();
        Answer answer = placing.store().deleteFiles(placing.name(), gone);
        if (answer.failed()) {
            pass.warning(
                    placement,
                    "FailedDeleteFilesFromRepository",
                    "failed to delete files from repository: " + answer.error());
            return pass.end(
                    Requeue.DEFAULT,
                    Because.of(
                            "the files of %s could not be removed (%s), so Kratix tries again in 15 seconds",
                            placing.name(), answer.error()));
        }
        try {
            Placing.dropFinalizers(pass, placement);
        } catch (Pass.Conflict conflict) {
            return pass.end(
                    Requeue.DEFAULT,
                    Because.of(
                            "the files of %s are removed, but somebody else wrote to it just before, so Kratix tries again",
                            placing.name()));
        }
        return pass.end(
                Requeue.PASSIVE,
                Because.of(
                        "%s is being deleted, and its files at Destination %s with it",
                        placing.name(), placement.destination()));
    }
}
