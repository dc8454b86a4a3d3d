package dev.troth.simulation.job;

import java.util.List;

/**
 * The parts of a Job's spec that decide how it goes.
 *
 * @param containers names, init containers in order and then the one main container
 * @param backoffLimit 0 or more; Kubernetes' default is {@link #DEFAULT_BACKOFF_LIMIT}
 * @param activeDeadlineSeconds {@link #UNSET} where there is none
 * @param ttlSecondsAfterFinished {@link #UNSET} where there is none
 * @param replaceOnlyFailedPods {@code podReplacementPolicy: Failed}; Kratix sets none, which is {@code TerminatingOrFailed}
 */
public record JobSpec(
        List<String> containers,
        RestartPolicy restartPolicy,
        int backoffLimit,
        int parallelism,
        int completions,
        boolean suspend,
        long activeDeadlineSeconds,
        long ttlSecondsAfterFinished,
        boolean replaceOnlyFailedPods) {

    /** A time limit that is not there. */
    public static final long UNSET = -1;

    /** What Kubernetes takes where a Job says nothing. */
    public static final int DEFAULT_BACKOFF_LIMIT = 6;

    /**
     * Refuses what the API server refuses ({@code pkg/apis/batch/validation}).
     *
     * @throws IllegalArgumentException for a negative number
     */
    public JobSpec {
        containers = List.copyOf(containers);
        if (containers.isEmpty()) {
            throw new IllegalArgumentException("a Pod needs a container");
        }
        if (backoffLimit < 0 || parallelism < 0 || completions < 0) {
            throw new IllegalArgumentException("backoffLimit, parallelism and completions must not be negative");
        }
        if (activeDeadlineSeconds < UNSET || ttlSecondsAfterFinished < UNSET) {
            throw new IllegalArgumentException("time limits must not be negative");
        }
    }

    /** A Job as Kratix makes it: one Pod at a time, one success needed, no time limits. */
    public static JobSpec of(List<String> containers, RestartPolicy restartPolicy, int backoffLimit) {
        return new JobSpec(containers, restartPolicy, backoffLimit, 1, 1, false, UNSET, UNSET, false);
    }

    public JobSpec withSuspend(boolean wanted) {
        return new JobSpec(
                containers,
                restartPolicy,
                backoffLimit,
                parallelism,
                completions,
                wanted,
                activeDeadlineSeconds,
                ttlSecondsAfterFinished,
                replaceOnlyFailedPods);
    }

    public JobSpec withBackoffLimit(int limit) {
        return new JobSpec(
                containers,
                restartPolicy,
                limit,
                parallelism,
                completions,
                suspend,
                activeDeadlineSeconds,
                ttlSecondsAfterFinished,
                replaceOnlyFailedPods);
    }

    public JobSpec withParallelism(int pods) {
        return new JobSpec(
                containers,
                restartPolicy,
                backoffLimit,
                pods,
                completions,
                suspend,
                activeDeadlineSeconds,
                ttlSecondsAfterFinished,
                replaceOnlyFailedPods);
    }

    public JobSpec withCompletions(int successes) {
        return new JobSpec(
                containers,
                restartPolicy,
                backoffLimit,
                parallelism,
                successes,
                suspend,
                activeDeadlineSeconds,
                ttlSecondsAfterFinished,
                replaceOnlyFailedPods);
    }

    /** @param deadlineSeconds {@link #UNSET} for none */
    public JobSpec withActiveDeadline(long deadlineSeconds) {
        return new JobSpec(
                containers,
                restartPolicy,
                backoffLimit,
                parallelism,
                completions,
                suspend,
                deadlineSeconds,
                ttlSecondsAfterFinished,
                replaceOnlyFailedPods);
    }

    /** @param ttlSeconds {@link #UNSET} for none */
    public JobSpec withTtl(long ttlSeconds) {
        return new JobSpec(
                containers,
                restartPolicy,
                backoffLimit,
                parallelism,
                completions,
                suspend,
                activeDeadlineSeconds,
                ttlSeconds,
                replaceOnlyFailedPods);
    }

    public JobSpec withReplaceOnlyFailedPods(boolean wanted) {
        return new JobSpec(
                containers,
                restartPolicy,
                backoffLimit,
                parallelism,
                completions,
                suspend,
                activeDeadlineSeconds,
                ttlSecondsAfterFinished,
                wanted);
    }

    /** 0-based; the others are init containers. */
    int mainContainer() {
        return containers.size() - 1;
    }
}
