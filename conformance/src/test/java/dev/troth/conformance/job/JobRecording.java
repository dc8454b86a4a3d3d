package dev.troth.conformance.job;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.troth.simulation.job.JobSpec;
import dev.troth.simulation.job.RestartPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One Job and what the real Job controller did with it. {@code conformance/README.md} explains the fields.
 *
 * @param json the record
 */
record JobRecording(JsonObject json) {

    /** What Kratix makes; {@code configure} is the user's. */
    static final List<String> CONTAINERS = List.of("reader", "configure", "work-writer", "status-writer");

    /**
     * Something that a user does.
     *
     * @param when what it waits for; empty: {@code millis} count from the Job's creation
     */
    record Step(String action, String when, long millis, JsonObject json) {

        static Step of(JsonObject json) {
            String when = json.has("when") ? json.get("when").getAsString() : "";
            String time = when.isEmpty() ? "at" : "plus";
            return new Step(
                    json.get("do").getAsString(), when, json.has(time) ? JobRecording.millis(json.get(time)) : 0, json);
        }
    }

    String id() {
        return json.get("id").getAsString();
    }

    String group() {
        return json.get("group").getAsString();
    }

    String title() {
        return json.get("title").getAsString();
    }

    JsonObject job() {
        return json.getAsJsonObject("job");
    }

    List<Step> user() {
        return steps("user");
    }

    List<Step> before() {
        return steps("before");
    }

    /** From when to when there was no controller, in milliseconds after the Job's creation. */
    Optional<long[]> controllerDown() {
        if (!(json.get("controllerDown") instanceof JsonArray down)) {
            return Optional.empty();
        }
        return Optional.of(new long[] {millis(down.get(0)), millis(down.get(1))});
    }

    /** When the recording ended, in milliseconds after the Job's creation. */
    long endMillis() {
        return json.has("rest") ? millis(json.getAsJsonObject("rest").get("t")) : 0;
    }

    /** @throws IllegalArgumentException when the API server would refuse it */
    JobSpec spec() {
        JsonObject job = job();
        RestartPolicy policy = restartPolicy(job.get("restartPolicy").getAsString());
        return JobSpec.of(CONTAINERS, policy, number(job, "backoffLimit", JobSpec.DEFAULT_BACKOFF_LIMIT))
                .withSuspend(job.has("suspend") && job.get("suspend").getAsBoolean())
                .withCompletions(number(job, "completions", 1))
                .withParallelism(number(job, "parallelism", 1))
                .withActiveDeadline(limit(job, "activeDeadlineSeconds"))
                .withTtl(limit(job, "ttlSecondsAfterFinished"))
                .withReplaceOnlyFailedPods(job.has("podReplacementPolicy")
                        && job.get("podReplacementPolicy").getAsString().equals("Failed"));
    }

    private static long limit(JsonObject job, String key) {
        int seconds = number(job, key, (int) JobSpec.UNSET);
        if (job.has(key) && seconds < 0) {
            throw new IllegalArgumentException(key + " must not be negative");
        }
        return seconds;
    }

    private static RestartPolicy restartPolicy(String text) {
        return switch (text) {
            case "OnFailure" -> RestartPolicy.ON_FAILURE;
            case "Never" -> RestartPolicy.NEVER;
            default -> throw new IllegalArgumentException("a Job may not have restartPolicy " + text);
        };
    }

    private List<Step> steps(String key) {
        List<Step> steps = new ArrayList<>();
        if (json.get(key) instanceof JsonArray all) {
            for (JsonElement each : all) {
                steps.add(Step.of(each.getAsJsonObject()));
            }
        }
        return steps;
    }

    static int number(JsonObject object, String key, int otherwise) {
        return object.has(key) ? object.get(key).getAsInt() : otherwise;
    }

    static long millis(JsonElement seconds) {
        return Math.round(seconds.getAsDouble() * 1_000);
    }
}
