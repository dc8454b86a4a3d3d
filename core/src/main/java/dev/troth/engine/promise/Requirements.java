package dev.troth.engine.promise;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Availability;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.PromiseStatus;
import dev.troth.engine.object.RequirementStatus;
import dev.troth.promise.effective.PromiseSpec.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Promises that must be there first ({@code hasPromiseRequirementsChanged}): judged anew on every pass.
 *
 * <p>From here on the Promise in hand is unavailable, until the pass comes through to its end. Whatever is sent before
 * stores that: so a Promise is unavailable while its own workflow runs.
 */
final class Requirements {

    private Requirements() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        hand.setAvailability(Availability.UNAVAILABLE);
        hand.setCondition(PromiseCondition.unavailable(hand.pass().nowSeconds()));
        if (!haveChanged(hand)) {
            return Optional.empty();
        }
        if (hand.workflow().conditions().is(ConditionTypes.REQUIREMENTS_FULFILLED, Condition.FALSE)) {
            hand.setCondition(PromiseCondition.pending(
                    "RequirementsNotFulfilled", hand.pass().nowSeconds()));
        }
        Optional<Decision> overtaken = hand.updateStatusUnlessOvertaken();
        if (overtaken.isPresent()) {
            return overtaken;
        }
        if (hand.wasAvailable()) {
            hand.pass()
                    .warning(hand.promise(), "Unavailable", "Promise no longer available: Requirements have changed");
        }
        return hand.end(
                Requeue.PASSIVE,
                "the state of the Promises that %s requires has changed; Kratix writes it down before it goes on",
                hand.name());
    }

    private static boolean haveChanged(PromiseInHand hand) {
        PromiseStatus before = hand.status();
        List<Requirement> wanted = hand.spec().requirements();
        if (wanted.isEmpty() && before.requiredPromises().isEmpty()) {
            return false;
        }
        RequiredPromises required = new RequiredPromises(hand);
        List<RequirementStatus> states = new ArrayList<>();
        String reason = "";
        for (Requirement requirement : wanted) {
            RequirementState state = required.judge(requirement);
            states.add(new RequirementStatus(requirement.name(), requirement.version(), state.text()));
            reason = state.reason().isEmpty() ? reason : state.reason();
        }
        if (reason.isEmpty() && !wanted.isEmpty()) {
            hand.pass().normal(hand.promise(), "RequirementsFulfilled", "All required promises are available");
        }
        Condition verdict = verdict(reason, hand.pass().nowSeconds());
        Condition earlier = hand.condition(ConditionTypes.REQUIREMENTS_FULFILLED);
        hand.setStatus(hand.status().withRequiredPromises(states));
        hand.setCondition(verdict);
        return isNews(earlier, verdict) || !before.requiredPromises().equals(states);
    }

    private static boolean isNews(@Nullable Condition earlier, Condition verdict) {
        return earlier == null || !earlier.saysTheSameAs(verdict);
    }

    /** The reason is that of the last requirement that is not fulfilled. */
    private static Condition verdict(String reason, long seconds) {
        return reason.isEmpty()
                ? new Condition(
                        ConditionTypes.REQUIREMENTS_FULFILLED,
                        Condition.TRUE,
                        "RequirementsInstalled",
                        "Requirements fulfilled",
                        seconds)
                : new Condition(
                        ConditionTypes.REQUIREMENTS_FULFILLED,
                        Condition.FALSE,
                        reason,
                        "Requirements not fulfilled",
                        seconds);
    }
}
