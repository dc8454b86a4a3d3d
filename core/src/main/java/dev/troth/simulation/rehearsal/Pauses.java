package dev.troth.simulation.rehearsal;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Availability;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.Labels;
import dev.troth.simulation.ApiServer;
import org.jspecify.annotations.Nullable;

/** For whom Kratix does nothing because of label {@code kratix.io/paused}, or of one that is gone. */
final class Pauses {

    private Pauses() {}

    /** In words that go on after the object's name; {@code ""} where nothing is paused. */
    static String whyPaused(WorkflowParent parent, ApiServer apiServer) {
        if (parent.metadata().isTrue(Labels.PAUSED)) {
            return "it is paused";
        }
        PromiseObject promise = promise(parent, apiServer);
        if (promise != null && promise.metadata().isTrue(Labels.PAUSED)) {
            return "its Promise is paused";
        }
        return isForgotten(parent, apiServer) ? "nothing tells it that the pause of its Promise is over" : "";
    }

    /** A Promise without a workflow of its own wakes nobody when its pause ends; its requests wait for their next event. */
    static boolean isForgotten(WorkflowParent parent, ApiServer apiServer) {
        Condition reconciled = parent.workflow().condition(ConditionTypes.RECONCILED);
        PromiseObject promise = promise(parent, apiServer);
        return reconciled != null
                && reconciled.reason().equals(ConditionTypes.PAUSED_RECONCILIATION)
                && promise != null
                && promise.status().top().status().equals(Availability.AVAILABLE)
                && !parent.metadata().isTrue(Labels.PAUSED);
    }

    private static @Nullable PromiseObject promise(WorkflowParent parent, ApiServer apiServer) {
        return parent instanceof RequestObject
                ? apiServer.promise(parent.metadata().labelOrEmpty(Labels.PROMISE_NAME))
                : null;
    }
}
