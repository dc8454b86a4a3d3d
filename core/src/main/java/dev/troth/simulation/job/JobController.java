package dev.troth.simulation.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

    /**
     * What one look has come to.
     *
     * @param look the Pods as they then are
     * @param outcome how the Job ends; null while it goes on
     * @param startTimeSeconds since the epoch; {@link JobStatus#UNSET} where there is none
     * @param isRefused whether the API server would not have a Pod
     */
    private record Verdict(
            Look look,
            @Nullable JobOutcome outcome,
            List<JobCondition> conditions,
            long startTimeSeconds,
            boolean isRefused) {

        Verdict at(Look next) {
            return new Verdict(next, outcome, conditions, startTimeSeconds, isRefused);
        }

        Verdict refused() {
            return new Verdict(look, outcome, conditions, startTimeSeconds, true);
        }

        Verdict ending(JobOutcome end) {
            return new Verdict(look, end, conditions, startTimeSeconds, isRefused);
        }

        boolean hasFailed() {
            return outcome != null && outcome != JobOutcome.COMPLETE;
        }
    }

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
        Look seen = Look.at(objects.pods, objects.spec);
        if (seen.hasNews()) {
            remember();
        }
        Verdict verdict = decide(before, seen);
        write(before, verdict);
        if (verdict.isRefused()) {
            objects.queue.retry(objects.now);
        } else {
            objects.queue.succeeded();
        }
    }

    private void remember() {
        List<Long> succeededAt = new ArrayList<>(1);
        List<Long> failedAt = new ArrayList<>(1);
        for (VirtualPod pod : objects.pods) {
            if (pod.tracked && pod.phase == PodPhase.SUCCEEDED) {
                succeededAt.add(pod.finishedAt());
            } else if (pod.tracked && pod.isFailed(objects.spec)) {
                failedAt.add(pod.finishedAt());
            }
        }
        backOff.saw(succeededAt, failedAt);
    }

    private Verdict decide(JobStatus before, Look seen) {
        long startTime = before.startTimeSeconds();
        if (startTime == JobStatus.UNSET && !objects.spec.suspend()) {
            startTime = objects.nowSeconds();
        }
        JobOutcome outcome = JobOutcome.of(before);
        if (outcome == null) {
            outcome = giveUp(before, seen, startTime);
        }
        Verdict verdict = new Verdict(seen, outcome, before.conditions(), startTime, false);
        return outcome == null ? goOn(before, verdict) : verdict.at(stopAll(seen));
    }

    /** Too many failed Pods, too many restarts in place, too late; failed Pods and restarts are never added. */
    private @Nullable JobOutcome giveUp(JobStatus before, Look seen, long startTime) {
        JobSpec spec = objects.spec;
        if (before.failed() + seen.failed() > spec.backoffLimit() || tooManyRestarts(spec, seen)) {
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
    private static boolean tooManyRestarts(JobSpec spec, Look seen) {
        return spec.restartPolicy() == RestartPolicy.ON_FAILURE && seen.restarts() >= Math.max(1, spec.backoffLimit());
    }

    /** No Pod is made or removed for a Job that is being deleted. */
    private Verdict goOn(JobStatus before, Verdict verdict) {
        JobSpec spec = objects.spec;
        boolean manages = objects.deletion == null;
        int succeeded = before.succeeded() + verdict.look().succeeded();
        Verdict managed = verdict;
        if (manages) {
            int wanted = spec.suspend() ? 0 : Math.min(spec.parallelism(), Math.max(0, spec.completions() - succeeded));
            managed = manage(verdict, wanted);
        }
        if (succeeded >= spec.completions() && managed.look().active() == 0) {
            return managed.ending(JobOutcome.COMPLETE);
        }
        return manages ? suspended(managed) : managed;
    }

    private Verdict manage(Verdict verdict, int wanted) {
        Look look = verdict.look();
        if (look.active() > wanted) {
            return verdict.at(dropSurplus(look, wanted));
        }
        int coming = objects.spec.replaceOnlyFailedPods() ? look.terminating() : 0;
        int missing = wanted - look.active() - coming;
        if (missing <= 0) {
            return verdict;
        }
        long wait = backOff.remainingMillis(objects.now);
        if (wait > 0) {
            objects.queue.lookNoLaterThan(objects.now + wait);
            return verdict;
        }
        for (int i = 0; i < missing; i++) {
            String why = objects.createPod();
            if (why != null) {
                objects.record(0, true, "FailedCreate", "Error creating: " + why);
                return verdict.at(look).refused();
            }
            look = look.created();
        }
        return verdict.at(look);
    }

    /** The Job is over: whatever still runs is stopped. */
    private Look stopAll(Look look) {
        Look left = look;
        for (VirtualPod pod : List.copyOf(objects.pods)) {
            if (pod.isActive()) {
                left = stop(pod, left);
            }
        }
        return left;
    }

    /** Pods that are too many count for nothing: their finalizer is taken off before they are deleted. */
    private Look dropSurplus(Look look, int wanted) {
        Look left = look;
        for (VirtualPod pod : List.copyOf(objects.pods)) {
            if (pod.isActive() && left.active() > wanted) {
                objects.removeFinalizer(pod);
                left = stop(pod, left);
            }
        }
        return left;
    }

    private Look stop(VirtualPod pod, Look look) {
        Look left = look.stopped(pod);
        objects.delete(pod, objects.latencies.gracePeriodMillis());
        if (objects.heard()) {
            objects.record(0, false, "SuccessfulDelete", "Deleted pod: " + pod.number);
        }
        return left;
    }

    /** A Job that was never suspended has no such condition; once it is there, it stays ({@code ensureJobConditionStatus}). */
    private Verdict suspended(Verdict verdict) {
        boolean suspended = objects.spec.suspend();
        JobCondition now = objects.status.condition(JobCondition.Type.SUSPENDED);
        if (now == null ? !suspended : now.isTrue() == suspended) {
            return verdict;
        }
        String reason = suspended ? "JobSuspended" : "JobResumed";
        String message = suspended ? "Job suspended" : "Job resumed";
        JobCondition next =
                new JobCondition(JobCondition.Type.SUSPENDED, suspended, reason, message, objects.nowSeconds());
        List<JobCondition> all = new ArrayList<>(verdict.conditions());
        int place = now == null ? -1 : all.indexOf(now);
        if (place < 0) {
            all.add(next);
        } else {
            all.set(place, next);
        }
        objects.record(0, false, suspended ? "Suspended" : "Resumed", message);
        return new Verdict(
                verdict.look(),
                verdict.outcome(),
                List.copyOf(all),
                suspended ? JobStatus.UNSET : objects.nowSeconds(),
                verdict.isRefused());
    }

    /** {@code trackJobStatusAndRemoveFinalizers}. */
    private void write(JobStatus before, Verdict verdict) {
        JobOutcome outcome = verdict.outcome();
        if (outcome == null && objects.deletion == null && !verdict.look().hasNews()) {
            writeNews(before, status(before, verdict, NOBODY, NOBODY, verdict.conditions()));
            return;
        }
        List<Integer> succeeded = uncounted(pod -> pod.phase == PodPhase.SUCCEEDED);
        List<Integer> failed = uncounted(pod -> pod.phase != PodPhase.SUCCEEDED && isOver(pod, verdict));
        List<JobCondition> conditions =
                outcome == null ? verdict.conditions() : outcome.announced(verdict.conditions(), objects.nowSeconds());
        writeNews(before, status(before, verdict, succeeded, failed, conditions));
        objects.eachPod(pod -> {
            if (pod.tracked && (objects.deletion != null || isOver(pod, verdict))) {
                objects.removeFinalizer(pod);
            }
        });
        if (outcome != null && verdict.look().terminating() == 0) {
            objects.write(counted(
                    before,
                    verdict,
                    succeeded.size(),
                    failed.size(),
                    outcome == JobOutcome.COMPLETE ? objects.nowSeconds() : before.completionTimeSeconds(),
                    outcome.finished(conditions, objects.nowSeconds())));
            objects.record(0, outcome != JobOutcome.COMPLETE, outcome.event(), outcome.eventMessage());
        } else if (!succeeded.isEmpty() || !failed.isEmpty()) {
            objects.write(counted(
                    before, verdict, succeeded.size(), failed.size(), before.completionTimeSeconds(), conditions));
        }
    }

    private void writeNews(JobStatus before, JobStatus next) {
        if (differ(before, next)) {
            objects.write(next);
        }
    }

    private static JobStatus status(
            JobStatus before,
            Verdict verdict,
            List<Integer> uncountedSucceeded,
            List<Integer> uncountedFailed,
            List<JobCondition> conditions) {
        return new JobStatus(
                verdict.look().active(),
                verdict.look().ready(),
                verdict.look().terminating(),
                before.succeeded(),
                before.failed(),
                uncountedSucceeded,
                uncountedFailed,
                verdict.startTimeSeconds(),
                before.completionTimeSeconds(),
                conditions);
    }

    /** With Pods that have their finalizers no more. */
    private static JobStatus counted(
            JobStatus before,
            Verdict verdict,
            int succeeded,
            int failed,
            long completionTimeSeconds,
            List<JobCondition> conditions) {
        return new JobStatus(
                verdict.look().active(),
                verdict.look().ready(),
                verdict.look().terminating(),
                before.succeeded() + succeeded,
                before.failed() + failed,
                NOBODY,
                NOBODY,
                verdict.startTimeSeconds(),
                completionTimeSeconds,
                conditions);
    }

    /** Whether its finalizer can go ({@code canRemoveFinalizer}); all that are left count as failed once the Job has failed. */
    private boolean isOver(VirtualPod pod, Verdict verdict) {
        return pod.phase == PodPhase.SUCCEEDED || pod.isFailed(objects.spec) || verdict.hasFailed();
    }

    private List<Integer> uncounted(Predicate<VirtualPod> counts) {
        List<Integer> numbers = NOBODY;
        for (VirtualPod pod : objects.pods) {
            if (pod.tracked && counts.test(pod)) {
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
