package dev.troth.engine.placement;

import dev.troth.engine.object.StateStore;

/**
 * What a call of a State Store's writer comes to.
 *
 * @param store the State Store afterwards
 * @param result the content that was read, or what the State Store calls the write; {@code ""} where there is neither
 * @param error {@code ""} when it did what it was asked
 * @param commit the message of the commit, where one was made; else {@code ""}
 * @param passedOver whether nothing was written although it should have been, and that counts as done
 */
public record Answer(StateStore store, String result, String error, String commit, boolean passedOver) {

    Answer(StateStore store, String result, String error, String commit) {
        this(store, result, error, commit, false);
    }

    /** Nothing to do. */
    static Answer nothing(StateStore store) {
        return new Answer(store, "", "", "");
    }

    /** Nothing is done, and nobody is told. */
    static Answer passedOver(StateStore store) {
        return new Answer(store, "", "", "", true);
    }

    static Answer failed(StateStore store, String error) {
        return new Answer(store, "", error, "");
    }

    public boolean failed() {
        return !error.isEmpty();
    }
}
