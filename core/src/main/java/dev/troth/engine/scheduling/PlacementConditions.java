package dev.troth.engine.scheduling;

import dev.troth.engine.Pass;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.WorkPlacementObject;

/**
 * What the scheduler says of a WorkPlacement ({@code internal/controller/scheduler.go}, {@code
 * updateWorkPlacementStatus}).
 */
final class PlacementConditions {

    private static final String MISMATCH = "DestinationSelectorMismatch";

    private PlacementConditions() {}

    /** Throws {@link Pass.Conflict}. */
    static void tell(Pass pass, Placements placements, WorkPlacementObject placement, boolean misplaced) {
        Conditions before = placement.conditions();
        Conditions after = misplaced ? misplaced(before, pass.nowSeconds()) : scheduled(before, pass.nowSeconds());
        if (misplaced) {
            pass.warning(
                    placement,
                    MISMATCH,
                    "labels for destination: " + placement.destination()
                            + " no longer match the expected labels, marking this workplacement as misplaced");
        }
        if (!after.equals(before)) {
            placements.updateStatus(placement, placement.withStatus(after, placement.versionId()));
        }
    }

    private static Conditions misplaced(Conditions conditions, long now) {
        return conditions
                .with(new Condition("Ready", Condition.FALSE, "Misplaced", "Misplaced", now))
                .with(new Condition(
                        "ScheduleSucceeded",
                        Condition.FALSE,
                        MISMATCH,
                        "Target destination no longer matches destinationSelectors",
                        now));
    }

    /**
     * {@code Ready} is only touched when the scheduling was not right before and nothing was written yet. So what was
     * written, misplaced and matches again stays {@code Misplaced} until its next write.
     */
    private static Conditions scheduled(Conditions conditions, long now) {
        Condition scheduled = new Condition(
                "ScheduleSucceeded", Condition.TRUE, "ScheduledToDestination", "Scheduled to correct Destination", now);
        if (!conditions.differFrom(scheduled)) {
            return conditions;
        }
        Conditions changed = conditions.with(scheduled);
        return changed.is("WriteSucceeded", Condition.TRUE)
                ? changed
                : changed.with(new Condition("Ready", Condition.FALSE, "ScheduledToDestination", "Pending", now));
    }
}
