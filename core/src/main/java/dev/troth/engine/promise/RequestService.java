package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.RequestController;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.RequirementStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The controller of the Promise's requests is started, and told whether it may serve them.
 *
 * <p>Quirk: this is the only place where requirements hold a Promise up. Its dependencies are written and its workflow
 * has run by now, and a Promise without an API becomes available whatever it requires.
 */
final class RequestService {

    private RequestService() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        if (!hand.spec().hasApi()) {
            return Optional.empty();
        }
        RequirementStatus missing = firstMissing(hand);
        hand.pass().add(new RequestController(true, missing == null));
        if (missing == null) {
            return Optional.empty();
        }
        return hand.end(
                Requeue.SLOW,
                "%s requires %s (%s): its requests wait, and Kratix looks again in a minute",
                hand.name(),
                missing.name(),
                missing.state());
    }

    private static @Nullable RequirementStatus firstMissing(PromiseInHand hand) {
        for (RequirementStatus requirement : hand.status().requiredPromises()) {
            if (!requirement.state().equals(RequirementState.INSTALLED.text())) {
                return requirement;
            }
        }
        return null;
    }
}
