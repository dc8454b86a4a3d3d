package dev.troth.simulation.job;

import dev.troth.simulation.job.VirtualPod.Step;

/**
 * Runs the containers of the Pods, one after the other ({@code pkg/kubelet/kuberuntime}).
 *
 * <p>A failing container is started again in place or fails its Pod, as the restart policy says. Done init containers do not
 * run again. A Pod that is deleted starts nothing more.
 */
final class Kubelet {

    private final JobObjects objects;

    Kubelet(JobObjects objects) {
        this.objects = objects;
    }

    /** The Pod waits for a node. */
    void expect(VirtualPod pod) {
        long start = pod.fate.startMillis();
        long wait = start == PodFate.USUAL ? objects.latencies.podStartMillis() : start;
        pod.then(Step.SEE, later(objects.now, wait));
    }

    /** Does what is due. */
    void step(VirtualPod pod) {
        switch (pod.step) {
            case SEE -> see(pod);
            case START -> start(pod);
            case END -> end(pod);
            case EVICT -> evict(pod);
            case REPORT -> over(pod, pod.ending, "");
            case STOP -> stopped(pod);
            case NOTHING -> pod.stepAt = JobRun.NEVER;
        }
    }

    private void see(VirtualPod pod) {
        pod.bound = true;
        if (!pod.fate.lateReady()) {
            pod.setReady(false, objects.now);
        }
        objects.podProgressed();
        prepare(pod);
    }

    /** The next container starts when its image is there. */
    private void prepare(VirtualPod pod) {
        long wait = objects.latencies.containerStartMillis();
        if (pod.fate.stuckContainer() == pod.container && !pod.imageCame) {
            pod.imageCame = true;
            wait = later(wait, pod.fate.stuckMillis());
        }
        pod.then(Step.START, later(objects.now, wait));
    }

    private void start(VirtualPod pod) {
        pod.execution++;
        pod.running = true;
        if (pod.execution > 1) {
            pod.countRestart(objects.spec.containers().size());
        }
        if (objects.heard()) {
            objects.tell(new JobEvent.ContainerStarted(objects.now, pod.number, pod.container, pod.execution));
        }
        if (pod.container == objects.spec.mainContainer()) {
            startMain(pod);
        }
        if (pod.execution > 1) {
            objects.podChanged();
        } else {
            objects.podProgressed();
        }
        long runs = objects.behaviour.runsForMillis(pod.number, pod.container, pod.execution);
        boolean evicted = pod.fate.evictedContainer() == pod.container
                && pod.execution == 1
                && pod.fate.evictedAfterMillis() < runs;
        if (evicted) {
            pod.then(Step.EVICT, later(objects.now, pod.fate.evictedAfterMillis()));
        } else {
            pod.then(Step.END, later(objects.now, runs));
        }
    }

    private void startMain(VirtualPod pod) {
        if (!pod.fate.lateReady()) {
            pod.setReady(true, objects.now);
        }
        if (pod.phase == PodPhase.PENDING) {
            objects.setPhase(pod, PodPhase.RUNNING, "");
        } else {
            objects.podChanged();
        }
    }

    private void end(VirtualPod pod) {
        int exitCode = objects.behaviour.exitCode(pod.number, pod.container, pod.execution);
        pod.running = false;
        if (objects.heard()) {
            objects.tell(new JobEvent.ContainerEnded(objects.now, pod.number, pod.container, pod.execution, exitCode));
        }
        boolean main = pod.container == objects.spec.mainContainer();
        if (main) {
            pod.setReady(false, objects.now);
            objects.podChanged();
        } else {
            objects.podProgressed();
        }
        if (pod.isDeleting()) {
            endOfDeleted(pod, exitCode);
        } else if (exitCode != 0) {
            fail(pod, main);
        } else if (main) {
            pod.mainFinishedAt = objects.now;
            report(pod, PodPhase.SUCCEEDED);
        } else {
            pod.container++;
            pod.execution = 0;
            pod.backOffSince = JobRun.NEVER;
            prepare(pod);
        }
    }

    private void report(VirtualPod pod, PodPhase ending) {
        pod.ending = ending;
        long report = objects.latencies.reportMillis();
        if (report == 0) {
            over(pod, ending, "");
        } else {
            pod.then(Step.REPORT, objects.now + report);
        }
    }

    private void fail(VirtualPod pod, boolean main) {
        if (objects.spec.restartPolicy() == RestartPolicy.NEVER) {
            if (main) {
                pod.mainFinishedAt = objects.now;
            }
            report(pod, PodPhase.FAILED);
        } else {
            long wait =
                    objects.behaviour.restartAfterMillis(pod.number, pod.container, pod.execution, restartBackOff(pod));
            long at = later(objects.now + objects.latencies.containerStartMillis(), wait);
            pod.backOffSince = at;
            pod.then(Step.START, at);
            if (objects.heard()) {
                objects.tell(new JobEvent.ContainerWaits(objects.now, pod.number, pod.container, pod.execution, at));
            }
        }
    }

    /**
     * The first restart comes at once, later ones after a wait that doubles; a container that ran long since its last
     * restart begins anew ({@code doBackOff}; client-go {@code flowcontrol/backoff.go}: twice the longest wait).
     */
    private long restartBackOff(VirtualPod pod) {
        Latencies latencies = objects.latencies;
        long longest = latencies.longestRestartBackOffMillis();
        boolean anew = pod.backOffSince == JobRun.NEVER || objects.now - pod.backOffSince > 2 * longest;
        if (anew) {
            pod.backOffMillis = latencies.restartBackOffMillis();
            return latencies.firstRestartMillis();
        }
        long wait = pod.backOffMillis;
        pod.backOffMillis = Math.min(2 * wait, longest);
        return wait;
    }

    private void evict(VirtualPod pod) {
        kill(pod);
        over(pod, PodPhase.FAILED, "Evicted");
    }

    private void over(VirtualPod pod, PodPhase phase, String reason) {
        pod.nothingMore();
        pod.setReady(false, objects.now);
        objects.setPhase(pod, phase, reason);
    }

    private void kill(VirtualPod pod) {
        if (pod.running) {
            pod.running = false;
            if (pod.container == objects.spec.mainContainer()) {
                pod.mainFinishedAt = objects.now;
            }
            if (objects.heard()) {
                objects.tell(new JobEvent.ContainerKilled(objects.now, pod.number, pod.container, pod.execution));
            }
        }
    }

    /**
     * The Pod was deleted: what runs may run on until it has reacted to SIGTERM, and is killed when the grace period is over.
     */
    void stop(VirtualPod pod, long graceMillis) {
        if (pod.kubeletIsGone) {
            return;
        }
        long stop = pod.fate.stopMillis();
        if (stop == PodFate.USUAL) {
            long killedAt = objects.now + Math.min(objects.latencies.stopMillis(), graceMillis);
            if (!pod.running) {
                pod.then(Step.STOP, objects.now);
            } else if (pod.step != Step.END || pod.stepAt > killedAt) {
                pod.then(Step.STOP, killedAt);
            }
        } else {
            pod.then(Step.STOP, later(objects.now, stop));
        }
    }

    /** A deleted Pod ends with what runs; it has succeeded only if that was the main container and all went well. */
    private void endOfDeleted(VirtualPod pod, int exitCode) {
        boolean main = pod.container == objects.spec.mainContainer();
        if (main) {
            pod.mainFinishedAt = objects.now;
        }
        over(pod, main && exitCode == 0 ? PodPhase.SUCCEEDED : PodPhase.FAILED, "");
        objects.release(pod);
    }

    private void stopped(VirtualPod pod) {
        int idle = pod.ending == PodPhase.SUCCEEDED ? 0 : 1;
        int exitCode = pod.running ? pod.fate.stopExitCode() : idle;
        kill(pod);
        if (pod.phase.isOver()) {
            objects.release(pod);
        } else {
            endOfDeleted(pod, exitCode);
        }
    }

    /** The object goes without waiting for the kubelet, or the kubelet is gone itself. */
    void forget(VirtualPod pod) {
        kill(pod);
        pod.nothingMore();
    }

    /** The node is lost: what runs there is not heard of any more, and nothing is stopped. */
    void lose(VirtualPod pod) {
        pod.then(Step.NOTHING, JobRun.NEVER);
    }

    private static long later(long millis, long wait) {
        return wait == JobRun.NEVER ? JobRun.NEVER : millis + wait;
    }
}
