package dev.troth.engine.placement;

import dev.troth.engine.Pass;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.DestinationObject;

/** The one condition of a Destination; it is only sent when it changes. */
final class DestinationStatus {

    private DestinationStatus() {}

    /** Throws {@link Pass.Conflict}. */
    static void ready(Pass pass, DestinationObject destination, String reason, String message) {
        tell(pass, destination, Condition.TRUE, reason, message);
    }

    /** Throws {@link Pass.Conflict}. */
    static void notReady(Pass pass, DestinationObject destination, String reason, String message) {
        tell(pass, destination, Condition.FALSE, reason, message);
    }

    private static void tell(Pass pass, DestinationObject destination, String status, String reason, String message) {
        Condition ready = new Condition("Ready", status, reason, message, pass.nowSeconds());
        if (destination.conditions().differFrom(ready)) {
            pass.updateStatus(
                    destination,
                    destination.withConditions(destination.conditions().with(ready)));
        }
    }
}
