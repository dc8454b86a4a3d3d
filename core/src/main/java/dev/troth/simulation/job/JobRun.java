package dev.troth.simulation.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Job from its creation to its end: the Job object, its controller, its Pods and their kubelet.
 *
 * <p>It does nothing by itself. Whoever has the clock asks {@link #nextEventMillis()} and calls {@link #advanceTo(long)};
 * what people do to the Job are the other methods, each at a moment that is not before the last. Times are virtual
 * milliseconds since the epoch.
 */
public final class JobRun {

    /** A moment that does not come. */
    public static final long NEVER = Long.MAX_VALUE;

    private final JobObjects objects;
    private final JobController controller;
    private final Collector collector;
    private long next;

    private JobRun(JobObjects objects) {
        this.objects = objects;
        this.controller = new JobController(objects);
        this.collector = new Collector(objects);
    }

    /**
     * A Job is created.
     *
     * @param listener hears all that happens; null: nobody, {@link #version()} tells when the status has changed
     */
    public static JobRun create(
            long nowMillis, JobSpec spec, PodBehaviour behaviour, Latencies latencies, @Nullable JobListener listener) {
        JobRun run = new JobRun(new JobObjects(spec, behaviour, latencies, listener));
        run.objects.now = nowMillis;
        run.objects.queue.lookAt(nowMillis + latencies.firstLookMillis());
        run.plan();
        return run;
    }

    /** When it next does something by itself; {@link #NEVER} when it waits for somebody. */
    public long nextEventMillis() {
        return next;
    }

    /** Lets everything happen that is due until then. */
    public void advanceTo(long nowMillis) {
        while (next <= nowMillis) {
            step();
        }
        objects.now = Math.max(objects.now, nowMillis);
    }

    /** Goes to {@link #nextEventMillis()} and does one thing; nothing when that is {@link #NEVER}. */
    public void step() {
        if (next == NEVER) {
            return;
        }
        objects.now = Math.max(objects.now, next);
        // Pods first, so that a look sees what has happened until then.
        if (!stepPod()) {
            if (objects.queue.nextMillis() <= objects.now) {
                controller.look();
            } else {
                collector.collect();
            }
        }
        plan();
    }

    private boolean stepPod() {
        List<VirtualPod> pods = objects.pods;
        for (int i = 0; i < pods.size(); i++) {
            VirtualPod pod = pods.get(i);
            if (pod.stepAt <= objects.now) {
                objects.kubelet.step(pod);
                return true;
            }
        }
        return false;
    }

    private void plan() {
        collector.consider();
        long pod = NEVER;
        long collected = collector.nextMillis();
        List<VirtualPod> pods = objects.pods;
        for (int i = 0; i < pods.size(); i++) {
            pod = Math.min(pod, pods.get(i).stepAt);
            collected = Math.min(collected, pods.get(i).removalAt);
        }
        long looked = objects.queue.nextMillis();
        next = Math.min(pod, looked);
        if (collected != NEVER) {
            next = Math.min(next, objects.queue.whenOpen(collected));
        }
    }

    /** The status as it is now. */
    public JobStatus status() {
        return objects.status;
    }

    /** Goes up with every write of the status. */
    public long version() {
        return objects.version;
    }

    public JobSpec spec() {
        return objects.spec;
    }

    /** Whether the Job object has been removed. */
    public boolean isGone() {
        return objects.gone;
    }

    /** Whether the Job object has a deletionTimestamp. */
    public boolean isDeleting() {
        return objects.deletion != null;
    }

    /** The Pods that are there, in the order of creation; also those that the Job has left behind. */
    public List<PodState> pods() {
        List<PodState> states = new ArrayList<>();
        for (VirtualPod pod : objects.pods) {
            states.add(pod.state(objects.spec.containers().size()));
        }
        return List.copyOf(states);
    }

    /** {@code spec.suspend: true}. @return false when the Job is gone */
    public boolean suspend(long nowMillis) {
        return changeSpec(nowMillis, objects.spec.withSuspend(true));
    }

    /** {@code spec.suspend: false}. @return false when the Job is gone */
    public boolean resume(long nowMillis) {
        return changeSpec(nowMillis, objects.spec.withSuspend(false));
    }

    /**
     * Changes the spec; nothing when it is the same.
     *
     * @return false when the API server refuses it: the Job is gone, or containers, restart policy or completions are not
     *     what they were
     */
    public boolean changeSpec(long nowMillis, JobSpec spec) {
        advanceTo(nowMillis);
        JobSpec before = objects.spec;
        boolean allowed = !objects.gone
                && spec.completions() == before.completions()
                && spec.restartPolicy() == before.restartPolicy()
                && spec.containers().equals(before.containers());
        if (allowed && !spec.equals(before)) {
            objects.changeSpec(spec);
        }
        plan();
        return allowed;
    }

    /**
     * Labels or annotations of the Job change: the controller looks, and does nothing.
     *
     * @return false when the Job is gone
     */
    public boolean touch(long nowMillis) {
        advanceTo(nowMillis);
        objects.podChanged();
        plan();
        return !objects.gone;
    }

    /**
     * Deletes the Job.
     *
     * @return false when it is gone
     */
    public boolean delete(long nowMillis, Propagation propagation) {
        advanceTo(nowMillis);
        boolean there = !objects.gone;
        collector.delete(propagation);
        plan();
        return there;
    }

    /**
     * Deletes or evicts a Pod, with its own grace period.
     *
     * @return false when it is gone
     */
    public boolean deletePod(long nowMillis, int pod) {
        return deletePod(nowMillis, pod, objects.latencies.gracePeriodMillis());
    }

    /**
     * Deletes a Pod.
     *
     * @param graceMillis 0: by force, the kubelet is not asked
     * @return false when it is gone
     */
    public boolean deletePod(long nowMillis, int pod, long graceMillis) {
        advanceTo(nowMillis);
        for (VirtualPod each : objects.pods) {
            if (each.number == pod) {
                objects.delete(each, graceMillis);
                plan();
                return true;
            }
        }
        return false;
    }

    /** From now on no Pod can be created. @param why as the API server says it; null: from now on one can */
    public void refusePods(long nowMillis, @Nullable String why) {
        advanceTo(nowMillis);
        objects.refusal = why;
    }

    /** A quota of Pods that are not over. @param pods {@link Integer#MAX_VALUE} for none */
    public void limitPods(long nowMillis, int pods) {
        advanceTo(nowMillis);
        objects.quota = pods;
    }

    /** The controller manager stops, with its garbage collector. Pods run on. */
    public void stopController(long nowMillis) {
        advanceTo(nowMillis);
        objects.queue.close();
        plan();
    }

    /** The controller manager starts again; it has forgotten its back-off. */
    public void startController(long nowMillis) {
        advanceTo(nowMillis);
        controller.restart();
        objects.queue.open(nowMillis + objects.latencies.controllerStartMillis());
        plan();
    }

    /** A node is not heard of any more. @param kubeletIsGone whether its Pods do nothing any more either */
    public void nodeUnheard(long nowMillis, String node, boolean kubeletIsGone) {
        advanceTo(nowMillis);
        collector.nodeUnheard(node, kubeletIsGone);
        plan();
    }

    /** A Node object is deleted. */
    public void nodeDeleted(long nowMillis, String node) {
        advanceTo(nowMillis);
        collector.nodeDeleted(node);
        plan();
    }
}
