package dev.troth.simulation.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Job controller ({@code pkg/controller/job/job_controller.go}, {@code syncJob}). It acts only when it looks; {@link
 * LookQueue} says when that is.
 *
 * <p>One look counts what is over, decides whether the Job is finished, else makes or removes Pods, and writes the status: once
 * with what is over but uncounted, and, when the finalizers are off, once more with the counters and the final condition.
 */
final class JobController {

    private static final List<Integer> NOBODY = List.of();

    private final JobObjects objects;
    private final FailureBackOff backOff = new FailureBackOff();

    // What one look has seen and decided.
    private int active;
    private int ready;
    private int terminating;
    private int succeededNow;
    private int failedNow;
    private int restarts;
    private long startTime;
    private List<JobCondition> conditions = List.of();
    private @Nullable JobOutcome outcome;
    private boolean refused;

    JobController(JobObjects objects) {
        this.objects = objects;
    }

    /** What is only in its memory is lost. */
    void restart() {
        backOff.forget();
    }

    void look() {
        objects.queue.take(objects.now);
        if (!objects.open) {
            objects.queue.clear();
            return;
        }
        JobStatus before = objects.status;
        see();
        conditions = before.conditions();
        startTime = before.startTimeSeconds();
        if (startTime == JobStatus.UNSET && !objects.spec.suspend()) {
            startTime = objects.nowSeconds();
        }
        refused = false;
        outcome = JobOutcome.of(before);
        if (outcome == null) {
            outcome = giveUp(before);
        }
        if (outcome != null) {
            deleteActive(Integer.MAX_VALUE, false);
        } else {
            goOn(before);
        }
        write(before);
        if (refused) {
            objects.queue.retry(objects.now);
        } else {
            objects.queue.succeeded();
        }
    }

    private void see() {
        active = 0;
        ready = 0;
        terminating = 0;
        succeededNow = 0;
        failedNow = 0;
        restarts = 0;
        List<VirtualPod> pods = objects.pods;
        for (int i = 0; i < pods.size(); i++) {
            VirtualPod pod = pods.get(i);
            if (!pod.phase.isOver()) {
                restarts += pod.restarts;
                if (pod.isDeleting()) {
                    terminating++;
                } else {
                    active++;
                    ready += pod.ready ? 1 : 0;
                }
            }
            if (pod.tracked && pod.phase == PodPhase.SUCCEEDED) {
                succeededNow++;
            } else if (pod.tracked && isFailed(pod)) {
                failedNow++;
            }
        }
        if (succeededNow + failedNow > 0) {
            remember(succeededNow > 0);
        }
    }

    private void remember(boolean withSuccess) {
        List<VirtualPod> pods = objects.pods;
        for (int i = 0; i < pods.size(); i++) {
            VirtualPod pod = pods.get(i);
            if (pod.tracked && pod.phase == PodPhase.SUCCEEDED) {
                backOff.succeeded(pod.finishedAt());
            }
        }
        for (int i = 0; i < pods.size(); i++) {
            VirtualPod pod = pods.get(i);
            if (pod.tracked && pod.phase != PodPhase.SUCCEEDED && isFailed(pod)) {
                backOff.failed(pod.finishedAt(), withSuccess);
            }
        }
    }

    /** A Pod that is being deleted has failed, however it will end ({@code isPodFailed}). */
    private boolean isFailed(VirtualPod pod) {
        if (pod.phase == PodPhase.FAILED || objects.spec.replaceOnlyFailedPods()) {
            return pod.phase == PodPhase.FAILED;
        }
        return pod.isDeleting() && pod.phase != PodPhase.SUCCEEDED;
    }

    /** Too many failed Pods, too many restarts in place, too late; failed Pods and restarts are never added. */
    private @Nullable JobOutcome giveUp(JobStatus before) {
        JobSpec spec = objects.spec;
        if (before.failed() + failedNow > spec.backoffLimit() || tooManyRestarts(spec)) {
            return JobOutcome.BACKOFF_LIMIT_EXCEEDED;
        }
        if (spec.activeDeadlineSeconds() == JobSpec.UNSET || spec.suspend() || startTime == JobStatus.UNSET) {
            return null;
        }
        long deadline = (startTime + spec.activeDeadlineSeconds()) * 1_000L;
        if (objects.now >= deadline) {
            return JobOutcome.DEADLINE_EXCEEDED;
        }
        objects.queue.lookNoLaterThan(deadline);
        return null;
    }

    /** {@code pastBackoffLimitOnFailure}: those of Pods that are being deleted count too. */
    private boolean tooManyRestarts(JobSpec spec) {
        return spec.restartPolicy() == RestartPolicy.ON_FAILURE && restarts >= Math.max(1, spec.backoffLimit());
    }

    /** No Pod is made or removed for a Job that is being deleted. */
    private void goOn(JobStatus before) {
        JobSpec spec = objects.spec;
        boolean manages = objects.deletion == null;
        int succeeded = before.succeeded() + succeededNow;
        if (manages) {
            int wanted = spec.suspend() ? 0 : Math.min(spec.parallelism(), Math.max(0, spec.completions() - succeeded));
            manage(wanted);
        }
        if (succeeded >= spec.completions() && active == 0) {
            outcome = JobOutcome.COMPLETE;
        } else if (manages) {
            setSuspended(spec.suspend());
        }
    }

    private void manage(int wanted) {
        if (active > wanted) {
            deleteActive(active - wanted, true);
            return;
        }
        int coming = objects.spec.replaceOnlyFailedPods() ? terminating : 0;
        int missing = wanted - active - coming;
        if (missing <= 0) {
            return;
        }
        long wait = backOff.remainingMillis(objects.now);
        if (wait > 0) {
            objects.queue.lookNoLaterThan(objects.now + wait);
            return;
        }
        for (int i = 0; i < missing; i++) {
            String why = objects.createPod();
            if (why != null) {
                refused = true;
                objects.record(0, true, "FailedCreate", "Error creating: " + why);
                return;
            }
            active++;
        }
    }

    /**
     * @param untracked whether they count for nothing: their finalizer is taken off before they are deleted
     */
    private void deleteActive(int most, boolean untracked) {
        List<VirtualPod> pods = objects.pods;
        int left = most;
        for (int i = 0; i < pods.size() && left > 0; ) {
            VirtualPod pod = pods.get(i);
            if (pod.isActive()) {
                left--;
                active--;
                terminating++;
                ready -= pod.ready ? 1 : 0;
                if (untracked) {
                    objects.removeFinalizer(pod);
                }
                objects.delete(pod, objects.latencies.gracePeriodMillis());
                if (objects.heard()) {
                    objects.record(0, false, "SuccessfulDelete", "Deleted pod: " + pod.number);
                }
            }
            if (i < pods.size() && pods.get(i) == pod) {
                i++;
            }
        }
    }

    /** A Job that was never suspended has no such condition; once it is there, it stays ({@code ensureJobConditionStatus}). */
    private void setSuspended(boolean suspended) {
        JobCondition now = objects.status.condition(JobCondition.Type.SUSPENDED);
        if (now == null ? !suspended : now.isTrue() == suspended) {
            return;
        }
        String reason = suspended ? "JobSuspended" : "JobResumed";
        String message = suspended ? "Job suspended" : "Job resumed";
        JobCondition next =
                new JobCondition(JobCondition.Type.SUSPENDED, suspended, reason, message, objects.nowSeconds());
        List<JobCondition> all = new ArrayList<>(conditions);
        int place = now == null ? -1 : all.indexOf(now);
        if (place < 0) {
            all.add(next);
        } else {
            all.set(place, next);
        }
        conditions = List.copyOf(all);
        startTime = suspended ? JobStatus.UNSET : objects.nowSeconds();
        objects.record(0, false, suspended ? "Suspended" : "Resumed", message);
    }

    /** {@code trackJobStatusAndRemoveFinalizers}. */
    private void write(JobStatus before) {
        List<Integer> succeeded = NOBODY;
        List<Integer> failed = NOBODY;
        boolean lets = outcome != null || objects.deletion != null || succeededNow + failedNow > 0;
        if (lets) {
            succeeded = uncounted(true);
            failed = uncounted(false);
            if (outcome != null) {
                conditions = outcome.announced(conditions, objects.nowSeconds());
            }
        }
        JobStatus first = status(before, before.succeeded(), before.failed(), succeeded, failed, conditions);
        if (differ(before, first)) {
            objects.write(first);
        }
        if (!lets) {
            return;
        }
        removeFinalizers();
        boolean finished = outcome != null && terminating == 0;
        if (finished || !succeeded.isEmpty() || !failed.isEmpty()) {
            List<JobCondition> last =
                    finished && outcome != null ? outcome.finished(conditions, objects.nowSeconds()) : conditions;
            objects.write(new JobStatus(
                    active,
                    ready,
                    terminating,
                    before.succeeded() + succeeded.size(),
                    before.failed() + failed.size(),
                    NOBODY,
                    NOBODY,
                    startTime,
                    finished && outcome == JobOutcome.COMPLETE ? objects.nowSeconds() : before.completionTimeSeconds(),
                    last));
        }
        if (finished && outcome != null) {
            objects.record(0, outcome != JobOutcome.COMPLETE, outcome.event(), outcome.eventMessage());
        }
    }

    private JobStatus status(
            JobStatus before,
            int succeeded,
            int failed,
            List<Integer> uncountedSucceeded,
            List<Integer> uncountedFailed,
            List<JobCondition> all) {
        return new JobStatus(
                active,
                ready,
                terminating,
                succeeded,
                failed,
                uncountedSucceeded,
                uncountedFailed,
                startTime,
                before.completionTimeSeconds(),
                all);
    }

    /** Pods whose finalizer can go and that count; all that are left count as failed once the Job has failed. */
    private List<Integer> uncounted(boolean succeeded) {
        List<Integer> numbers = NOBODY;
        List<VirtualPod> pods = objects.pods;
        for (int i = 0; i < pods.size(); i++) {
            VirtualPod pod = pods.get(i);
            boolean success = pod.phase == PodPhase.SUCCEEDED;
            boolean counts = success || isFailed(pod) || hasFailed();
            if (pod.tracked && counts && success == succeeded) {
                numbers = and(numbers, pod.number);
            }
        }
        return numbers;
    }

    private static List<Integer> and(List<Integer> numbers, int another) {
        if (numbers.isEmpty()) {
            return List.of(another);
        }
        List<Integer> all = new ArrayList<>(numbers);
        all.add(another);
        return List.copyOf(all);
    }

    /** {@code canRemoveFinalizer}. */
    private void removeFinalizers() {
        List<VirtualPod> pods = objects.pods;
        for (int i = 0; i < pods.size(); ) {
            VirtualPod pod = pods.get(i);
            boolean can = objects.deletion != null || pod.phase == PodPhase.SUCCEEDED || isFailed(pod) || hasFailed();
            if (pod.tracked && can) {
                objects.removeFinalizer(pod);
            }
            if (i < pods.size() && pods.get(i) == pod) {
                i++;
            }
        }
    }

    private boolean hasFailed() {
        return outcome != null && outcome != JobOutcome.COMPLETE;
    }

    private static boolean differ(JobStatus before, JobStatus next) {
        return before == JobStatus.EMPTY
                || before.active() != next.active()
                || before.ready() != next.ready()
                || before.terminating() != next.terminating()
                || before.startTimeSeconds() != next.startTimeSeconds()
                || before.conditions() != next.conditions()
                || !next.uncountedSucceeded().isEmpty()
                || !next.uncountedFailed().isEmpty();
    }
}
