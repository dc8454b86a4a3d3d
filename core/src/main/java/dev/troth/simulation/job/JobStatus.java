package dev.troth.simulation.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of a Job.
 *
 * @param active Pods that are neither over nor being deleted
 * @param ready those of them whose main container runs
 * @param terminating Pods that are being deleted and not over
 * @param uncountedSucceeded numbers of Pods in {@code uncountedTerminatedPods}: over, finalizer not yet off
 * @param uncountedFailed likewise
 * @param startTimeSeconds since the epoch; {@link #UNSET} where there is none
 * @param completionTimeSeconds since the epoch; {@link #UNSET} where there is none
 * @param conditions in the order in which they appeared
 */
public record JobStatus(
        int active,
        int ready,
        int terminating,
        int succeeded,
        int failed,
        List<Integer> uncountedSucceeded,
        List<Integer> uncountedFailed,
        long startTimeSeconds,
        long completionTimeSeconds,
        List<JobCondition> conditions) {

    /** A time that is not there. */
    public static final long UNSET = Long.MIN_VALUE;

    /** Before the controller's first look. */
    public static final JobStatus EMPTY = new JobStatus(0, 0, 0, 0, 0, List.of(), List.of(), UNSET, UNSET, List.of());

    /** The condition of that type, whatever its status; null where there is none. */
    public @Nullable JobCondition condition(JobCondition.Type type) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).type() == type) {
                return conditions.get(i);
            }
        }
        return null;
    }

    /** Whether the Job is Complete or Failed, for good. */
    public boolean isFinished() {
        return condition(JobCondition.Type.COMPLETE) != null || condition(JobCondition.Type.FAILED) != null;
    }
}
