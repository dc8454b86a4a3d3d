package dev.troth.engine.workflow;

import dev.troth.engine.Because;

/**
 * What came of asking the workflow engine.
 *
 * @param state whether there is more to do
 * @param because why
 */
public record Outcome(State state, Because because) {

    /** Whether there is more to do. */
    public enum State {
        /** Something is under way or was just written; the next event goes on. */
        UNDER_WAY,
        /** Nothing is left to do. */
        FINISHED,
        /** The delete Pipeline failed; only in delete workflows. */
        FAILED
    }

    static Outcome underWay(String template, String... words) {
        return new Outcome(State.UNDER_WAY, Because.of(template, words));
    }

    static Outcome finished(String template, String... words) {
        return new Outcome(State.FINISHED, Because.of(template, words));
    }

    static Outcome failed(String template, String... words) {
        return new Outcome(State.FAILED, Because.of(template, words));
    }

    public boolean isUnderWay() {
        return state == State.UNDER_WAY;
    }
}
