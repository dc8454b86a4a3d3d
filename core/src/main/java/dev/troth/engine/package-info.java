/**
 * The reconcile engine: what Kratix' controllers would do in one pass, and why.
 *
 * <p>Read {@link dev.troth.engine.Engine} first. It is level-triggered like Kratix: there is no run id and no pointer to a
 * step; each pass looks at the objects and the clock of an {@link dev.troth.engine.Observation} and answers with a
 * {@link dev.troth.engine.Decision}.
 *
 * <p>Invariant: a pure function of its observation. No input or output, no clock, no chance, no text of a user's file.
 * What varies (time, conflicts, chosen Destinations) is part of the observation; names end in characters that whoever
 * carries a decision out appends.
 */
@NullMarked
package dev.troth.engine;

import org.jspecify.annotations.NullMarked;
