package dev.troth.simulation.job;

/**
 * The other controllers that take Jobs and Pods away: the garbage collector ({@code pkg/controller/garbagecollector}), the
 * TTL controller, and those that look after lost nodes.
 */
final class Collector {

    private final JobObjects objects;

    /** The deletion of the Job has consequences that nobody has drawn yet. */
    private boolean due;

    /** When the finished Job's time to live is over. */
    private long ttlAt = JobRun.NEVER;

    Collector(JobObjects objects) {
        this.objects = objects;
    }

    /** When it has something to do; nodes are in {@link VirtualPod#removalAt}. */
    long nextMillis() {
        return due ? objects.now : ttlAt;
    }

    void collect() {
        if (ttlAt <= objects.now) {
            ttlAt = JobRun.NEVER;
            if (!objects.gone && objects.deletion == null) {
                delete(Propagation.FOREGROUND);
            }
        }
        removeFromLostNodes();
        if (due) {
            due = false;
            if (objects.gone) {
                stopPods();
            } else if (objects.deletion == Propagation.ORPHAN) {
                orphanPods();
            } else if (objects.deletion == Propagation.FOREGROUND) {
                deletePods();
            }
        }
    }

    /** What the API server does by itself when a Job is deleted; the rest is for the controllers. */
    void delete(Propagation propagation) {
        if (objects.gone || (objects.deletion != null && propagation != Propagation.BACKGROUND)) {
            return;
        }
        due = true;
        if (propagation == Propagation.BACKGROUND) {
            objects.removeJob();
            ttlAt = JobRun.NEVER;
        } else {
            objects.deletion = propagation;
            if (objects.heard()) {
                objects.tell(new JobEvent.JobDeleting(objects.now, propagation));
            }
            objects.lookForChangedSpec();
        }
    }

    /** The last Pod may have gone, the Job may be finished, its spec may have changed. */
    void consider() {
        if (objects.deletion != null) {
            due |= objects.deletion == Propagation.FOREGROUND && objects.pods.isEmpty();
            ttlAt = JobRun.NEVER;
        } else if (objects.spec.ttlSecondsAfterFinished() != JobSpec.UNSET) {
            ttlAt = objects.gone ? JobRun.NEVER : ttlEnd(objects.status, objects.spec.ttlSecondsAfterFinished());
        } else {
            ttlAt = JobRun.NEVER;
        }
    }

    private static long ttlEnd(JobStatus status, long ttlSeconds) {
        JobCondition end = status.condition(JobCondition.Type.COMPLETE);
        if (end == null) {
            end = status.condition(JobCondition.Type.FAILED);
        }
        return end == null ? JobRun.NEVER : (end.lastTransitionSeconds() + ttlSeconds) * 1_000L;
    }

    /** Foreground: the Job goes when the last of its Pods has. */
    private void deletePods() {
        objects.eachPod(pod -> {
            if (pod.owned) {
                deleteOnce(pod);
            }
        });
        if (objects.pods.isEmpty()) {
            objects.removeJob();
        }
    }

    /** Background: the Job has gone, nobody will take off the finalizers of its Pods but the Job controller's orphan queue. */
    private void stopPods() {
        objects.eachPod(pod -> {
            if (pod.owned) {
                takeFinalizer(pod);
                deleteOnce(pod);
            }
        });
    }

    private void orphanPods() {
        objects.eachPod(objects::orphan);
        objects.removeJob();
        objects.eachPod(this::takeFinalizer);
    }

    private void deleteOnce(VirtualPod pod) {
        if (!pod.isDeleting()) {
            objects.delete(pod, objects.latencies.gracePeriodMillis());
        }
    }

    private void takeFinalizer(VirtualPod pod) {
        if (pod.tracked) {
            objects.removeFinalizer(pod);
        }
    }

    /** The node is not heard of: its Pods are not ready after a while and deleted later, unless they are over. */
    void nodeUnheard(String node, boolean kubeletIsGone) {
        for (VirtualPod pod : objects.pods) {
            if (pod.bound && pod.fate.node().equals(node)) {
                pod.removalAt = objects.now + objects.latencies.nodeUnheardMillis();
                if (kubeletIsGone) {
                    pod.kubeletIsGone = true;
                    objects.kubelet.lose(pod);
                }
            }
        }
    }

    /** The Node object is gone: Pod GC fails its Pods and removes them. */
    void nodeDeleted(String node) {
        for (VirtualPod pod : objects.pods) {
            if (pod.bound && pod.fate.node().equals(node)) {
                pod.nodeIsGone = true;
                pod.removalAt = objects.now + objects.latencies.podCollectionMillis();
            }
        }
    }

    private void removeFromLostNodes() {
        objects.eachPod(pod -> {
            if (pod.removalAt <= objects.now) {
                pod.removalAt = JobRun.NEVER;
                remove(pod);
            }
        });
    }

    private void remove(VirtualPod pod) {
        if (pod.nodeIsGone) {
            objects.kubelet.forget(pod);
            if (!pod.phase.isOver()) {
                objects.setPhase(pod, PodPhase.FAILED, "");
            }
            objects.delete(pod, 0);
        } else if (!pod.nodeIsTainted) {
            pod.nodeIsTainted = true;
            pod.removalAt = objects.now + objects.latencies.tolerationMillis();
            pod.setReady(false, objects.now);
            objects.podChanged();
        } else if (pod.isActive()) {
            if (objects.heard()) {
                objects.record(pod.number, false, "TaintManagerEviction", "Marking for deletion Pod " + pod.number);
            }
            objects.delete(pod, objects.latencies.gracePeriodMillis());
        }
    }
}
