package dev.troth.simulation.job;

import java.util.List;

/**
 * The Pods of a Job as one look of its controller finds them; what the look makes and removes is added.
 *
 * @param active neither over nor being deleted
 * @param ready those of them whose main container runs
 * @param terminating being deleted and not over
 * @param succeeded over, and not yet counted
 * @param failed likewise
 * @param restarts in place, of all that are not over
 */
record Look(int active, int ready, int terminating, int succeeded, int failed, int restarts) {

    static Look at(List<VirtualPod> pods, JobSpec spec) {
        int active = 0;
        int ready = 0;
        int terminating = 0;
        int succeeded = 0;
        int failed = 0;
        int restarts = 0;
        for (VirtualPod pod : pods) {
            restarts += pod.phase.isOver() ? 0 : pod.restarts;
            if (pod.isActive()) {
                active++;
                ready += pod.ready ? 1 : 0;
            } else if (!pod.phase.isOver()) {
                terminating++;
            }
            if (pod.tracked && pod.phase == PodPhase.SUCCEEDED) {
                succeeded++;
            } else if (pod.tracked && pod.isFailed(spec)) {
                failed++;
            }
        }
        return new Look(active, ready, terminating, succeeded, failed, restarts);
    }

    /** Whether something is over that nobody has counted. */
    boolean hasNews() {
        return succeeded + failed > 0;
    }

    /** With one Pod more. */
    Look created() {
        return new Look(active + 1, ready, terminating, succeeded, failed, restarts);
    }

    /** An active Pod is about to be deleted. */
    Look stopped(VirtualPod pod) {
        return new Look(active - 1, ready - (pod.ready ? 1 : 0), terminating + 1, succeeded, failed, restarts);
    }
}
