package dev.troth.simulation.scenario;

import dev.troth.promise.Action;
import dev.troth.promise.WorkflowType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a container does when it runs.
 *
 * @param type of the workflow; null for both
 * @param action of the workflow; null for both
 * @param pipeline the name of the Pipeline; {@code ""} for each
 * @param container the name of the container; {@code ""} for each of the user's
 * @param runs which Jobs of that Pipeline, counted from 1 for each object; empty for each
 * @param exitCodes by attempt within a Job; the last repeats
 * @param millis how long it runs, in milliseconds
 * @param hangs whether it never ends
 * @param output files that it writes to {@code /kratix/output} before it ends
 * @param metadata files that it writes to {@code /kratix/metadata} before it ends
 */
public record ContainerBehaviour(
        @Nullable WorkflowType type,
        @Nullable Action action,
        String pipeline,
        String container,
        Set<Integer> runs,
        List<Integer> exitCodes,
        long millis,
        boolean hangs,
        Map<String, String> output,
        Map<String, String> metadata) {

    /** How long a container runs when nobody says, in milliseconds. */
    public static final long USUAL_MILLIS = 1_000;

    public ContainerBehaviour {
        runs = Set.copyOf(runs);
        exitCodes = List.copyOf(exitCodes);
        output = Map.copyOf(output);
        metadata = Map.copyOf(metadata);
    }

    /** The exit code of an attempt, counted from 1. */
    public int exitCode(int attempt) {
        return exitCodes.isEmpty() ? 0 : exitCodes.get(Math.min(attempt, exitCodes.size()) - 1);
    }
}
