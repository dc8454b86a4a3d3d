package dev.troth.engine.scheduling;

import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkloadGroup;
import java.util.List;

/** One group of a Work ({@code internal/controller/scheduler.go}, {@code reconcileWorkloadGroup}). */
final class GroupScheduler {

    /** What came of a group. */
    enum Outcome {
        SCHEDULED,
        /** It lies on a Destination that it is not for any more. */
        MISPLACED,
        /** There is no Destination for it. */
        UNSCHEDULED,
        /** Its selectors are not ones that Kubernetes reads. */
        UNREADABLE,
        /** Somebody else wrote just before. */
        REFUSED
    }

    private final Pass pass;
    private final Observation.OfWork seen;
    private final Placements placements;
    private final WorkObject work;

    GroupScheduler(Pass pass, Observation.OfWork seen, Placements placements, WorkObject work) {
        this.pass = pass;
        this.seen = seen;
        this.placements = placements;
        this.work = work;
    }

    Outcome schedule(WorkloadGroup group) {
        List<WorkPlacementObject> existing = placements.of(work, group.id());
        List<DestinationObject> candidates = Candidates.of(work, group, seen.destinations());
        if (candidates == null) {
            return Outcome.UNREADABLE;
        }
        if (isOfRequest() && !existing.isEmpty()) {
            return new StickyPlacements(pass, placements).update(existing, work, group, candidates);
        }
        PlacementSet wanted = new PlacementSet(work, group);
        for (DestinationObject target : targets(group, candidates)) {
            wanted.place(target.metadata().name());
        }
        for (WorkPlacementObject placement : existing) {
            wanted.keep(placement.destination());
        }
        if (wanted.isEmpty()) {
            pass.normal(
                    work,
                    "NoMatchingDestination",
                    "waiting for a destination with labels for workloadGroup: " + group.id());
            return Outcome.UNSCHEDULED;
        }
        return apply(wanted);
    }

    /** One Destination for files of a request, all of them for those of a Promise. */
    private List<DestinationObject> targets(WorkloadGroup group, List<DestinationObject> candidates) {
        return candidates.isEmpty() || !isOfRequest()
                ? candidates
                : List.of(seen.choice().choose(work, group, candidates));
    }

    private boolean isOfRequest() {
        return !work.resource().isEmpty();
    }

    private Outcome apply(PlacementSet wanted) {
        try {
            return wanted.apply(pass, placements) ? Outcome.MISPLACED : Outcome.SCHEDULED;
        } catch (Pass.Conflict conflict) {
            return Outcome.REFUSED;
        }
    }
}
