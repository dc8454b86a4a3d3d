package dev.troth.conformance.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened to a Job, in a form in which recorded and played can be compared. Times in milliseconds after its creation.
 */
final class JobHistory {

    /** A value from a moment on. */
    record Since(long millis, String value) {}

    /** A Kubernetes Event. {@code on} is {@code job} or {@code pod}. */
    record Recorded(long millis, String on, String reason, String message) {}

    private static final List<String> ENDS = List.of("phase Succeeded", "phase Failed", "deleting", "gone");

    /** What each field of the Job was, from when on; a field that is not there is empty. */
    private final Map<String, List<Since>> fields = new TreeMap<>();

    /** When what happened to each Pod, by its number. */
    private final Map<Integer, Map<String, Long>> pods = new TreeMap<>();

    private final Map<Integer, List<String>> phases = new TreeMap<>();
    private final List<Recorded> events = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    /** Of the Job and its Pods, one a line; see {@link RecordedHistory} and {@link JobReplay}. */
    private final List<String> rest = new ArrayList<>();

    void field(long millis, String name, String value) {
        List<Since> values = fields.computeIfAbsent(name, ignored -> new ArrayList<>());
        String before = values.isEmpty() ? "" : values.getLast().value();
        if (!before.equals(value)) {
            values.add(new Since(millis, value));
        }
    }

    void pod(long millis, int pod, String what) {
        pods.computeIfAbsent(pod, ignored -> new TreeMap<>()).putIfAbsent(what, millis);
    }

    void phase(int pod, String phase) {
        phases.computeIfAbsent(pod, ignored -> new ArrayList<>()).add(phase);
    }

    void event(Recorded event) {
        events.add(event);
    }

    void refused(String what) {
        refusals.add(what);
    }

    void rests(String line) {
        rest.add(line);
    }

    List<Since> field(String name) {
        return fields.getOrDefault(name, List.of());
    }

    Map<Integer, Map<String, Long>> pods() {
        return pods;
    }

    List<String> phases(int pod) {
        return phases.getOrDefault(pod, List.of());
    }

    List<Recorded> events() {
        return events;
    }

    List<String> refusals() {
        return refusals;
    }

    List<String> rest() {
        return rest;
    }

    /** How many Pods had ended, or begun to, before that. */
    int podsBefore(long millis) {
        return (int) pods.values().stream()
                .filter(pod -> ENDS.stream().anyMatch(end -> pod.getOrDefault(end, Long.MAX_VALUE) <= millis))
                .count();
    }
}
