package dev.troth.simulation.job;

/**
 * What befalls a Pod apart from what its containers do.
 *
 * @param startMillis from its creation until the kubelet first sees it; {@link #USUAL}, or {@link JobRun#NEVER} when no
 *     node fits
 * @param stuckContainer the container (0-based) whose image cannot be pulled at first; {@link #NONE}
 * @param stuckMillis for how long; {@link JobRun#NEVER} for good
 * @param evictedContainer the container (0-based) during which the kubelet evicts the Pod; {@link #NONE}
 * @param evictedAfterMillis how long after that container's start
 * @param stopMillis from the Pod's deletion until the kubelet is done with it, whatever runs; {@link #USUAL}: when what
 *     runs has ended, at once when nothing does; {@link JobRun#NEVER}
 * @param stopExitCode the exit code of a container that is stopped
 * @param lateReady whether condition Ready appears only when the Pod ends
 * @param readyAgeMillis by how much condition Ready's last transition is older than it should be
 * @param node where it runs, for those who lose nodes
 */
public record PodFate(
        long startMillis,
        int stuckContainer,
        long stuckMillis,
        int evictedContainer,
        long evictedAfterMillis,
        long stopMillis,
        int stopExitCode,
        boolean lateReady,
        long readyAgeMillis,
        String node) {

    /** As {@link Latencies} say. */
    public static final long USUAL = -1;

    /** No container. */
    public static final int NONE = -1;

    /** 128 + SIGKILL. */
    private static final int KILLED = 137;

    /** Nothing special. */
    public static final PodFate ORDINARY = new PodFate(USUAL, NONE, 0, NONE, 0, USUAL, KILLED, false, 0, "");

    public PodFate withStart(long millis) {
        return new PodFate(
                millis,
                stuckContainer,
                stuckMillis,
                evictedContainer,
                evictedAfterMillis,
                stopMillis,
                stopExitCode,
                lateReady,
                readyAgeMillis,
                node);
    }

    public PodFate withStuckImage(int container, long millis) {
        return new PodFate(
                startMillis,
                container,
                millis,
                evictedContainer,
                evictedAfterMillis,
                stopMillis,
                stopExitCode,
                lateReady,
                readyAgeMillis,
                node);
    }

    public PodFate withEviction(int container, long afterMillis) {
        return new PodFate(
                startMillis,
                stuckContainer,
                stuckMillis,
                container,
                afterMillis,
                stopMillis,
                stopExitCode,
                lateReady,
                readyAgeMillis,
                node);
    }

    public PodFate withStop(long millis, int exitCode) {
        return new PodFate(
                startMillis,
                stuckContainer,
                stuckMillis,
                evictedContainer,
                evictedAfterMillis,
                millis,
                exitCode,
                lateReady,
                readyAgeMillis,
                node);
    }

    public PodFate withReady(boolean late, long ageMillis) {
        return new PodFate(
                startMillis,
                stuckContainer,
                stuckMillis,
                evictedContainer,
                evictedAfterMillis,
                stopMillis,
                stopExitCode,
                late,
                ageMillis,
                node);
    }

    public PodFate onNode(String name) {
        return new PodFate(
                startMillis,
                stuckContainer,
                stuckMillis,
                evictedContainer,
                evictedAfterMillis,
                stopMillis,
                stopExitCode,
                lateReady,
                readyAgeMillis,
                name);
    }
}
