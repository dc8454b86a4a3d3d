package dev.troth.simulation;

import dev.troth.engine.StoreCall;
import dev.troth.engine.trigger.Change;

/**
 * What reacts to changes beside Kratix' own controllers: the Job controller, Pods, whoever makes Works ready. It is told
 * of each change at once, and acts later through the platform's agenda.
 */
public interface Surroundings {

    void changed(Platform platform, Change change);

    /** A controller called a State Store. */
    default void called(Platform platform, StoreCall call) {}
}
