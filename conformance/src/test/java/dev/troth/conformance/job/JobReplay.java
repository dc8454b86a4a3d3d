package dev.troth.conformance.job;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.troth.simulation.job.JobRun;
import dev.troth.simulation.job.JobSpec;
import dev.troth.simulation.job.Latencies;
import dev.troth.simulation.job.Propagation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/** Plays the script of a recording on a virtual Job. */
final class JobReplay {

    /** Some second. */
    private static final long CREATED = 946_684_800_000L;

    private record Due(long millis, int order, Runnable action) {}

    private final JobRecording recording;
    private final PlayedHistory played = new PlayedHistory(CREATED, this::reached);
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::millis).thenComparingInt(Due::order));
    private final List<JobRecording.Step> waiting = new ArrayList<>();
    private final JobRun run;
    private int order;

    private JobReplay(JobRecording recording, JobSpec spec) {
        this.recording = recording;
        this.run = JobRun.create(
                CREATED,
                spec,
                new RecordedKubelet(recording.json().getAsJsonArray("kubelet")),
                Latencies.DEFAULT,
                played);
    }

    static JobHistory play(JobRecording recording) {
        JobSpec spec;
        try {
            spec = recording.spec();
        } catch (IllegalArgumentException refused) {
            JobHistory nothing = new JobHistory();
            nothing.refused("create job");
            return nothing;
        }
        JobReplay replay = new JobReplay(recording, spec);
        replay.play();
        return replay.played.history();
    }

    private void play() {
        JobHistory history = played.history();
        history.field(0, JobField.JOB, "created");
        history.field(0, JobField.SUSPEND, run.spec().suspend() ? "true" : "");
        if (recording.job().has("serviceAccountName")) {
            run.refusePods(CREATED - 1, "service account not found");
        }
        recording.before().forEach(step -> act(step, -1));
        recording.controllerDown().ifPresent(down -> {
            at(down[0], () -> run.stopController(CREATED + down[0]));
            at(down[1], () -> run.startController(CREATED + down[1]));
        });
        for (JobRecording.Step step : recording.user()) {
            if (step.when().isEmpty()) {
                at(step.millis(), () -> act(step, step.millis()));
            } else {
                waiting.add(step);
            }
        }
        long end = recording.endMillis();
        while (true) {
            long next = due.isEmpty() ? Long.MAX_VALUE : due.peek().millis();
            if (next <= run.nextEventMillis() - CREATED && next <= end) {
                due.remove().action().run();
            } else if (run.nextEventMillis() - CREATED <= end) {
                run.step();
            } else {
                break;
            }
        }
        run.advanceTo(CREATED + end);
        played.rest(run);
    }

    private void at(long millis, Runnable action) {
        due.add(new Due(millis, order++, action));
    }

    private void reached(long millis, String moment) {
        for (JobRecording.Step step : List.copyOf(waiting)) {
            if (step.when().equals(moment)) {
                waiting.remove(step);
                long then = millis + step.millis();
                at(then, () -> act(step, then));
            }
        }
    }

    private void act(JobRecording.Step step, long millis) {
        if (!accepted(step, CREATED + millis)) {
            played.history().refused(step.action());
        }
    }

    private boolean accepted(JobRecording.Step step, long now) {
        JsonObject json = step.json();
        switch (step.action()) {
            case "suspend" -> {
                return run.suspend(now);
            }
            case "resume" -> {
                return run.resume(now);
            }
            case "delete pod", "evict pod" -> {
                int pod = json.get("pod").getAsInt();
                return json.has("grace")
                        ? run.deletePod(now, pod, JobRecording.millis(json.get("grace")))
                        : run.deletePod(now, pod);
            }
            case "delete job" -> {
                return run.delete(now, propagation(json));
            }
            case "delete owner" -> {
                // The garbage collector deletes what the owner leaves behind; orphans only lose the reference.
                if (propagation(json) != Propagation.ORPHAN) {
                    long then = whenCollected(now - CREATED);
                    at(then, () -> run.delete(CREATED + then, propagation(json)));
                }
            }
            case "patch job" -> {
                return patch(json.getAsJsonObject("patch"), now);
            }
            case "create quota" -> run.limitPods(now, json.get("pods").getAsInt());
            case "delete quota" -> run.limitPods(now, Integer.MAX_VALUE);
            case "create service account" -> run.refusePods(now, null);
            case "lose node" -> run.nodeUnheard(now, json.get("node").getAsString(), true);
            case "node unheard" -> run.nodeUnheard(now, json.get("node").getAsString(), false);
            case "delete node" -> run.nodeDeleted(now, json.get("node").getAsString());
            default -> throw new IllegalStateException("nobody knows how to " + step.action());
        }
        return true;
    }

    /** The garbage collector is away together with the controller. */
    private long whenCollected(long millis) {
        return recording
                .controllerDown()
                .filter(down -> down[0] <= millis && millis < down[1] + Latencies.DEFAULT.controllerStartMillis())
                .map(down -> down[1] + Latencies.DEFAULT.controllerStartMillis())
                .orElse(millis);
    }

    private static Propagation propagation(JsonObject json) {
        return json.has("propagation")
                ? Propagation.valueOf(json.get("propagation").getAsString().toUpperCase(Locale.ROOT))
                : Propagation.ORPHAN;
    }

    private boolean patch(JsonObject patch, long now) {
        if (!(patch.get("spec") instanceof JsonObject changes)) {
            return run.touch(now);
        }
        JobSpec spec = run.spec();
        for (String field : changes.keySet()) {
            JsonElement value = changes.get(field);
            try {
                spec = with(spec, field, value);
            } catch (IllegalArgumentException invalid) {
                return false;
            }
        }
        return run.changeSpec(now, spec);
    }

    private static JobSpec with(JobSpec spec, String field, JsonElement value) {
        boolean unset = value.isJsonNull();
        return switch (field) {
            case "suspend" -> spec.withSuspend(!unset && value.getAsBoolean());
            case "backoffLimit" -> spec.withBackoffLimit(unset ? JobSpec.DEFAULT_BACKOFF_LIMIT : value.getAsInt());
            case "parallelism" -> spec.withParallelism(unset ? 1 : value.getAsInt());
            case "completions" -> spec.withCompletions(unset ? 1 : value.getAsInt());
            case "activeDeadlineSeconds" -> spec.withActiveDeadline(unset ? JobSpec.UNSET : value.getAsLong());
            case "ttlSecondsAfterFinished" -> spec.withTtl(unset ? JobSpec.UNSET : value.getAsLong());
            case "podReplacementPolicy" ->
                spec.withReplaceOnlyFailedPods(!unset && value.getAsString().equals("Failed"));
            // Template, selector, policies: all that is left cannot be changed.
            default -> throw new IllegalArgumentException("spec." + field + " is immutable");
        };
    }
}
