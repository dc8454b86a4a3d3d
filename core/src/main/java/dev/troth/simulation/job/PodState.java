package dev.troth.simulation.job;

import java.util.List;

/**
 * A Pod as the API server has it.
 *
 * @param number in the order of creation, from 1
 * @param reason of its status; mostly empty
 * @param restartCounts by container, in the order of {@link JobSpec#containers}
 * @param tracked whether it has finalizer {@code batch.kubernetes.io/job-tracking}
 * @param deleting whether it has a deletionTimestamp
 * @param owned whether it has an owner
 */
public record PodState(
        int number,
        PodPhase phase,
        String reason,
        List<Integer> restartCounts,
        boolean tracked,
        boolean deleting,
        boolean owned) {}
