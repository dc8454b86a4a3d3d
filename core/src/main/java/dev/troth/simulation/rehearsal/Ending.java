package dev.troth.simulation.rehearsal;

import java.util.Locale;

/** How a rehearsal ended. */
public enum Ending {
    /** At the time at which the scenario ends. */
    REACHED,
    /** Somebody asked to stop. */
    STOPPED,
    /** Objects woke one another without end, and the clock stood still. */
    ENDLESS_LOOP;

    /** In JSON: {@code endless-loop}; never changes once released. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
