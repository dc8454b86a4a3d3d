package dev.troth.engine.object;

import java.util.List;

/**
 * A Work: the files that a Pipeline wrote ({@code api/v1alpha1/work_types.go}).
 *
 * @param promise {@code spec.promiseName}
 * @param resource {@code spec.resourceName}; {@code ""} for those of a Promise
 * @param lastExecutionSeconds {@code spec.lastExecutionTimestamp}, in seconds since the epoch: when a work-writer wrote it,
 *     so that each write makes a new generation; {@link Timestamps#NONE} for a Work that none wrote
 */
public record WorkObject(
        Metadata metadata,
        String promise,
        String resource,
        List<WorkloadGroup> groups,
        WorkStatus status,
        long lastExecutionSeconds)
        implements ApiObject {

    public static final String KIND = "Work";

    /** The condition that says whether all its files have a Destination. */
    public static final String SCHEDULE_SUCCEEDED = "ScheduleSucceeded";
    /** Why it is False where some have none. */
    public static final String UNSCHEDULED_WORKLOADS = "UnscheduledWorkloads";

    public WorkObject {
        groups = List.copyOf(groups);
    }

    /** One that no work-writer wrote. */
    public WorkObject(
            Metadata metadata, String promise, String resource, List<WorkloadGroup> groups, WorkStatus status) {
        this(metadata, promise, resource, groups, status, Timestamps.NONE);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkObject withMetadata(Metadata other) {
        return new WorkObject(other, promise, resource, groups, status, lastExecutionSeconds);
    }

    public WorkObject withGroups(List<WorkloadGroup> other) {
        return new WorkObject(metadata, promise, resource, other, status, lastExecutionSeconds);
    }

    public WorkObject withStatus(WorkStatus other) {
        return new WorkObject(metadata, promise, resource, groups, other, lastExecutionSeconds);
    }

    /** Whether some of its files have no Destination. */
    public boolean isUnscheduled() {
        Condition scheduled = status.conditions().get(SCHEDULE_SUCCEEDED);
        return scheduled != null && scheduled.is(Condition.FALSE, UNSCHEDULED_WORKLOADS);
    }

    /** The message of condition {@code Ready}, by which requests and Promises judge it; {@code Pending} without. */
    public String readiness() {
        Condition ready = status.conditions().get("Ready");
        return ready == null || ready.message().isEmpty() ? "Pending" : ready.message();
    }
}
