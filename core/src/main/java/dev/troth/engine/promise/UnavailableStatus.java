package dev.troth.engine.promise;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Availability;
import dev.troth.engine.object.Condition;

/** The status of a Promise that is paused or suspended ({@code setPromiseUnavailableStatusConditions}). */
final class UnavailableStatus {

    private UnavailableStatus() {}

    /**
     * Sends it, unless it says so already.
     *
     * @param reason of both conditions
     * @param message of both conditions
     */
    static void send(PromiseInHand hand, String reason, String message) {
        long now = hand.pass().nowSeconds();
        boolean changed = false;
        Condition available = PromiseCondition.unavailable(reason, message, now);
        Condition present = hand.condition(ConditionTypes.AVAILABLE);
        if (present == null || !present.saysTheSameAs(available)) {
            hand.setCondition(available);
            hand.setAvailability(Availability.UNAVAILABLE);
            changed = true;
        }
        Condition reconciled = hand.condition(ConditionTypes.RECONCILED);
        if (reconciled == null
                || !reconciled.isUnknown()
                || !reconciled.message().equals(message)) {
            hand.setCondition(PromiseCondition.undecided(reason, message, now));
            changed = true;
        }
        if (changed) {
            hand.updateStatus();
        }
    }
}
