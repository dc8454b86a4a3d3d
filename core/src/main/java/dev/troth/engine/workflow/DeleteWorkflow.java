package dev.troth.engine.workflow;

import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.object.WorkflowParent;

/** Steps of a delete workflow. */
public final class DeleteWorkflow {

    private DeleteWorkflow() {}

    /**
     * One look at a delete workflow ({@code lib/workflow/reconciler.go}, {@code ReconcileDelete}).
     *
     * <p>Throws {@link Pass.Conflict}.
     */
    public static Outcome reconcile(Pass pass, Held<? extends WorkflowParent> parent, WorkflowRun run) {
        return Outcome.finished("placeholder");
    }
}
