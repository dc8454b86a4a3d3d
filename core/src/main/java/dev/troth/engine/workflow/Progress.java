package dev.troth.engine.workflow;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a configure workflow is, read off the newest Job and the labels ({@code lib/workflow/reconciler.go},
 * {@code determineWorkflowState}).
 *
 * @param index which Pipeline is to be acted on
 * @param completed how many are done, for the counter
 * @param newest the newest Job; null when there is none
 * @param manual whether a person asked for a new run from the first Pipeline
 * @param restart whether Kratix asked for one
 * @param resume whether a suspended Pipeline goes on
 */
record Progress(int index, int completed, @Nullable JobObject newest, boolean manual, boolean restart, boolean resume) {

    static Progress of(WorkflowParent parent, List<RenderedPipeline> pipelines, @Nullable JobObject newest) {
        boolean manual = parent.metadata().isTrue(Labels.MANUAL_RECONCILIATION);
        boolean restart = parent.metadata().isTrue(Labels.RUN_FROM_START);
        int suspended = parent.workflow().suspendedIndex();
        boolean resume = suspended >= 0 && !restart && !parent.metadata().isTrue(Labels.WORKFLOW_SUSPENDED);
        if (newest == null) {
            int at = resume ? suspended : 0;
            return new Progress(at, at, null, manual, restart, resume);
        }
        if (restart) {
            return new Progress(0, 0, newest, manual, true, resume);
        }
        if (resume) {
            return new Progress(suspended, suspended, newest, manual, false, true);
        }
        int at = manual ? -1 : indexOf(newest, pipelines);
        if (at < 0) {
            return new Progress(0, 0, newest, manual, false, false);
        }
        int completed = newest.isCompleted() ? at + 1 : at;
        return new Progress(Math.min(completed, pipelines.size() - 1), completed, newest, manual, false, false);
    }

    private static int indexOf(JobObject job, List<RenderedPipeline> pipelines) {
        for (int i = 0; i < pipelines.size(); i++) {
            if (pipelines.get(i).isRunBy(job.metadata().labels())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a new run from the first Pipeline was asked for. */
    boolean startsAgain() {
        return manual || restart;
    }
}
