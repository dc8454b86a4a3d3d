package dev.troth.timeline;

import dev.troth.engine.object.Reference;

/**
 * One execution of a Pipeline: a Job.
 *
 * @param parent the request or Promise for which it runs
 * @param workflow such as {@code resource/configure}
 * @param pipeline the name of the Pipeline
 * @param position which Pipeline of its workflow it is, counted from 1
 * @param count how many Pipelines that workflow has
 * @param ordinal which Job of that Pipeline for that parent it is, counted from 1
 * @param container the container that an event is about; {@code ""} for none
 * @param attempt which execution of that container in the Job it is, counted from 1; 0 for none
 */
public record PipelineRunReference(
        Reference parent,
        String workflow,
        String pipeline,
        int position,
        int count,
        int ordinal,
        String container,
        int attempt) {

    /** No Pipeline at all. */
    public static final PipelineRunReference NONE =
            new PipelineRunReference(new Reference("", "", ""), "", "", 0, 0, 0, "", 0);

    public PipelineRunReference at(String otherContainer, int otherAttempt) {
        return new PipelineRunReference(
                parent, workflow, pipeline, position, count, ordinal, otherContainer, otherAttempt);
    }

    /** Which Pipeline of how many, such as {@code 1 of 2}; {@code ""} where there is but one. */
    public String place() {
        return count > 1 ? position + " of " + count : "";
    }

    public boolean isNone() {
        return pipeline.isEmpty();
    }
}
