package dev.troth.engine.request;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.Waits;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.RequestObject;

/**
 * A request waits while its Promise cannot serve it, also in the middle of a workflow
 * ({@code ensurePromiseIsUnavailable}, {@code ensurePromiseIsAvailable}).
 */
final class PromiseAvailability {

    private PromiseAvailability() {}

    static boolean isMarkedUnavailable(RequestObject request) {
        return request.workflow().conditions().is(ConditionTypes.PROMISE_AVAILABLE, Condition.FALSE);
    }

    static Decision waitFor(Pass pass, Held<RequestObject> request) {
        Because because = Because.of(Waits.FOR_PROMISE);
        if (isMarkedUnavailable(request.get())) {
            return pass.end(Requeue.SLOW, because);
        }
        request.setWorkflow(request.get().workflow().withMessage("Pending"));
        RequestConditions.set(
                request,
                new Condition(
                        ConditionTypes.PROMISE_AVAILABLE,
                        Condition.FALSE,
                        "PromiseRequirementsNotInstalled",
                        "Promise Requirements are not installed",
                        pass.nowSeconds()));
        request.updateStatus(pass);
        return pass.end(Requeue.PASSIVE, because);
    }

    static Decision noticeReturn(Pass pass, Held<RequestObject> request) {
        RequestConditions.set(
                request,
                new Condition(
                        ConditionTypes.PROMISE_AVAILABLE,
                        Condition.TRUE,
                        "PromiseAvailable",
                        "Promise Requirements are met",
                        pass.nowSeconds()));
        request.updateStatus(pass);
        return pass.end(Requeue.PASSIVE, Because.of("the Promise is available again, so the request goes on"));
    }
}
