package dev.troth.rules;

import dev.troth.analysis.Findings;
import dev.troth.promise.Promise;

/** A rule about one Promise by itself. */
public non-sealed interface PromiseRule extends Rule {

    void check(Promise promise, Findings findings);
}
