package dev.troth.conformance.job;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.troth.simulation.job.JobRun;
import dev.troth.simulation.job.PodBehaviour;
import dev.troth.simulation.job.PodFate;

/** What the script did in place of a kubelet: {@code kubelet} of a recording. */
record RecordedKubelet(JsonArray scripts) implements PodBehaviour {

    private static final double USUAL_SECONDS = 0.3;
    private static final double USUAL_START = 0.5;

    /** From the binding until the script and the API server have got the first container's start done. */
    private static final double AFTER_START = 0.2;

    private static final double USUAL_STOP = 2;
    private static final int KILLED = 137;

    /** The last script serves all later Pods. */
    private JsonObject script(int pod) {
        return scripts.get(Math.min(pod, scripts.size()) - 1).getAsJsonObject();
    }

    @Override
    public long runsForMillis(int pod, int container, int execution) {
        return seconds(ofExecution(script(pod), "seconds", container, execution, USUAL_SECONDS));
    }

    @Override
    public int exitCode(int pod, int container, int execution) {
        return (int) ofExecution(script(pod), "exits", container, execution, 0);
    }

    @Override
    public long restartAfterMillis(int pod, int container, int execution, long usual) {
        if (!(script(pod).get("restartAfter") instanceof JsonArray waits)) {
            return usual;
        }
        return JobRecording.millis(waits.get(Math.min(execution, waits.size()) - 1));
    }

    @Override
    public PodFate fate(int pod) {
        JsonObject script = script(pod);
        PodFate fate = PodFate.ORDINARY
                .withStart(start(script))
                .withStop(stop(script), JobRecording.number(script, "stopExit", KILLED))
                .withReady(
                        script.has("bare"),
                        seconds(script.has("aged") ? script.get("aged").getAsDouble() : 0));
        if (script.has("node")) {
            fate = fate.onNode(script.get("node").getAsString());
        }
        if (script.has("stuck")) {
            int container = container(script.get("stuck").getAsString());
            fate = fate.withStuckImage(
                    container, script.has("stuckFor") ? JobRecording.millis(script.get("stuckFor")) : JobRun.NEVER);
        }
        if (script.has("evict")) {
            JsonObject evict = script.getAsJsonObject("evict");
            fate = fate.withEviction(container(evict.get("in").getAsString()), JobRecording.millis(evict.get("after")));
        }
        return fate;
    }

    private static long start(JsonObject script) {
        double start = script.has("start") ? script.get("start").getAsDouble() : USUAL_START;
        start += AFTER_START;
        JsonElement unscheduled = script.get("unscheduled");
        if (unscheduled == null) {
            return seconds(start);
        }
        return unscheduled.getAsJsonPrimitive().isBoolean() ? JobRun.NEVER : seconds(unscheduled.getAsDouble() + start);
    }

    private static long stop(JsonObject script) {
        if (!script.has("stop")) {
            return seconds(USUAL_STOP);
        }
        return script.get("stop").isJsonNull()
                ? JobRun.NEVER
                : seconds(script.get("stop").getAsDouble());
    }

    /** One number for all executions, or one for each of which the last repeats. */
    private static double ofExecution(JsonObject script, String key, int container, int execution, double otherwise) {
        JsonElement byContainer = script.get(key);
        if (byContainer == null) {
            return otherwise;
        }
        JsonElement of = byContainer.getAsJsonObject().get(JobRecording.CONTAINERS.get(container));
        if (of instanceof JsonArray each) {
            return each.get(Math.min(execution, each.size()) - 1).getAsDouble();
        }
        return of == null ? otherwise : of.getAsDouble();
    }

    private static int container(String name) {
        return JobRecording.CONTAINERS.indexOf(name);
    }

    private static long seconds(double seconds) {
        return Math.round(seconds * 1_000);
    }
}
