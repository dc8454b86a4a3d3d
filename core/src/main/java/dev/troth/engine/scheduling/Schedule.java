package dev.troth.engine.scheduling;

import dev.troth.engine.Because;
import dev.troth.engine.object.WorkObject;
import java.util.List;

/**
 * What came of the scheduling.
 *
 * @param work the Work as it is stored now
 * @param unscheduled the ids of the groups without a Destination
 * @param because why the Work fares as it does
 */
record Schedule(WorkObject work, List<String> unscheduled, Because because) {

    Schedule {
        unscheduled = List.copyOf(unscheduled);
    }
}
