package dev.troth.simulation.job;

/** Something that happened to a Job or its Pods. Pods and executions are numbered from 1, containers from 0. */
public sealed interface JobEvent {

    /** When, in virtual milliseconds since the epoch. */
    long atMillis();

    /** The controller wrote the status. */
    record StatusChanged(long atMillis, JobStatus before, JobStatus status) implements JobEvent {}

    /** The spec was changed. */
    record SpecChanged(long atMillis, JobSpec before, JobSpec spec) implements JobEvent {}

    /** The Job got a deletionTimestamp. Only with {@link Propagation#FOREGROUND} and {@link Propagation#ORPHAN}. */
    record JobDeleting(long atMillis, Propagation propagation) implements JobEvent {}

    /** The Job was removed. Its Pods may live on for a while. */
    record JobGone(long atMillis) implements JobEvent {}

    record PodCreated(long atMillis, int pod) implements JobEvent {}

    /** The Pod got a deletionTimestamp. */
    record PodDeleting(long atMillis, int pod, long graceSeconds) implements JobEvent {}

    /** Finalizer {@code batch.kubernetes.io/job-tracking} was taken off a Pod that stays for now. */
    record PodFinalizerRemoved(long atMillis, int pod) implements JobEvent {}

    /** The Pod has no owner any more. */
    record PodOrphaned(long atMillis, int pod) implements JobEvent {}

    /** @param reason of the Pod's status, such as {@code Evicted}; mostly empty */
    record PodPhaseChanged(long atMillis, int pod, PodPhase phase, String reason) implements JobEvent {}

    record PodGone(long atMillis, int pod) implements JobEvent {}

    /** An execution begins; from the second on it counts as a restart. */
    record ContainerStarted(long atMillis, int pod, int container, int execution) implements JobEvent {}

    /** An execution ended by itself. */
    record ContainerEnded(long atMillis, int pod, int container, int execution, int exitCode) implements JobEvent {}

    /** A container that failed waits for its restart. */
    record ContainerWaits(long atMillis, int pod, int container, int execution, long restartAtMillis)
            implements JobEvent {}

    /** A container was killed because its Pod was deleted or evicted. */
    record ContainerKilled(long atMillis, int pod, int container, int execution) implements JobEvent {}

    /**
     * A Kubernetes Event.
     *
     * @param pod the Pod that it is about; 0 for the Job
     */
    record Recorded(long atMillis, int pod, boolean warning, String reason, String message) implements JobEvent {}
}
