package dev.troth.simulation;

import dev.troth.engine.Decision;
import dev.troth.engine.trigger.Change;
import dev.troth.engine.trigger.WorkItem;

/** Is told what happens on a platform, as it happens. */
public interface PlatformListener {

    /** One that does not care. */
    PlatformListener NOBODY = new PlatformListener() {};

    /**
     * A controller has looked at an object.
     *
     * @param atMillis when the pass began
     */
    default void passed(long atMillis, WorkItem item, Decision decision) {}

    /**
     * What the pass decided has been carried out.
     *
     * @param atMillis when the pass ended
     */
    default void passEnded(long atMillis) {}

    /** Something in the API server has changed, by whomever. */
    default void changed(long atMillis, Change change) {}
}
