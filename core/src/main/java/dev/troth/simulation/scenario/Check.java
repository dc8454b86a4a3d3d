package dev.troth.simulation.scenario;

import dev.troth.engine.object.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that holds or does not hold at a moment. */
public sealed interface Check {

    /** A condition of an object; what is null may be anything. */
    record ConditionIs(
            Target target,
            String type,
            @Nullable String status,
            @Nullable String reason,
            @Nullable String message) implements Check {}

    /** The phase of a Pipeline in an object's status. */
    record PhaseIs(Target target, String pipeline, Phase phase) implements Check {}

    /**
     * How many Jobs of a Pipeline there have been for an object, deleted ones included.
     *
     * @param least at least so many
     * @param most at most so many
     */
    record JobsRan(Target target, String pipeline, int least, int most) implements Check {}

    /** Whether a Job of the Pipeline runs for the object now. */
    record PipelineRuns(Target target, String pipeline) implements Check {}

    /** Whether there is such an object. */
    record Exists(Target target) implements Check {}

    /** {@code status.message} of an object. */
    record MessageIs(Target target, String message) implements Check {}

    /**
     * A file in the State Store of a Destination.
     *
     * @param path below the Destination's own path; {@code *} stands for one part of it, {@code **} for any number
     * @param content some text in it; null for any
     */
    record FileIs(String destination, String path, @Nullable String content) implements Check {}

    /** Whether an Event of that reason was made about the object so far. */
    record EventSeen(Target target, String reason) implements Check {}

    /** The contrary. */
    record Not(Check check) implements Check {}

    /** All of them at the same moment. */
    record All(List<Check> checks) implements Check {
        public All {
            checks = List.copyOf(checks);
        }
    }
}
