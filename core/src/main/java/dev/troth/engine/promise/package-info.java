/**
 * The Promise controller ({@code internal/controller/promise_controller.go}): what becomes of a Promise in one pass.
 *
 * <p>Read {@link dev.troth.engine.promise.PromisePass} first: it is the list of questions in the order in which Kratix
 * asks them; each has a class of its own.
 *
 * <p>Invariant: the first question that has an answer ends the pass. What was changed in hand and not sent by then is
 * lost, and Kratix relies on it: it calls every Promise unavailable first, which is stored only when a pass ends early.
 */
@NullMarked
package dev.troth.engine.promise;

import org.jspecify.annotations.NullMarked;
