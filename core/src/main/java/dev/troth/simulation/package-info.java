/**
 * A virtual platform on one clock: an API server, the queues of Kratix' controllers, State Stores, and what surrounds them.
 * It carries the engine's decisions out and feeds observations back.
 *
 * <p>Read {@link dev.troth.simulation.Platform} first. Invariant: it never decides; all that varies comes in from outside,
 * so the same beginning has the same end. Nothing on the way of a pass looks at all objects there are,
 * save that the pass of a Promise, like Kratix', reads the revisions of all Promises.
 */
@NullMarked
package dev.troth.simulation;

import org.jspecify.annotations.NullMarked;
