package dev.troth.simulation.rehearsal;

/** How a rehearsal ended. */
public enum Ending {
    /** At the time at which the scenario ends. */
    REACHED,
    /** Somebody asked to stop. */
    STOPPED,
    /** Objects woke one another without end, and the clock stood still. */
    ENDLESS_LOOP
}
