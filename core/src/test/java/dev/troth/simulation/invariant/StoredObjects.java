package dev.troth.simulation.invariant;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.engine.trigger.Change;
import dev.troth.simulation.invariant.Invariants.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for each object by itself: metadata as the API server keeps it, counters within bounds. */
final class StoredObjects {

    private static final int MOST_PIPELINES = RandomPromise.PIPELINES.size();

    void check(Change change, long nowSeconds) {
        if (change.before() != null && change.after() != null) {
            metadata(change.before().metadata(), change.after().metadata());
        }
        if (change.after() instanceof WorkflowParent parent) {
            status(parent, nowSeconds);
        }
    }

    private static void metadata(Metadata before, Metadata after) {
        require(after.generation() >= before.generation(), "a generation went down", before, after);
        require(after.creationSeconds() == before.creationSeconds(), "a creation time changed", before, after);
        require(!before.isDeleting() || after.isDeleting(), "a deletion was taken back", before, after);
        require(
                !before.isDeleting() || before.finalizers().containsAll(after.finalizers()),
                "an object that is being deleted got a finalizer",
                before,
                after);
    }

    private static void require(boolean holds, String what, Metadata before, Metadata after) {
        if (!holds) {
            throw new Violation(what + ": " + before + " became " + after);
        }
    }

    private static void status(WorkflowParent parent, long nowSeconds) {
        WorkflowStatus status = parent.workflow();
        require(status.failed() >= -1 && status.failed() <= 1, "workflowsFailed is neither 0 nor 1", parent);
        require(status.succeeded() >= -1 && status.succeeded() <= MOST_PIPELINES, "workflowsSucceeded", parent);
        require(status.workflows() >= -1 && status.workflows() <= MOST_PIPELINES, "workflows", parent);
        require(status.observedGeneration() <= parent.metadata().generation(), "observedGeneration", parent);
        require(status.suspendedGeneration() <= parent.metadata().generation(), "suspendedGeneration", parent);
        Set<String> types = new HashSet<>();
        for (Condition condition : status.conditions().list()) {
            require(types.add(condition.type()), "two conditions of type " + condition.type(), parent);
            require(condition.lastTransitionSeconds() <= nowSeconds, "a condition from the future", parent);
        }
        Set<String> names = new HashSet<>();
        List<PipelineStatus> pipelines = status.pipelines();
        if (pipelines != null) {
            for (PipelineStatus pipeline : pipelines) {
                require(names.add(pipeline.name()), "Pipeline " + pipeline.name() + " is listed twice", parent);
            }
        }
    }

    private static void require(boolean holds, String what, ApiObject object) {
        if (!holds) {
            throw new Violation(what + ": " + object);
        }
    }
}
