package dev.troth.timeline;

import dev.troth.engine.object.Reference;

/**
 * A Pipeline of an object, of which a story may tell several executions.
 *
 * @param workflow such as {@code resource/configure}
 */
record Lane(Reference parent, String workflow, String pipeline) {

    static Lane of(PipelineRun run) {
        PipelineRunReference reference = run.reference();
        return new Lane(reference.parent(), reference.workflow(), reference.pipeline());
    }

    static Lane of(EndState.PipelineRuns total) {
        return new Lane(total.parent(), total.workflow(), total.pipeline());
    }
}
