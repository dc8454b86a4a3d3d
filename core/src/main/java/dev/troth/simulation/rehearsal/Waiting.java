package dev.troth.simulation.rehearsal;

import dev.troth.engine.Because;
import dev.troth.engine.Waits;
import dev.troth.engine.trigger.WorkItem;
import java.util.HashMap;
import java.util.Map;

/** Who waits for what, so that each waiting is told once and not in every pass. */
final class Waiting {

    private static final Map<String, String> TOLD = Map.of(
            Waits.FOR_PROMISE, "waits for its Promise",
            Waits.FOR_EARLIER_JOB, "waits for the Job that runs",
            Waits.FOR_CONFIGURE_JOB, "the deletion waits for the Job that runs",
            Waits.FOR_JOB_OF_REQUEST, "the deletion waits for a Job of a request");

    private final Map<WorkItem, String> now = new HashMap<>();

    /** What a pass waits for, in a few words; {@code ""} if it waits for nothing or has done so before. */
    String news(WorkItem item, Because because) {
        String waits = TOLD.getOrDefault(because.template(), "");
        String before = waits.isEmpty() ? now.remove(item) : now.put(item, waits);
        return waits.equals(before) ? "" : waits;
    }
}
