package dev.troth.simulation.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A Job whose containers follow a script, and a picture of what came of it. Times in seconds after its creation. */
final class JobPicture implements PodBehaviour, JobListener {

    static final List<String> CONTAINERS = List.of("reader", "user", "writer");

    private static final long CREATED = 946_684_800_000L;

    private final Map<String, Integer> exits = new HashMap<>();
    private final Map<Integer, Double> seconds = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private PodFate fate = PodFate.ORDINARY;
    private final JobRun run;

    private JobPicture(JobSpec spec, Latencies latencies) {
        run = JobRun.create(CREATED, spec, this, latencies, this);
    }

    static JobPicture of(RestartPolicy policy, int backoffLimit) {
        return of(JobSpec.of(CONTAINERS, policy, backoffLimit), Latencies.NONE.withLooks(0, 0, 1_000));
    }

    static JobPicture of(JobSpec spec, Latencies latencies) {
        return new JobPicture(spec, latencies);
    }

    /** The container takes so long; the others a second. */
    JobPicture takes(String container, double some) {
        seconds.put(CONTAINERS.indexOf(container), some);
        return this;
    }

    /** That execution in that Pod ends so. */
    JobPicture ends(int pod, String container, int execution, int exitCode) {
        exits.put(pod + " " + container + " " + execution, exitCode);
        return this;
    }

    /** Every execution of it fails. */
    JobPicture fails(String container) {
        exits.put(container, 1);
        return this;
    }

    JobPicture allPods(PodFate each) {
        fate = each;
        return this;
    }

    JobRun run() {
        return run;
    }

    static long at(double some) {
        return CREATED + Math.round(some * 1_000);
    }

    /** What has happened until then, apart from looks at containers that all went well. */
    String until(double some) {
        run.advanceTo(at(some));
        return String.join("\n", lines) + "\n";
    }

    @Override
    public long runsForMillis(int pod, int container, int execution) {
        return Math.round(seconds.getOrDefault(container, 1.0) * 1_000);
    }

    @Override
    public int exitCode(int pod, int container, int execution) {
        String name = CONTAINERS.get(container);
        return exits.getOrDefault(pod + " " + name + " " + execution, exits.getOrDefault(name, 0));
    }

    @Override
    public PodFate fate(int pod) {
        return fate;
    }

    @Override
    public void happened(JobEvent event) {
        String what = words(event);
        if (!what.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "%5.1f s  %s", (event.atMillis() - CREATED) / 1_000.0, what));
        }
    }

    private static String words(JobEvent event) {
        return switch (event) {
            case JobEvent.StatusChanged change -> "Job " + words(change.status());
            case JobEvent.SpecChanged change -> specWords(change.before(), change.spec());
            case JobEvent.JobDeleting deleting -> "Job is being deleted";
            case JobEvent.JobGone gone -> "Job gone";
            case JobEvent.PodCreated pod -> "pod " + pod.pod() + " created";
            case JobEvent.PodDeleting pod -> "pod " + pod.pod() + " deleted, " + pod.graceSeconds() + " s of grace";
            case JobEvent.PodFinalizerRemoved pod -> "";
            case JobEvent.PodOrphaned pod -> "pod " + pod.pod() + " orphaned";
            case JobEvent.PodPhaseChanged pod ->
                "pod " + pod.pod() + " " + pod.phase().text();
            case JobEvent.PodGone pod -> "pod " + pod.pod() + " gone";
            case JobEvent.ContainerStarted start ->
                start.execution() > 1 ? CONTAINERS.get(start.container()) + " starts again" : "";
            case JobEvent.ContainerEnded end ->
                end.exitCode() == 0 ? "" : CONTAINERS.get(end.container()) + " exits " + end.exitCode();
            case JobEvent.ContainerWaits waits -> "";
            case JobEvent.ContainerKilled killed -> CONTAINERS.get(killed.container()) + " killed";
            case JobEvent.Recorded recorded -> recorded.reason().equals("FailedCreate") ? recorded.message() : "";
        };
    }

    private static String specWords(JobSpec before, JobSpec spec) {
        if (before.suspend() == spec.suspend()) {
            return "user changes the spec";
        }
        return spec.suspend() ? "user suspends" : "user resumes";
    }

    private static String words(JobStatus status) {
        List<String> parts = new ArrayList<>();
        count(parts, "active", status.active());
        count(parts, "terminating", status.terminating());
        count(parts, "succeeded", status.succeeded());
        count(parts, "failed", status.failed());
        if (!status.conditions().isEmpty()) {
            parts.add(status.conditions().stream()
                    .map(condition -> (condition.isTrue() ? "" : "not ")
                            + condition.type().text())
                    .collect(Collectors.joining(", ")));
        }
        return parts.isEmpty() ? "idle" : String.join(" · ", parts);
    }

    private static void count(List<String> parts, String name, int number) {
        if (number != 0) {
            parts.add(name + " " + number);
        }
    }
}
