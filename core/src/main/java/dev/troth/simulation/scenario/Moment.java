package dev.troth.simulation.scenario;

/** When something in a plan is done. All times in milliseconds. */
public sealed interface Moment {

    /** So long after the beginning of the story. */
    record At(long millis) implements Moment {}

    /** So long after something holds for the first time since the action before was done. */
    record After(Check check, long millis) implements Moment {}

    /** So long after everything has come to rest: nothing is due within a minute. */
    record AfterRest(long millis) implements Moment {}
}
