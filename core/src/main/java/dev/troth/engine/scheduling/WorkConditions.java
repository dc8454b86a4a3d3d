package dev.troth.engine.scheduling;

import dev.troth.engine.Pass;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.object.WorkloadGroup;
import java.util.List;

/**
 * What the scheduler says of a Work ({@code internal/controller/scheduler.go}, {@code updateWorkStatus}). {@code Ready}
 * is written only when {@code ScheduleSucceeded} changes, and says nothing about files: they are not written yet.
 */
final class WorkConditions {

    private static final String READY = "Ready";

    private WorkConditions() {}

    /** The Work as it is stored then. Throws {@link Pass.Conflict}. */
    static WorkObject tell(Pass pass, WorkObject work, List<String> unscheduled, List<String> misplaced) {
        long now = pass.nowSeconds();
        Condition scheduled;
        Condition ready;
        if (!unscheduled.isEmpty()) {
            scheduled = new Condition(
                    WorkObject.SCHEDULE_SUCCEEDED,
                    Condition.FALSE,
                    WorkObject.UNSCHEDULED_WORKLOADS,
                    "No matching destination found for workloadGroups: [" + String.join(",", unscheduled) + "]",
                    now);
            ready = new Condition(READY, Condition.FALSE, WorkObject.UNSCHEDULED_WORKLOADS, "Pending", now);
        } else if (!misplaced.isEmpty()) {
            String message = "Target destination no longer matches destinationSelectors for workloadGroups: ["
                    + String.join(",", misplaced) + "]";
            scheduled = new Condition(
                    WorkObject.SCHEDULE_SUCCEEDED, Condition.FALSE, "DestinationSelectorMismatch", message, now);
            ready = new Condition(READY, Condition.FALSE, "Misplaced", "Misplaced", now);
            pass.warning(work, "DestinationSelectorMismatch", message + " ");
        } else {
            String message = "All workplacements scheduled successfully";
            scheduled = new Condition(
                    WorkObject.SCHEDULE_SUCCEEDED, Condition.TRUE, "AllWorkplacementsScheduled", message, now);
            ready = new Condition(READY, Condition.TRUE, "AllWorkplacementsScheduled", "Ready", now);
            pass.normal(work, "AllWorkplacementsScheduled", message);
        }
        int groups = work.groups().size();
        Conditions conditions = work.status().conditions();
        Conditions changed =
                conditions.differFrom(scheduled) ? conditions.with(scheduled).with(ready) : conditions;
        return write(pass, work, new WorkStatus(changed, groups, groups - unscheduled.size()));
    }

    /** A group could not be placed. Throws {@link Pass.Conflict}. */
    static WorkObject failed(Pass pass, WorkObject work, WorkloadGroup group) {
        long now = pass.nowSeconds();
        String reason = "FailedToScheduleWorkloads";
        Conditions changed = work.status()
                .conditions()
                .with(new Condition(
                        WorkObject.SCHEDULE_SUCCEEDED,
                        Condition.FALSE,
                        reason,
                        "Failed to schedule or update for workloadGroups: [" + group.id() + "]",
                        now))
                .with(new Condition(READY, Condition.FALSE, reason, "Pending", now));
        WorkStatus before = work.status();
        WorkObject after =
                work.withStatus(new WorkStatus(changed, before.workPlacements(), before.workPlacementsCreated()));
        pass.updateStatus(work, after);
        return after;
    }

    private static WorkObject write(Pass pass, WorkObject work, WorkStatus status) {
        if (status.equals(work.status())) {
            return work;
        }
        WorkObject after = work.withStatus(status);
        pass.updateStatus(work, after);
        return after;
    }
}
