package dev.troth.engine.placement;

import dev.troth.engine.Decision;
import dev.troth.engine.Observation;
import dev.troth.engine.Step;
import dev.troth.engine.StoreCall;
import dev.troth.engine.Write;

/**
 * What the WorkPlacement controller keeps in memory: the version of files whose status could not be written, since the
 * next pass finds them unchanged and gets none ({@code internal/controller/workplacement_controller.go}, {@code
 * versionCache}). A restart forgets it.
 */
public final class RememberedVersions {

    private RememberedVersions() {}

    /** What it remembers of the WorkPlacement after a pass; {@code ""} for nothing. */
    public static String after(Observation.OfWorkPlacement seen, Decision decision) {
        if (seen.placement() == null || seen.placement().metadata().isDeleting()) {
            return seen.rememberedVersion();
        }
        String version = seen.rememberedVersion();
        boolean written = false;
        boolean refused = false;
        for (Step step : decision.steps()) {
            if (step instanceof StoreCall.UpdateFiles update && update.error().isEmpty()) {
                written = true;
                version = update.version().isEmpty() ? version : update.version();
            } else if (step instanceof Write write) {
                refused |= write.refused();
            }
        }
        return written && !refused ? "" : version;
    }
}
