package dev.troth.simulation.scenario;

/** When something in a plan is done. All times in milliseconds. */
public sealed interface Moment {

    /** So long after the beginning of the story. */
    record At(long millis) implements Moment {}

    /** So long after the action before it was done, or after the beginning. */
    record Later(long millis) implements Moment {}

    /** So long after something holds for the first time since the action before was done. */
    record After(Check check, long millis) implements Moment {}

    /**
     * So long after everything has come to rest: no Job is on its way to an end, be it in waiting for another try, and nothing
     * else is due within a minute, or nothing has changed for one. What waits for a person, for a Destination or for its interval rests; so does what hangs.
     */
    record AfterRest(long millis) implements Moment {}
}
