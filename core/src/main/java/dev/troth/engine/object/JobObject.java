package dev.troth.engine.object;

import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Job: one execution of a Pipeline.
 *
 * @param sequence which Job of all was created how late; decides between Jobs of the same second, which Kratix does not
 * @param suspend {@code spec.suspend}
 * @param active Pods that are neither over nor being deleted
 * @param succeeded Pods that ended well
 * @param failed Pods that did not
 * @param pipeline what it runs; null where only its labels are known
 */
public record JobObject(
        Metadata metadata,
        long sequence,
        boolean suspend,
        int active,
        int succeeded,
        int failed,
        List<JobCondition> conditions,
        @Nullable RenderedPipeline pipeline)
        implements ApiObject {

    public static final String KIND = "Job";

    public JobObject {
        conditions = List.copyOf(conditions);
    }

    /** One that nothing has happened to yet. */
    public static JobObject of(Metadata metadata, long sequence, @Nullable RenderedPipeline pipeline) {
        return new JobObject(metadata, sequence, false, 0, 0, 0, List.of(), pipeline);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobObject withMetadata(Metadata other) {
        return new JobObject(other, sequence, suspend, active, succeeded, failed, conditions, pipeline);
    }

    public JobObject withSuspend(boolean other) {
        return new JobObject(metadata, sequence, other, active, succeeded, failed, conditions, pipeline);
    }

    public JobObject withSequence(long other) {
        return new JobObject(metadata, other, suspend, active, succeeded, failed, conditions, pipeline);
    }

    public JobObject withStatus(int activePods, int succeededPods, int failedPods, List<JobCondition> otherConditions) {
        return new JobObject(
                metadata, sequence, suspend, activePods, succeededPods, failedPods, otherConditions, pipeline);
    }

    /**
     * Whether Kratix takes it for running: a Pod is active, or it has no condition that ends it, whatever the status of
     * that condition ({@code lib/workflow/reconciler.go}, {@code isRunning}).
     */
    public boolean isRunning() {
        return active > 0
                || !(mentions(JobCondition.COMPLETE)
                        || mentions(JobCondition.SUSPENDED)
                        || mentions(JobCondition.FAILED));
    }

    /**
     * Whether Kratix takes it for failed once it no longer runs. A Job that somebody suspended counts as failed, even
     * after it was resumed, since the condition stays with another status ({@code isFailed}).
     */
    public boolean isFailed() {
        return mentions(JobCondition.FAILED) || mentions(JobCondition.SUSPENDED);
    }

    public boolean isCompleted() {
        return !isRunning() && !isFailed();
    }

    /**
     * Whether the deletion of a Promise waits for it ({@code lib/resourceutil/util.go}, {@code IsThereAPipelineRunning},
     * which, unlike {@link #isRunning}, asks for conditions that hold and not for Pods).
     */
    public boolean isUnfinished() {
        return !(holds(JobCondition.COMPLETE) || holds(JobCondition.SUSPENDED) || holds(JobCondition.FAILED));
    }

    private boolean mentions(String type) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).type().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(String type) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).holds() && conditions.get(i).type().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it was created later than the other. */
    public boolean isNewerThan(JobObject other) {
        long mine = metadata.creationSeconds();
        long theirs = other.metadata.creationSeconds();
        return mine != theirs ? mine > theirs : sequence > other.sequence;
    }
}
