package dev.troth.simulation.scenario;

import java.util.List;

/** What a story must fulfil. All times in milliseconds after its beginning. */
public sealed interface Expectation {

    /** Any time before the story ends. */
    long WHENEVER = Long.MAX_VALUE;

    /** Before all times. */
    long NO_TIME = -1;

    /** The last time that counts for it by itself, whatever happens until then; {@link #NO_TIME} for none. */
    default long lastMillis() {
        return switch (this) {
            case At at -> at.millis();
            case Eventually eventually -> eventually.withinMillis() == WHENEVER ? NO_TIME : eventually.withinMillis();
            case Always always -> always.fromMillis();
            case AtEnd end -> NO_TIME;
            case Never never -> NO_TIME;
            case InOrder order -> NO_TIME;
        };
    }

    /** It holds at that time. */
    record At(long millis, Check check) implements Expectation {}

    /** It holds at the end. */
    record AtEnd(Check check) implements Expectation {}

    /** It holds at some time, and not later than that. */
    record Eventually(Check check, long withinMillis) implements Expectation {}

    /** It holds all the time from then on. */
    record Always(Check check, long fromMillis) implements Expectation {}

    /** It never holds. */
    record Never(Check check) implements Expectation {}

    /** Each comes to hold, and none before the one in front of it; what holds from the beginning is not meant. */
    record InOrder(List<Check> checks) implements Expectation {
        public InOrder {
            checks = List.copyOf(checks);
        }
    }
}
