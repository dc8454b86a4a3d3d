/**
 * What Kratix' webhooks, and Kubernetes behind them, refuse of an object because of what was there before.
 *
 * <p>What is wrong with an object by itself is found by the rules. Start at {@link dev.troth.promise.admission.PromiseUpdate}.
 *
 * <p>Invariant: pure functions.
 */
@NullMarked
package dev.troth.promise.admission;

import org.jspecify.annotations.NullMarked;
