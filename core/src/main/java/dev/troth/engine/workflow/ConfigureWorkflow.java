package dev.troth.engine.workflow;

import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.object.WorkflowParent;

/** Steps of a configure workflow. */
public final class ConfigureWorkflow {

    private ConfigureWorkflow() {}

    /**
     * One look at a configure workflow ({@code lib/workflow/reconciler.go}, {@code ReconcileConfigure}).
     *
     * <p>Throws {@link Pass.Conflict} and {@link WorkflowException}.
     */
    public static Outcome reconcile(Pass pass, Held<? extends WorkflowParent> parent, WorkflowRun run) {
        return Outcome.finished("placeholder");
    }
}
