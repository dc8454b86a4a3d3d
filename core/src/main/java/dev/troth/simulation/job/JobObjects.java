package dev.troth.simulation.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The Job and its Pods as the API server has them. Every change goes through here, so that the listener hears of it and the
 * controller gets to see it.
 */
final class JobObjects {

    final Latencies latencies;
    final PodBehaviour behaviour;
    final LookQueue queue = new LookQueue();
    final Kubelet kubelet = new Kubelet(this);

    /** Those that are there, in the order of creation. */
    final List<VirtualPod> pods = new ArrayList<>(1);

    private final @Nullable JobListener listener;

    JobSpec spec;
    JobStatus status = JobStatus.EMPTY;
    long now;
    boolean gone;

    /** Whether a controller still cares for the Job: it is neither finished nor gone. */
    boolean open = true;

    /** How the Job is being deleted while it is still there. */
    @Nullable
    Propagation deletion;

    /** Why a Pod cannot be created. */
    @Nullable
    String refusal;

    /** How many Pods that are not over the quota allows. */
    int quota = Integer.MAX_VALUE;

    long version;
    private int podsMade;

    JobObjects(JobSpec spec, PodBehaviour behaviour, Latencies latencies, @Nullable JobListener listener) {
        this.spec = spec;
        this.behaviour = behaviour;
        this.latencies = latencies;
        this.listener = listener;
    }

    /** Whether anybody listens. Events are only made if so. */
    boolean heard() {
        return listener != null;
    }

    void tell(JobEvent event) {
        if (listener != null) {
            listener.happened(event);
        }
    }

    void record(int pod, boolean warning, String reason, String message) {
        if (heard()) {
            tell(new JobEvent.Recorded(now, pod, warning, reason, message));
        }
    }

    long nowSeconds() {
        return Math.floorDiv(now, 1_000L);
    }

    void write(JobStatus next) {
        JobStatus before = status;
        status = next;
        version++;
        if (heard()) {
            tell(new JobEvent.StatusChanged(now, before, next));
        }
        if (next.isFinished()) {
            open = false;
            queue.clear();
        } else {
            queue.lookForChange(now, latencies.batchMillis());
        }
    }

    void changeSpec(JobSpec next) {
        JobSpec before = spec;
        spec = next;
        if (heard()) {
            tell(new JobEvent.SpecChanged(now, before, next));
        }
        lookForChangedSpec();
    }

    /** A new generation is looked at without delay. */
    void lookForChangedSpec() {
        if (open) {
            queue.lookAt(now + latencies.specLookMillis());
        }
    }

    /** Goes through the Pods that are there now, of which some may go meanwhile. */
    void eachPod(Consumer<VirtualPod> action) {
        List.copyOf(pods).forEach(action);
    }

    /** Creates a Pod, or says why the API server refuses it. */
    @Nullable
    String createPod() {
        String why = refused();
        if (why != null) {
            return why;
        }
        VirtualPod pod = new VirtualPod(++podsMade, now, behaviour.fate(podsMade));
        pods.add(pod);
        kubelet.expect(pod);
        if (heard()) {
            tell(new JobEvent.PodCreated(now, pod.number));
            record(0, false, "SuccessfulCreate", "Created pod: " + pod.number);
        }
        podChanged();
        return null;
    }

    private @Nullable String refused() {
        if (refusal != null || quota == Integer.MAX_VALUE) {
            return refusal;
        }
        int used = 0;
        for (int i = 0; i < pods.size(); i++) {
            if (countsForQuota(pods.get(i))) {
                used++;
            }
        }
        return used < quota
                ? null
                : "exceeded quota: requested: pods=1, used: pods=" + used + ", limited: pods=" + quota;
    }

    /** A Pod that should long be gone is not charged ({@code pkg/quota/v1/evaluator/core/pods.go}). */
    private boolean countsForQuota(VirtualPod pod) {
        return !pod.phase.isOver() && (!pod.isDeleting() || now <= pod.deletedAt + latencies.gracePeriodMillis());
    }

    /**
     * Sets the deletionTimestamp. A Pod that is over or has no node needs no grace; without grace only finalizers keep it.
     *
     * @param graceMillis what was asked for
     */
    void delete(VirtualPod pod, long graceMillis) {
        long grace = pod.phase.isOver() || !pod.bound ? 0 : graceMillis;
        if (!pod.isDeleting()) {
            pod.deletedAt = now;
            if (heard()) {
                tell(new JobEvent.PodDeleting(now, pod.number, grace / 1_000));
            }
            podChanged();
            if (grace > 0) {
                kubelet.stop(pod, grace);
            }
        }
        if (grace == 0) {
            release(pod);
        }
    }

    /** Nobody but the finalizer keeps the Pod from now on. */
    void release(VirtualPod pod) {
        kubelet.forget(pod);
        pod.released = true;
        removeIfNothingKeeps(pod);
    }

    void removeFinalizer(VirtualPod pod) {
        pod.tracked = false;
        if (heard() && !pod.released) {
            tell(new JobEvent.PodFinalizerRemoved(now, pod.number));
        }
        podChanged();
        removeIfNothingKeeps(pod);
    }

    private void removeIfNothingKeeps(VirtualPod pod) {
        if (pod.released && !pod.tracked && pods.remove(pod)) {
            if (heard()) {
                tell(new JobEvent.PodGone(now, pod.number));
            }
            podChanged();
        }
    }

    void orphan(VirtualPod pod) {
        pod.owned = false;
        if (heard()) {
            tell(new JobEvent.PodOrphaned(now, pod.number));
        }
    }

    void setPhase(VirtualPod pod, PodPhase phase, String reason) {
        pod.phase = phase;
        pod.reason = reason;
        if (heard()) {
            tell(new JobEvent.PodPhaseChanged(now, pod.number, phase, reason));
        }
        podChanged();
    }

    /** A Job that is finished or gone has nobody who would look. */
    void podChanged() {
        if (open) {
            queue.lookForChange(now, latencies.batchMillis());
        }
    }

    /** An init container has started or ended, which the Job's status does not show. */
    void podProgressed() {
        if (pods.size() > 1) {
            podChanged();
        } else if (open) {
            queue.glance(now, latencies.batchMillis());
        }
    }

    /** The Job is removed; the controller's business with it ends. */
    void removeJob() {
        gone = true;
        open = false;
        deletion = null;
        queue.clear();
        if (heard()) {
            tell(new JobEvent.JobGone(now));
        }
    }
}
