package dev.troth.promise.contract;

import dev.troth.yaml.Span;

/**
 * A mistake in a file.
 *
 * @param words what a Go library would say, as near as can be
 */
record Fault(String words, Span at) {

    <T> Reading<T> refusing(String prefix) {
        return new Reading.Refused<>(prefix + words, at);
    }
}
