package dev.troth.simulation;

/**
 * How long it takes until somebody notices, and who notices first; times in milliseconds.
 *
 * @param watchMillis from a change until those who watch have the object in their queue
 * @param timerLatenessMillis how late a timer fires; exactly on time Kratix' gates, which are strict, would still be shut
 * @param bindingControllerFirst whether its own controller hears of a changed ResourceBinding before that of requests; on
 *     a real platform it is one or the other by chance
 */
public record Timing(long watchMillis, long timerLatenessMillis, boolean bindingControllerFirst) {

    public static final Timing USUAL = new Timing(10, 1, false);
}
