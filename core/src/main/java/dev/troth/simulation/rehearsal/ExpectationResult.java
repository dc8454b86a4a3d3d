package dev.troth.simulation.rehearsal;

import dev.troth.simulation.scenario.Expectation;

/**
 * What became of an expectation.
 *
 * @param isMet whether the story fulfilled it
 * @param atMillis when that was clear, in milliseconds after the beginning
 * @param reached of an order: how many of its checks came to hold in turn
 * @param early of an order: which of its checks came to hold before that one, counted from 0; {@link #NONE} for none
 * @param actual how it was instead when it failed, in a few words; {@code ""} when it was met
 */
public record ExpectationResult(
        Expectation expectation, boolean isMet, long atMillis, int reached, int early, String actual) {

    /** None came too early. */
    public static final int NONE = -1;
}
