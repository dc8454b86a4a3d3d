package dev.troth.engine.request;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.RequestObject;

/** Conditions of a request, changed in hand; somebody else sends them. */
final class RequestConditions {

    private RequestConditions() {}

    /** Condition {@code Reconciled}. */
    static void setReconciled(Held<RequestObject> request, Pass pass, String status, String reason, String message) {
        set(request, new Condition(ConditionTypes.RECONCILED, status, reason, message, pass.nowSeconds()));
    }

    /** Any condition. */
    static void set(Held<RequestObject> request, Condition condition) {
        request.setWorkflow(request.get()
                .workflow()
                .withConditions(request.get().workflow().conditions().sortedWith(condition)));
    }
}
