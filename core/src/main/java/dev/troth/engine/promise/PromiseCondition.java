package dev.troth.engine.promise;

import static dev.troth.engine.object.Condition.FALSE;
import static dev.troth.engine.object.Condition.TRUE;
import static dev.troth.engine.object.Condition.UNKNOWN;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;

/** The conditions of a Promise in Kratix' words ({@code promise_controller.go}); times in seconds since the epoch. */
final class PromiseCondition {

    private PromiseCondition() {}

    static Condition available(long seconds) {
        return new Condition(
                ConditionTypes.AVAILABLE, TRUE, "PromiseAvailable", "Ready to fulfil resource requests", seconds);
    }

    static Condition unavailable(long seconds) {
        return unavailable("PromiseUnavailable", "Cannot fulfil resource requests", seconds);
    }

    static Condition unavailable(String reason, String message, long seconds) {
        return new Condition(ConditionTypes.AVAILABLE, FALSE, reason, message, seconds);
    }

    static Condition pending(String reason, long seconds) {
        return undecided(reason, "Pending", seconds);
    }

    /** Whether it is reconciled nobody can say. */
    static Condition undecided(String reason, String message, long seconds) {
        return new Condition(ConditionTypes.RECONCILED, UNKNOWN, reason, message, seconds);
    }

    static Condition failing(String reason, long seconds) {
        return new Condition(ConditionTypes.RECONCILED, FALSE, reason, "Failing", seconds);
    }

    static Condition reconciled(long seconds) {
        return new Condition(ConditionTypes.RECONCILED, TRUE, "Reconciled", "Reconciled", seconds);
    }

    static Condition worksSucceeded(String status, String reason, String message, long seconds) {
        return new Condition(ConditionTypes.WORKS_SUCCEEDED, status, reason, message, seconds);
    }

    static Condition deleteIncomplete(String reason, String message, long seconds) {
        return new Condition(ConditionTypes.DELETE_WORKFLOW_COMPLETED, FALSE, reason, message, seconds);
    }
}
