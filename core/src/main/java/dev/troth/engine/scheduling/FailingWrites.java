package dev.troth.engine.scheduling;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * WorkPlacements whose files could not be written make the Work fail, after the scheduling has called it ready ({@code
 * internal/controller/work_controller.go}, {@code updateWorkStatus}). Both are written in each pass and each brings the
 * Work back, so that it goes round without pause until the write succeeds.
 */
final class FailingWrites {

    private static final String REASON = "WorkplacementsFailing";

    private FailingWrites() {}

    /** Throws {@link Pass.Conflict}. */
    static Decision decide(Pass pass, Schedule schedule, Placements placements) {
        List<String> failing = failing(schedule.work(), placements);
        if (failing.isEmpty()) {
            return pass.end(Requeue.PASSIVE, schedule.because());
        }
        String names = String.join(",", failing);
        tell(pass, schedule.work(), "Workplacements failed to write: [" + names + "]");
        return pass.end(
                Requeue.PASSIVE,
                Because.of(
                        "the files of %s could not be written; Kratix calls Work %s ready and then failing, again and again, until they can",
                        names, schedule.work().metadata().name()));
    }

    private static List<String> failing(WorkObject work, Placements placements) {
        List<String> names = new ArrayList<>();
        for (WorkPlacementObject placement : placements.of(work)) {
            if (placement.conditions().is("WriteSucceeded", Condition.FALSE)) {
                names.add(placement.metadata().name());
            }
        }
        return names;
    }

    private static void tell(Pass pass, WorkObject work, String message) {
        long now = pass.nowSeconds();
        Condition scheduled = new Condition("ScheduleSucceeded", Condition.FALSE, REASON, message, now);
        WorkStatus status = work.status();
        pass.warning(work, REASON, message);
        Conditions changed = status.conditions()
                .with(scheduled)
                .with(new Condition("Ready", Condition.FALSE, REASON, "Failing", now));
        pass.updateStatus(
                work,
                work.withStatus(new WorkStatus(changed, status.workPlacements(), status.workPlacementsCreated())));
    }
}
