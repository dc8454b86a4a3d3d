package dev.troth.engine;

import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkloadGroup;
import java.util.List;

/**
 * Which Destination a group of files of a resource request goes to, where several match. Kratix draws one at random
 * ({@code internal/controller/scheduler.go}, {@code getTargetDestinationNames}); here whoever observes says.
 */
@FunctionalInterface
public interface DestinationChoice {

    /** The first by name. */
    DestinationChoice FIRST = (work, group, candidates) -> candidates.getFirst();

    /**
     * One of the candidates.
     *
     * @param candidates at least one, in order of name
     */
    DestinationObject choose(WorkObject work, WorkloadGroup group, List<DestinationObject> candidates);
}
