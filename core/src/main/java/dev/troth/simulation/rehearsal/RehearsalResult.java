package dev.troth.simulation.rehearsal;

import dev.troth.timeline.Timeline;
import java.util.List;

/**
 * What came of a rehearsal.
 *
 * @param expectations one for each of the scenario's, in its order
 * @param done how many actions of the plan were done; fewer than there are when what the next one waits for never came
 * @param idle those of them of which nothing came
 * @param passes how many passes Kratix' controllers made
 */
public record RehearsalResult(
        Timeline timeline,
        List<ExpectationResult> expectations,
        Ending ending,
        int done,
        List<IdleAction> idle,
        long passes) {

    public RehearsalResult {
        expectations = List.copyOf(expectations);
        idle = List.copyOf(idle);
    }
}
