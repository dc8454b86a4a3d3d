package dev.troth.conformance.job;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A recording as a {@link JobHistory}. */
final class RecordedHistory {

    private static final Set<String> COUNTERS =
            Set.of(JobField.ACTIVE, JobField.READY, JobField.TERMINATING, JobField.SUCCEEDED, JobField.FAILED);

    private final JobHistory history = new JobHistory();

    private RecordedHistory() {}

    static JobHistory of(JobRecording recording) {
        RecordedHistory reading = new RecordedHistory();
        for (JsonElement each : recording.json().getAsJsonArray("timeline")) {
            reading.entry(each.getAsJsonObject());
        }
        if (recording.json().has("rest")) {
            reading.pods(recording.json().getAsJsonArray("pods"));
            reading.events(recording.json().getAsJsonArray("events"));
            reading.rest(recording.json().getAsJsonObject("rest"));
        }
        return reading.history;
    }

    private void entry(JsonObject entry) {
        long millis = JobRecording.millis(entry.get("t"));
        if (entry.has("answer")) {
            history.refused(entry.get("user").getAsString());
        } else if (entry.get("job") instanceof JsonObject change) {
            change.entrySet().forEach(field -> job(millis, field));
        } else if (entry.has("job")) {
            history.field(millis, JobField.JOB, entry.get("job").getAsString());
        } else if (entry.has("is")) {
            String is = entry.get("is").getAsString();
            int pod = entry.get("pod").getAsInt();
            if (is.startsWith("phase ")) {
                history.phase(pod, is.substring("phase ".length()));
            }
            history.pod(millis, pod, is);
        }
    }

    private void job(long millis, Map.Entry<String, JsonElement> change) {
        JsonElement value = change.getValue();
        boolean gone = value.isJsonNull();
        String name = change.getKey();
        if (COUNTERS.contains(name)) {
            history.field(millis, name, gone ? "" : JobField.count(value.getAsInt()));
            return;
        }
        switch (name) {
            case "startTime" -> history.field(millis, JobField.STARTED, gone ? "" : "yes");
            case "completionTime" -> history.field(millis, JobField.COMPLETED, gone ? "" : "yes");
            case "conditions" -> history.field(millis, JobField.CONDITIONS, gone ? "" : list(value));
            case "uncounted" -> history.field(millis, JobField.UNCOUNTED, gone ? "" : uncounted(value));
            case "spec.suspend" -> history.field(millis, JobField.SUSPEND, gone || !value.getAsBoolean() ? "" : "true");
            case "finalizers" -> history.field(millis, JobField.FINALIZERS, gone ? "" : list(value));
            default -> {
                // deletionTimestamp comes together with a finalizer; the rest is what a user wrote.
            }
        }
    }

    private static String uncounted(JsonElement value) {
        JsonObject both = value.getAsJsonObject();
        List<String> parts = new ArrayList<>();
        for (String kind : List.of("succeeded", "failed")) {
            if (both.has(kind)) {
                Set<Integer> numbers = new TreeSet<>();
                both.getAsJsonArray(kind).forEach(pod -> numbers.add(pod.getAsInt()));
                parts.add(kind + " " + numbers);
            }
        }
        return String.join(" ", parts);
    }

    private static String list(JsonElement value) {
        List<String> texts = new ArrayList<>();
        value.getAsJsonArray().forEach(each -> texts.add(each.getAsString()));
        return String.join(", ", texts);
    }

    private void pods(JsonArray pods) {
        for (JsonElement each : pods) {
            JsonObject pod = each.getAsJsonObject();
            int number = pod.get("n").getAsInt();
            for (String counted : List.of("countedFailed", "countedSucceeded")) {
                if (pod.has(counted)) {
                    history.pod(JobRecording.millis(pod.get(counted)), number, counted);
                }
            }
        }
    }

    private void events(JsonArray events) {
        for (JsonElement each : events) {
            JsonObject event = each.getAsJsonObject();
            for (JsonElement time : event.getAsJsonArray("times")) {
                history.event(new JobHistory.Recorded(
                        JobRecording.millis(time),
                        event.get("on").getAsString(),
                        event.get("type").getAsString() + " "
                                + event.get("reason").getAsString(),
                        event.get("message").getAsString()));
            }
        }
    }

    private void rest(JsonObject rest) {
        if (!(rest.get("job") instanceof JsonObject job)) {
            history.rests("job gone");
        } else {
            for (String counter : List.of("active", "ready", "terminating", "succeeded", "failed")) {
                history.rests("job " + counter + " " + JobField.count(JobRecording.number(job, counter, 0)));
            }
            history.rests("job conditions " + (job.has("conditions") ? list(job.get("conditions")) : ""));
            history.rests("job suspend " + (job.has("spec.suspend") ? "true" : ""));
        }
        for (JsonElement each : rest.getAsJsonArray("pods")) {
            history.rests(pod(each.getAsJsonObject()));
        }
    }

    private static String pod(JsonObject pod) {
        StringBuilder line = new StringBuilder(
                "pod " + pod.get("n").getAsInt() + " " + pod.get("phase").getAsString());
        line.append(pod.has("reason") ? " " + pod.get("reason").getAsString() : "");
        if (pod.get("restartCounts") instanceof JsonObject counts) {
            for (String container : JobRecording.CONTAINERS) {
                line.append(
                        counts.has(container)
                                ? " " + container + " restarted "
                                        + counts.get(container).getAsInt()
                                : "");
            }
        }
        line.append(pod.has("finalizers") ? " tracked" : "");
        line.append(pod.has("deleting") ? " deleting" : "");
        line.append(pod.has("orphan") ? " orphan" : "");
        return line.toString();
    }
}
