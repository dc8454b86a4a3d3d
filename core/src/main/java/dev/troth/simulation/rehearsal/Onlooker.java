package dev.troth.simulation.rehearsal;

import dev.troth.simulation.Platform;
import dev.troth.simulation.PlatformListener;

/** Looks at the platform while a scenario is played on it. It must not touch anything. */
public interface Onlooker extends PlatformListener {

    /** One that does not look. */
    Onlooker NOBODY = new Onlooker() {};

    /** The platform is there, and nothing is on it. */
    default void begins(Platform platform) {}

    /** One thing has happened, with all that it brought about at once. */
    default void stepped() {}
}
