package dev.troth.engine.request;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.promise.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Label {@code kratix.io/paused} on the Promise or the request stops everything, also deletion
 * ({@code reconcileIfPaused}); taking it away makes the workflow run from the start.
 */
final class PausedRequest {

    private static final String PAUSED = "Paused";

    private PausedRequest() {}

    /** Marks a paused request; answers why nothing else is to happen, or null when it is not paused. */
    static @Nullable Because pause(Pass pass, Held<RequestObject> request, PromiseObject promise) {
        if (promise.metadata().isTrue(Labels.PAUSED)) {
            mark(
                    pass,
                    request,
                    "'" + Labels.PAUSED
                            + "' label set to 'true' for promise; pausing reconciliation for this resource request");
            return Because.of("the Promise is paused, and all its requests with it");
        }
        if (request.get().metadata().isTrue(Labels.PAUSED)) {
            mark(
                    pass,
                    request,
                    "'" + Labels.PAUSED + "' label set to 'true' for this resource request; pausing reconciliation");
            return Because.of("the request is paused");
        }
        return null;
    }

    private static void mark(Pass pass, Held<RequestObject> request, String message) {
        Condition reconciled = request.get().workflow().condition(ConditionTypes.RECONCILED);
        if (reconciled != null && reconciled.isUnknown() && reconciled.message().equals(PAUSED)) {
            return;
        }
        RequestConditions.setReconciled(request, pass, Condition.UNKNOWN, ConditionTypes.PAUSED_RECONCILIATION, PAUSED);
        pass.warning(request.get(), ConditionTypes.PAUSED_RECONCILIATION, message);
        request.updateStatus(pass);
    }

    /** Whether it was paused when Kratix last looked ({@code HasReconcilePausedCondition}). */
    static boolean isMarkedPaused(RequestObject request) {
        return request.workflow()
                .conditions()
                .is(ConditionTypes.RECONCILED, Condition.UNKNOWN, ConditionTypes.PAUSED_RECONCILIATION);
    }

    /** The pause is over: a run from the start is asked for, and a suspension forgotten. */
    static Decision resume(Pass pass, Held<RequestObject> request) {
        request.setMetadata(request.get()
                .metadata()
                .withLabel(Labels.RUN_FROM_START, "true")
                .withoutLabel(Labels.WORKFLOW_SUSPENDED));
        request.update(pass);
        RequestConditions.setReconciled(request, pass, Condition.UNKNOWN, "Unpaused", "Pending");
        request.updateStatus(pass);
        return pass.end(Requeue.PASSIVE, Because.of("the pause is over, so the workflow runs from the start"));
    }
}
