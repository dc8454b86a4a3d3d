package dev.troth.simulation.job;

/**
 * How long things take that Kubernetes does not promise, in milliseconds. What the Job controller fixes (its back-off, the
 * backing off when Pods are refused) is not here.
 *
 * @param firstLookMillis from the Job's creation to the controller's first look at it
 * @param specLookMillis from a change of its spec to the look that follows
 * @param batchMillis from the first unseen change of its Pods or status to the look that follows ({@code
 *     syncJobBatchPeriod})
 * @param podStartMillis from a Pod's creation until it has a node and the kubelet first sees it
 * @param containerStartMillis until a container starts: after the Pod was seen, after the container before it has ended
 * @param reportMillis from the end of a Pod's last container until its phase says so
 * @param firstRestartMillis from a container's end until the kubelet starts it again for the first time
 * @param restartBackOffMillis from its second end to its second restart; doubles with each further one
 * @param longestRestartBackOffMillis the most that it grows to ({@code MaxContainerBackOff})
 * @param gracePeriodMillis a Pod's {@code terminationGracePeriodSeconds}
 * @param stopMillis how long a container runs on after SIGTERM; never longer than the grace period
 * @param controllerStartMillis from the start of the controller manager to its first look
 * @param nodeUnheardMillis from a node's last word until it is tainted and its Pods are not ready
 * @param tolerationMillis from then until its Pods are deleted; every Pod tolerates the taint for so long
 * @param podCollectionMillis from a Node object's deletion until its Pods are failed and removed (Pod GC)
 */
public record Latencies(
        long firstLookMillis,
        long specLookMillis,
        long batchMillis,
        long podStartMillis,
        long containerStartMillis,
        long reportMillis,
        long firstRestartMillis,
        long restartBackOffMillis,
        long longestRestartBackOffMillis,
        long gracePeriodMillis,
        long stopMillis,
        long controllerStartMillis,
        long nodeUnheardMillis,
        long tolerationMillis,
        long podCollectionMillis) {

    /**
     * A controller manager and a kubelet with defaults, not busy. Containers run on for the whole grace period, as a shell
     * as the first process does: it ignores SIGTERM.
     */
    public static final Latencies DEFAULT = new Latencies(
            0, 0, 1_000, 700, 50, 0, 1_000, 10_000, 300_000, 30_000, 30_000, 400, 45_000, 300_000, 79_000);

    /** Nothing takes any time: looks, starts, reports and stops come at once, a restart after its back-off. */
    public static final Latencies NONE =
            new Latencies(0, 0, 0, 0, 0, 0, 0, 10_000, 300_000, 30_000, 0, 0, 45_000, 300_000, 79_000);

    /** @param firstMillis see {@link #firstLookMillis} */
    public Latencies withLooks(long firstMillis, long afterSpecMillis, long afterPodsMillis) {
        return new Latencies(
                firstMillis,
                afterSpecMillis,
                afterPodsMillis,
                podStartMillis,
                containerStartMillis,
                reportMillis,
                firstRestartMillis,
                restartBackOffMillis,
                longestRestartBackOffMillis,
                gracePeriodMillis,
                stopMillis,
                controllerStartMillis,
                nodeUnheardMillis,
                tolerationMillis,
                podCollectionMillis);
    }

    /** @param startMillis see {@link #podStartMillis} */
    public Latencies withKubelet(
            long startMillis, long betweenContainersMillis, long untilReportedMillis, long stopping) {
        return new Latencies(
                firstLookMillis,
                specLookMillis,
                batchMillis,
                startMillis,
                betweenContainersMillis,
                untilReportedMillis,
                firstRestartMillis,
                restartBackOffMillis,
                longestRestartBackOffMillis,
                gracePeriodMillis,
                stopping,
                controllerStartMillis,
                nodeUnheardMillis,
                tolerationMillis,
                podCollectionMillis);
    }
}
