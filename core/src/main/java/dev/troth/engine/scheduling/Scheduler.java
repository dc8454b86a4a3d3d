package dev.troth.engine.scheduling;

import dev.troth.engine.Because;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkloadGroup;
import java.util.ArrayList;
import java.util.List;

/** All groups of a Work, in order ({@code internal/controller/scheduler.go}, {@code ReconcileWork}). */
final class Scheduler {

    private final Pass pass;
    private final Observation.OfWork seen;
    private final Placements placements;

    Scheduler(Pass pass, Observation.OfWork seen, Placements placements) {
        this.pass = pass;
        this.seen = seen;
        this.placements = placements;
    }

    /** Throws {@link Pass.Conflict} when the Work's status or the removal of a WorkPlacement is refused. */
    Schedule schedule(WorkObject work) {
        List<String> unscheduled = new ArrayList<>();
        List<String> misplaced = new ArrayList<>();
        GroupScheduler scheduler = new GroupScheduler(pass, seen, placements, work);
        for (WorkloadGroup group : work.groups()) {
            switch (scheduler.schedule(group)) {
                case SCHEDULED -> {}
                case MISPLACED -> misplaced.add(group.id());
                case UNSCHEDULED -> unscheduled.add(group.id());
                case UNREADABLE -> {
                    return giveUp(
                            work,
                            group,
                            "the selectors of %s of Work %s are not ones that Kubernetes reads, so"
                                    + " Kratix places neither them nor what comes after them");
                }
                case REFUSED -> {
                    return giveUp(
                            work,
                            group,
                            "somebody else wrote just before to where %s of Work %s belong, so Kratix"
                                    + " places neither them nor what comes after them in this pass");
                }
            }
        }
        WorkObject after = WorkConditions.tell(pass, work, unscheduled, misplaced);
        DanglingPlacements.delete(placements, after);
        return new Schedule(after, unscheduled, because(after, unscheduled, misplaced));
    }

    /** Neither an error nor a requeue: the write of the status is what brings the Work back, if it changes anything. */
    private Schedule giveUp(WorkObject work, WorkloadGroup group, String why) {
        WorkObject after = WorkConditions.failed(pass, work, group);
        return new Schedule(
                after,
                List.of(),
                Because.of(
                        why,
                        directories(work, List.of(group.id())),
                        work.metadata().name()));
    }

    private static Because because(WorkObject work, List<String> unscheduled, List<String> misplaced) {
        String name = work.metadata().name();
        if (!unscheduled.isEmpty()) {
            String groups = directories(work, unscheduled);
            return work.resource().isEmpty()
                    ? Because.of(
                            "no Destination has the labels that %s of Work %s ask for; Kratix looks again when a Destination changes",
                            groups, name)
                    : Because.of(
                            "no Destination has the labels that %s of Work %s ask for; Kratix looks again every minute",
                            groups, name);
        }
        if (!misplaced.isEmpty()) {
            return Because.of(
                    "%s of Work %s lie on a Destination that no longer has the labels they ask for; Kratix leaves them there and marks them misplaced",
                    directories(work, misplaced), name);
        }
        return Because.of("all files of Work %s have a Destination", name);
    }

    private static String directories(WorkObject work, List<String> ids) {
        List<String> directories = new ArrayList<>();
        for (WorkloadGroup group : work.groups()) {
            if (ids.contains(group.id())) {
                directories.add(group.directory().isEmpty() ? group.id() : group.directory());
            }
        }
        return directories.equals(List.of(WorkloadGroup.ROOT))
                ? "the files"
                : "the files in " + String.join(", ", directories);
    }
}
