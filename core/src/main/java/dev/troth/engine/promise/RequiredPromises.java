package dev.troth.engine.promise;

import dev.troth.engine.Pass;
import dev.troth.engine.object.Availability;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequiredBy;
import dev.troth.promise.effective.PromiseSpec.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The required Promises as the API server holds them during the pass ({@code evaluateRequirement}).
 *
 * <p>Each that is there is told on every pass who requires it, which changes nothing once it knows; it is never told
 * otherwise again. Quirk: a Promise that is required twice, in two versions, is told the one and the other in turn for
 * ever, and each wakes the Promise that requires it.
 */
final class RequiredPromises {

    private final PromiseInHand hand;
    private final Map<String, PromiseObject> others = new LinkedHashMap<>();

    RequiredPromises(PromiseInHand hand) {
        this.hand = hand;
        for (PromiseObject other : hand.seen().others()) {
            others.put(other.metadata().name(), other);
        }
    }

    RequirementState judge(Requirement requirement) {
        PromiseObject required = named(requirement.name());
        if (required == null) {
            RequirementState state = RequirementState.NOT_INSTALLED;
            say(state, "Required Promise " + requirement.name() + " not installed or unknown state");
            return state;
        }
        RequirementState state = judge(requirement, required);
        if (state != RequirementState.INSTALLED) {
            // The blank at the end is Kratix' own.
            say(state, "Waiting for required Promise " + requirement.name() + ": " + state.text() + " ");
        }
        tell(required, requirement.version());
        return state;
    }

    private @Nullable PromiseObject named(String name) {
        return name.equals(hand.name()) ? hand.held().stored() : others.get(name);
    }

    /** Any revision of the version will do, not only the latest; whether it is available is asked of the Promise. */
    private RequirementState judge(Requirement requirement, PromiseObject required) {
        if (!requirement.version().isEmpty()) {
            int revisions = hand.revisions().count(requirement.name(), requirement.version());
            if (revisions != 1) {
                return revisions == 0 ? RequirementState.NOT_AT_VERSION : RequirementState.UNKNOWN;
            }
        }
        return required.status().top().status().equals(Availability.AVAILABLE)
                ? RequirementState.INSTALLED
                : RequirementState.NOT_AVAILABLE;
    }

    private void say(RequirementState state, String message) {
        hand.pass().normal(hand.promise(), state.reason(), message);
    }

    /** A conflict is passed over; the next pass tells it again ({@code markRequiredPromiseAsRequired}). */
    private void tell(PromiseObject required, String version) {
        PromiseObject told = required.withStatus(
                required.status().withRequiredBy(with(required.status().requiredBy(), version)));
        try {
            hand.pass().updateStatus(required, told);
        } catch (Pass.Conflict overtaken) {
            return;
        }
        if (required.metadata().name().equals(hand.name())) {
            hand.held().overtakenBy(told);
        } else {
            others.put(required.metadata().name(), told);
        }
    }

    private List<RequiredBy> with(List<RequiredBy> present, String version) {
        RequiredBy me = new RequiredBy(hand.name(), hand.status().top().version(), version);
        List<RequiredBy> changed = new ArrayList<>(present);
        changed.replaceAll(one -> one.promise().equals(hand.name()) ? me : one);
        if (!changed.contains(me)) {
            changed.add(me);
        }
        return changed;
    }
}
