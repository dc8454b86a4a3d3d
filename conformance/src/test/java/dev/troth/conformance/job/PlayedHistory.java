package dev.troth.conformance.job;

import dev.troth.simulation.job.JobEvent;
import dev.troth.simulation.job.JobListener;
import dev.troth.simulation.job.JobRun;
import dev.troth.simulation.job.JobStatus;
import dev.troth.simulation.job.PodState;
import dev.troth.simulation.job.Propagation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What the virtual Job does, as a {@link JobHistory}. */
final class PlayedHistory implements JobListener {

    private final JobHistory history = new JobHistory();
    private final long createdAt;
    private final BiConsumer<Long, String> moments;

    /** @param moments hears when something comes about that users wait for, such as {@code pod 1 Failed} */
    PlayedHistory(long createdAt, BiConsumer<Long, String> moments) {
        this.createdAt = createdAt;
        this.moments = moments;
    }

    JobHistory history() {
        return history;
    }

    @Override
    public void happened(JobEvent event) {
        long millis = event.atMillis() - createdAt;
        switch (event) {
            case JobEvent.StatusChanged change -> status(millis, change.before(), change.status());
            case JobEvent.SpecChanged change ->
                history.field(millis, JobField.SUSPEND, change.spec().suspend() ? "true" : "");
            case JobEvent.JobDeleting deleting ->
                history.field(
                        millis,
                        JobField.FINALIZERS,
                        deleting.propagation() == Propagation.ORPHAN ? "orphan" : "foregroundDeletion");
            case JobEvent.JobGone ignored -> history.field(millis, JobField.JOB, "gone");
            case JobEvent.PodCreated pod -> pod(millis, pod.pod(), "created", "created");
            case JobEvent.PodDeleting pod -> pod(millis, pod.pod(), "deleting", "deleting");
            case JobEvent.PodFinalizerRemoved pod -> pod(millis, pod.pod(), "finalizer removed", "finalizer removed");
            case JobEvent.PodOrphaned pod ->
                pod(millis, pod.pod(), "owner reference removed", "owner reference removed");
            case JobEvent.PodPhaseChanged pod -> {
                history.phase(pod.pod(), pod.phase().text());
                pod(
                        millis,
                        pod.pod(),
                        "phase " + pod.phase().text(),
                        pod.phase().text());
            }
            case JobEvent.PodGone pod -> pod(millis, pod.pod(), "gone", "gone");
            case JobEvent.Recorded recorded ->
                history.event(new JobHistory.Recorded(
                        millis,
                        recorded.pod() == 0 ? "job" : "pod",
                        (recorded.warning() ? "Warning " : "Normal ") + recorded.reason(),
                        recorded.message()));
            case JobEvent.ContainerStarted ignored -> {}
            case JobEvent.ContainerEnded ignored -> {}
            case JobEvent.ContainerWaits ignored -> {}
            case JobEvent.ContainerKilled ignored -> {}
        }
    }

    private void pod(long millis, int pod, String what, String moment) {
        history.pod(millis, pod, what);
        moments.accept(millis, "pod " + pod + " " + moment);
    }

    private void status(long millis, JobStatus before, JobStatus next) {
        history.field(millis, JobField.ACTIVE, JobField.count(next.active()));
        history.field(millis, JobField.READY, JobField.count(next.ready()));
        history.field(millis, JobField.TERMINATING, JobField.count(next.terminating()));
        history.field(millis, JobField.SUCCEEDED, JobField.count(next.succeeded()));
        history.field(millis, JobField.FAILED, JobField.count(next.failed()));
        history.field(millis, JobField.STARTED, next.startTimeSeconds() == JobStatus.UNSET ? "" : "yes");
        history.field(millis, JobField.COMPLETED, next.completionTimeSeconds() == JobStatus.UNSET ? "" : "yes");
        history.field(millis, JobField.CONDITIONS, conditions(next));
        history.field(millis, JobField.UNCOUNTED, uncounted(next));
        next.uncountedFailed().forEach(pod -> history.pod(millis, pod, "countedFailed"));
        next.uncountedSucceeded().forEach(pod -> history.pod(millis, pod, "countedSucceeded"));
        for (int i = before.conditions().size(); i < next.conditions().size(); i++) {
            moments.accept(millis, "job " + next.conditions().get(i).type().text());
        }
    }

    private static String conditions(JobStatus status) {
        return status.conditions().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String uncounted(JobStatus status) {
        List<String> parts = new ArrayList<>();
        if (!status.uncountedSucceeded().isEmpty()) {
            parts.add("succeeded " + new TreeSet<>(status.uncountedSucceeded()));
        }
        if (!status.uncountedFailed().isEmpty()) {
            parts.add("failed " + new TreeSet<>(status.uncountedFailed()));
        }
        return String.join(" ", parts);
    }

    void rest(JobRun run) {
        if (run.isGone()) {
            history.rests("job gone");
        } else {
            JobStatus status = run.status();
            history.rests("job active " + JobField.count(status.active()));
            history.rests("job ready " + JobField.count(status.ready()));
            history.rests("job terminating " + JobField.count(status.terminating()));
            history.rests("job succeeded " + JobField.count(status.succeeded()));
            history.rests("job failed " + JobField.count(status.failed()));
            history.rests("job conditions " + conditions(status));
            history.rests("job suspend " + (run.spec().suspend() ? "true" : ""));
        }
        run.pods().forEach(pod -> history.rests(pod(pod)));
    }

    private static String pod(PodState pod) {
        StringBuilder line =
                new StringBuilder("pod " + pod.number() + " " + pod.phase().text());
        line.append(pod.reason().isEmpty() ? "" : " " + pod.reason());
        for (int i = 0; i < pod.restartCounts().size(); i++) {
            int restarts = pod.restartCounts().get(i);
            line.append(restarts == 0 ? "" : " " + JobRecording.CONTAINERS.get(i) + " restarted " + restarts);
        }
        line.append(pod.tracked() ? " tracked" : "");
        line.append(pod.deleting() ? " deleting" : "");
        line.append(pod.owned() ? "" : " orphan");
        return line.toString();
    }
}
