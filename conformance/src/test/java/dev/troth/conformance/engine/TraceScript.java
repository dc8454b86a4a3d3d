package dev.troth.conformance.engine;

import dev.troth.json.Json;
import dev.troth.simulation.Platform;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays the steps of a trace's script, strictly one after the other, until all has come to rest (§3). */
final class TraceScript {

    private static final long USUAL_MAXIMUM_OF_PASSES = 2_000;
    private static final long NOT_YET = -1;

    private final TraceWorld world;
    private final TraceUser user;
    private final Platform platform;
    private final List<Recorded> steps;
    private final long restMillis;
    private int next;
    private boolean planned;
    private long waitsUntilMillis;
    private long restsSinceMillis;

    /** @param restMillis when nothing is due within this time, all has come to rest */
    TraceScript(TraceWorld world, long restMillis) {
        this.world = world;
        this.user = new TraceUser(world);
        this.platform = world.platform();
        this.steps = world.setup().parts("script");
        this.restMillis = restMillis;
    }

    void play() {
        long maximum = world.setup().has("maxPasses") ? world.setup().number("maxPasses") : USUAL_MAXIMUM_OF_PASSES;
        while (platform.passes() < maximum && !isAtItsEnd()) {
            plan();
            boolean waking = platform.nextMillis() == waitsUntilMillis;
            if (!platform.step(Long.MAX_VALUE)) {
                return;
            }
            if (!waking) {
                restsSinceMillis = platform.nowMillis();
            }
        }
    }

    private boolean isAtItsEnd() {
        return next == steps.size() && waitsUntilMillis <= platform.nowMillis() && isAtRest();
    }

    private boolean isAtRest() {
        return platform.nextMillis() - platform.nowMillis() > restMillis;
    }

    private void plan() {
        if (planned || next == steps.size() || waitsUntilMillis > platform.nowMillis()) {
            return;
        }
        Recorded step = steps.get(next);
        long due = due(step.part("when"));
        if (due != NOT_YET) {
            planned = true;
            platform.planned(Math.max(due, platform.nowMillis()), () -> take(step));
        }
    }

    private long due(Recorded when) {
        if (when.has("at")) {
            return world.startMillis() + millis(when, "at");
        }
        if (when.has("job")) {
            TracePod pod = pod(when.text("job"));
            return pod == null ? NOT_YET : pod.createdMillis() + millis(when, "plus");
        }
        return isAtRest() ? restsSinceMillis + millis(when, "plus") : NOT_YET;
    }

    private @Nullable TracePod pod(String job) {
        return world.pods().pod(job);
    }

    private void take(Recorded step) {
        planned = false;
        next++;
        if (step.text("do").equals("wait")) {
            waitsUntilMillis = platform.nowMillis() + millis(step.part("args"), "seconds");
            platform.planned(waitsUntilMillis, () -> {});
        }
        user.take(step);
    }

    static long millis(Recorded fields, String name) {
        return fields.get(name) instanceof Json.Numeral number
                ? new BigDecimal(number.digits())
                        .movePointRight(3)
                        .setScale(0, java.math.RoundingMode.DOWN)
                        .longValue()
                : 0;
    }
}
