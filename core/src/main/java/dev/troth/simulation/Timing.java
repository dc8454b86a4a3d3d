package dev.troth.simulation;

/**
 * How long it takes until somebody notices; all in milliseconds.
 *
 * @param watchMillis from a change until those who watch have the object in their queue
 * @param timerLatenessMillis how late a timer fires; exactly on time Kratix' gates, which are strict, would still be shut
 */
public record Timing(long watchMillis, long timerLatenessMillis) {

    public static final Timing USUAL = new Timing(10, 1);
}
