package dev.troth.simulation.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a Job ends, and the two conditions that say so: one as soon as it is clear, one when no Pod is left to stop. */
enum JobOutcome {
    COMPLETE(
            "CompletionsReached",
            "Reached expected number of succeeded pods",
            JobCondition.Type.SUCCESS_CRITERIA_MET,
            JobCondition.Type.COMPLETE),
    BACKOFF_LIMIT_EXCEEDED(
            "BackoffLimitExceeded",
            "Job has reached the specified backoff limit",
            JobCondition.Type.FAILURE_TARGET,
            JobCondition.Type.FAILED),
    DEADLINE_EXCEEDED(
            "DeadlineExceeded",
            "Job was active longer than specified deadline",
            JobCondition.Type.FAILURE_TARGET,
            JobCondition.Type.FAILED);

    private final String reason;
    private final String message;
    private final JobCondition.Type early;
    private final JobCondition.Type last;

    JobOutcome(String reason, String message, JobCondition.Type early, JobCondition.Type last) {
        this.reason = reason;
        this.message = message;
        this.early = early;
        this.last = last;
    }

    /** What an earlier look has decided. */
    static @Nullable JobOutcome of(JobStatus status) {
        if (status.conditions().isEmpty()) {
            return null;
        }
        if (status.condition(JobCondition.Type.SUCCESS_CRITERIA_MET) != null) {
            return COMPLETE;
        }
        JobCondition target = status.condition(JobCondition.Type.FAILURE_TARGET);
        if (target == null) {
            return null;
        }
        return target.reason().equals(DEADLINE_EXCEEDED.reason) ? DEADLINE_EXCEEDED : BACKOFF_LIMIT_EXCEEDED;
    }

    /** With {@code SuccessCriteriaMet} or {@code FailureTarget}; the same list when it is there. */
    List<JobCondition> announced(List<JobCondition> conditions, long nowSeconds) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).type() == early) {
                return conditions;
            }
        }
        return with(conditions, early, nowSeconds);
    }

    /** With {@code Complete} or {@code Failed}. */
    List<JobCondition> finished(List<JobCondition> conditions, long nowSeconds) {
        return with(conditions, last, nowSeconds);
    }

    String event() {
        return this == COMPLETE ? "Completed" : reason;
    }

    String eventMessage() {
        return this == COMPLETE ? "Job completed" : message;
    }

    private List<JobCondition> with(List<JobCondition> conditions, JobCondition.Type type, long nowSeconds) {
        JobCondition added = new JobCondition(type, true, reason, message, nowSeconds);
        if (conditions.isEmpty()) {
            return List.of(added);
        }
        if (conditions.size() == 1) {
            return List.of(conditions.get(0), added);
        }
        List<JobCondition> all = new ArrayList<>(conditions);
        all.add(added);
        return List.copyOf(all);
    }
}
