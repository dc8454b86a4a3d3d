package dev.troth.promise.contract;

import dev.troth.yaml.Span;

/** What came of reading a file. */
public sealed interface Reading<T> {

    /** It says this. */
    record Read<T>(T value) implements Reading<T> {}

    /**
     * The container that reads it ends with an error.
     *
     * @param message in Kratix' words; what a Go library says inside them may be said otherwise
     * @param at the part that is to blame
     */
    record Refused<T>(String message, Span at) implements Reading<T> {}
}
