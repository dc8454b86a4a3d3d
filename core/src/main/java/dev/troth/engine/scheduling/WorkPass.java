package dev.troth.engine.scheduling;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.WorkObject;
import dev.troth.promise.Finalizers;
import java.util.List;

/** One pass of Kratix' Work controller ({@code internal/controller/work_controller.go}, {@code Reconcile}). */
public final class WorkPass {

    private WorkPass() {}

    public static Decision reconcile(Observation.OfWork seen) {
        Pass pass = new Pass(seen.nowMillis(), seen.refusedWrite());
        WorkObject work = seen.work();
        if (work == null) {
            return pass.end(Requeue.PASSIVE, Because.of("the Work is gone, so there is nothing to do"));
        }
        if (work.metadata().isDeleting()) {
            return WorkDeletion.decide(pass, work, seen.placements());
        }
        if (!work.metadata().hasFinalizer(Finalizers.WORK_CLEANUP)) {
            return addFinalizer(pass, work);
        }
        return schedule(pass, seen, work);
    }

    private static Decision addFinalizer(Pass pass, WorkObject work) {
        try {
            pass.update(work, work.withMetadata(work.metadata().withAllFinalizers(List.of(Finalizers.WORK_CLEANUP))));
        } catch (Pass.Conflict conflict) {
            return pass.end(
                    Requeue.FAST,
                    Because.of("somebody else wrote to Work %s just before, so Kratix tries again", name(work)));
        }
        return pass.end(
                Requeue.PASSIVE,
                Because.of(
                        "Work %s gets the finalizer by which Kratix removes its WorkPlacements first when it is deleted",
                        name(work)));
    }

    private static Decision schedule(Pass pass, Observation.OfWork seen, WorkObject work) {
        Placements placements = new Placements(pass, seen.placements());
        Schedule schedule;
        try {
            schedule = new Scheduler(pass, seen, placements).schedule(work);
        } catch (Pass.Conflict conflict) {
            return pass.end(
                    Requeue.FAST,
                    Because.of(
                            "somebody else wrote to Work %s or to one of its WorkPlacements just before, so Kratix tries again",
                            name(work)));
        }
        if (!work.resource().isEmpty() && !schedule.unscheduled().isEmpty()) {
            return waitForDestination(pass, schedule);
        }
        try {
            return FailingWrites.decide(pass, schedule, placements);
        } catch (Pass.Conflict conflict) {
            return pass.failed(conflict.getMessage(), null);
        }
    }

    /** Only for Works of requests; those of Promises wait until a Destination changes. */
    private static Decision waitForDestination(Pass pass, Schedule schedule) {
        String groups = String.join(",", schedule.unscheduled());
        pass.normal(
                schedule.work(), "WaitingDestination", "waiting for destination for workload group: [" + groups + "]");
        return pass.end(Requeue.SLOW, schedule.because());
    }

    private static String name(WorkObject work) {
        return work.metadata().name();
    }
}
