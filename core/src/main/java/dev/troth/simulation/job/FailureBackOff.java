package dev.troth.simulation.job;

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

    /** Pods that this look sees as succeeded come first: only failures after the last success count. */
    void succeeded(long finishedAt) {
        failures = 0;
        lastSuccessAt = Math.max(lastSuccessAt, finishedAt);
    }

    void failed(long finishedAt, boolean beside) {
        if (beside && finishedAt <= lastSuccessAt) {
            return;
        }
        lastFailureAt = failures == 0 ? finishedAt : Math.max(lastFailureAt, finishedAt);
        failures++;
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
