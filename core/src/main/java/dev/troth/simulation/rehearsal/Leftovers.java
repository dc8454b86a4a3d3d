package dev.troth.simulation.rehearsal;

import dev.troth.engine.pod.Output;
import dev.troth.engine.pod.PodFiles;
import dev.troth.engine.pod.StatusWriter;
import dev.troth.promise.WorkflowType;
import java.util.Map;

/**
 * What a Pipeline leaves for Kratix' own containers, read once.
 *
 * @param output what the work-writer makes of it
 * @param statusWriter what brings it into the object's status
 */
record Leftovers(Output output, StatusWriter statusWriter) {

    /**
     * Reads files.
     *
     * @param output path below {@code /kratix/output} to content
     * @param metadata path below {@code /kratix/metadata} to content
     * @param scheduling the Promise's own selectors
     */
    static Leftovers of(
            Map<String, String> output, Map<String, String> metadata, String scheduling, WorkflowType type) {
        PodFiles files = PodFiles.of(output, metadata, scheduling);
        return new Leftovers(Output.of(files, type), StatusWriter.of(files));
    }
}
