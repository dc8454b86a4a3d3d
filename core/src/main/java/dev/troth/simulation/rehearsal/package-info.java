/**
 * A scenario played on a virtual platform: Jobs and their Pods run, files land in State Stores, people do what is planned, and
 * what happened becomes a timeline.
 *
 * <p>Read {@link dev.troth.simulation.rehearsal.Rehearsal} first. Invariant: the same scenario gives the same timeline, byte
 * for byte; what is left to chance comes out of the scenario's seed.
 */
@NullMarked
package dev.troth.simulation.rehearsal;

import org.jspecify.annotations.NullMarked;
