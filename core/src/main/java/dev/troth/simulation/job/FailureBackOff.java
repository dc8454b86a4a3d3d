package dev.troth.simulation.job;

import java.util.List;

/**
 * How long the controller waits before it replaces a failed Pod ({@code pkg/controller/job/backoff_utils.go}): 10 s · 2^(k−1)
 * for the k-th failure since the last success, at most 10 min, counted from when that Pod finished. In the controller's
 * memory only.
 */
final class FailureBackOff {

    private static final long FIRST_MILLIS = 10_000;

    /** {@code MaxJobPodFailureBackOff}; Kubernetes' documentation says six minutes. */
    private static final long LONGEST_MILLIS = 600_000;

    private int failures;
    private long lastFailureAt;
    private long lastSuccessAt = Long.MIN_VALUE;

    void forget() {
        failures = 0;
        lastSuccessAt = Long.MIN_VALUE;
    }

    /** What one look sees is over for the first time: of failures beside a success only those after it count. */
    void saw(List<Long> succeededAt, List<Long> failedAt) {
        for (long at : succeededAt) {
            failures = 0;
            lastSuccessAt = Math.max(lastSuccessAt, at);
        }
        for (long at : failedAt) {
            if (succeededAt.isEmpty() || at > lastSuccessAt) {
                lastFailureAt = failures == 0 ? at : Math.max(lastFailureAt, at);
                failures++;
            }
        }
    }

    long remainingMillis(long nowMillis) {
        if (failures == 0) {
            return 0;
        }
        long wait = FIRST_MILLIS;
        for (int i = 1; i < failures && wait < LONGEST_MILLIS; i++) {
            wait = Math.min(2 * wait, LONGEST_MILLIS);
        }
        return Math.max(0, lastFailureAt + wait - nowMillis);
    }
}
