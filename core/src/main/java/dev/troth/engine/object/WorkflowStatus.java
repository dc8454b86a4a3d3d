package dev.troth.engine.object;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a status that the workflow engine reads and writes, alike for requests and Promises.
 *
 * @param message {@code status.message}
 * @param workflows how many configure Pipelines there are, or {@link #MISSING}
 * @param succeeded how many of them are done in the current run, or {@link #MISSING}
 * @param failed 0 or 1, or {@link #MISSING}
 * @param observedGeneration the generation for which all is done, or {@link #MISSING}
 * @param pipelines {@code status.kratix.workflows.pipelines}; null where it is not there
 * @param suspendedGeneration the generation at the time of suspension; 0 where it is not there
 */
public record WorkflowStatus(
        @Nullable String message,
        long workflows,
        long succeeded,
        long failed,
        long observedGeneration,
        @Nullable List<PipelineStatus> pipelines,
        long suspendedGeneration,
        Conditions conditions) {

    /** What Kratix reads where a counter is missing ({@code lib/resourceutil/util.go}, {@code GetWorkflowsCounterStatus}). */
    public static final long MISSING = -1;

    public static final WorkflowStatus EMPTY =
            new WorkflowStatus(null, MISSING, MISSING, MISSING, MISSING, null, 0, Conditions.NONE);

    /** That of a Promise, whose counters are Go integers and never missing. */
    public static final WorkflowStatus EMPTY_OF_PROMISE =
            new WorkflowStatus(null, 0, 0, 0, MISSING, null, 0, Conditions.NONE);

    public WorkflowStatus {
        pipelines = pipelines == null ? null : List.copyOf(pipelines);
    }

    public @Nullable Condition condition(String type) {
        return conditions.get(type);
    }

    /** The place of the first Pipeline that is suspended, or -1. */
    public int suspendedIndex() {
        if (pipelines != null) {
            for (int i = 0; i < pipelines.size(); i++) {
                if (pipelines.get(i).phase() == Phase.SUSPENDED) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The place of the Pipeline of that name, or -1. */
    public int indexOf(String pipeline) {
        if (pipelines != null) {
            for (int i = 0; i < pipelines.size(); i++) {
                if (pipelines.get(i).name().equals(pipeline)) {
                    return i;
                }
            }
        }
        return -1;
    }

    public WorkflowStatus withMessage(@Nullable String other) {
        return new WorkflowStatus(
                other, workflows, succeeded, failed, observedGeneration, pipelines, suspendedGeneration, conditions);
    }

    public WorkflowStatus withWorkflows(long other) {
        return new WorkflowStatus(
                message, other, succeeded, failed, observedGeneration, pipelines, suspendedGeneration, conditions);
    }

    public WorkflowStatus withSucceeded(long other) {
        return new WorkflowStatus(
                message, workflows, other, failed, observedGeneration, pipelines, suspendedGeneration, conditions);
    }

    public WorkflowStatus withFailed(long other) {
        return new WorkflowStatus(
                message, workflows, succeeded, other, observedGeneration, pipelines, suspendedGeneration, conditions);
    }

    public WorkflowStatus withObservedGeneration(long other) {
        return new WorkflowStatus(
                message, workflows, succeeded, failed, other, pipelines, suspendedGeneration, conditions);
    }

    public WorkflowStatus withPipelines(@Nullable List<PipelineStatus> other) {
        return new WorkflowStatus(
                message, workflows, succeeded, failed, observedGeneration, other, suspendedGeneration, conditions);
    }

    public WorkflowStatus withSuspendedGeneration(long other) {
        return new WorkflowStatus(
                message, workflows, succeeded, failed, observedGeneration, pipelines, other, conditions);
    }

    public WorkflowStatus withConditions(Conditions other) {
        return new WorkflowStatus(
                message, workflows, succeeded, failed, observedGeneration, pipelines, suspendedGeneration, other);
    }

    /** With one Pipeline of the list replaced, which must be there. */
    public WorkflowStatus withPipeline(int index, PipelineStatus pipeline) {
        List<PipelineStatus> listed = Objects.requireNonNull(pipelines);
        if (listed.get(index) == pipeline) {
            return this;
        }
        PipelineStatus[] changed = listed.toArray(new PipelineStatus[0]);
        changed[index] = pipeline;
        return withPipelines(List.of(changed));
    }
}
