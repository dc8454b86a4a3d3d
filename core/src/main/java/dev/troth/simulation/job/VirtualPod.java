package dev.troth.simulation.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Pod: the object in the API server, and what the kubelet has in mind for it. Written by both. Times in milliseconds. */
final class VirtualPod {

    /** What the kubelet does next. */
    enum Step {
        NOTHING,
        SEE,
        START,
        END,
        EVICT,
        REPORT,
        STOP
    }

    final int number;
    final long createdAt;
    final PodFate fate;

    PodPhase phase = PodPhase.PENDING;
    String reason = "";
    boolean tracked = true;
    boolean owned = true;

    /** deletionTimestamp without the grace period. */
    long deletedAt = JobRun.NEVER;

    /** Whether nobody but the finalizer keeps the object: the kubelet is done with it or was not asked. */
    boolean released;

    /** Whether it has a node and a kubelet that knows of it. */
    boolean bound;

    boolean hasReady;
    boolean ready;
    long readySince;
    long mainFinishedAt = JobRun.NEVER;

    Step step = Step.SEE;
    long stepAt = JobRun.NEVER;

    /** Which container runs, waits or comes next. */
    int container;

    /** The last execution of it, from 1. */
    int execution;

    boolean running;

    /** The phase that its containers have led to and that is not yet reported. */
    PodPhase ending = PodPhase.PENDING;

    boolean imageCame;
    long backOffMillis;
    long backOffSince = JobRun.NEVER;

    /** Over all containers. */
    int restarts;

    private int @Nullable [] restartsByContainer;

    /** When the node life-cycle controller or the Pod GC does the next thing to it. */
    long removalAt = JobRun.NEVER;

    boolean nodeIsTainted;
    boolean nodeIsGone;
    boolean kubeletIsGone;

    VirtualPod(int number, long createdAt, PodFate fate) {
        this.number = number;
        this.createdAt = createdAt;
        this.fate = fate;
    }

    boolean isDeleting() {
        return deletedAt != JobRun.NEVER;
    }

    boolean isActive() {
        return !phase.isOver() && !isDeleting();
    }

    /** A Pod that is being deleted has failed, however it will end ({@code isPodFailed}). */
    boolean isFailed(JobSpec spec) {
        if (phase == PodPhase.FAILED || spec.replaceOnlyFailedPods()) {
            return phase == PodPhase.FAILED;
        }
        return isDeleting() && phase != PodPhase.SUCCEEDED;
    }

    void then(Step next, long atMillis) {
        step = next;
        stepAt = atMillis;
    }

    void nothingMore() {
        then(Step.NOTHING, JobRun.NEVER);
        running = false;
    }

    void setReady(boolean value, long atMillis) {
        if (!hasReady || ready != value) {
            hasReady = true;
            ready = value;
            readySince = atMillis - fate.readyAgeMillis();
        }
    }

    void countRestart(int containers) {
        if (restartsByContainer == null) {
            restartsByContainer = new int[containers];
        }
        restartsByContainer[container]++;
        restarts++;
    }

    /** When it finished, as the controller reckons its back-off ({@code getFinishedTime}); timestamps have whole seconds. */
    long finishedAt() {
        long at = createdAt;
        if (mainFinishedAt != JobRun.NEVER) {
            at = mainFinishedAt;
        } else if (hasReady && !ready) {
            at = readySince;
        } else if (isDeleting()) {
            at = deletedAt;
        }
        return Math.floorDiv(at, 1_000L) * 1_000L;
    }

    PodState state(int containers) {
        List<Integer> counts = new ArrayList<>(containers);
        for (int i = 0; i < containers; i++) {
            counts.add(restartsByContainer == null ? 0 : restartsByContainer[i]);
        }
        return new PodState(number, phase, reason, List.copyOf(counts), tracked, isDeleting(), owned);
    }
}
