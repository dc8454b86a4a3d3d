/**
 * What happens to a platform over time, as data: what is installed, what containers do, what people do, and what must hold.
 *
 * <p>Read {@link dev.troth.simulation.scenario.Scenario} first. Invariant: no text of a user's file and no decision; a
 * scenario that is equal to another one plays alike.
 */
@NullMarked
package dev.troth.simulation.scenario;

import org.jspecify.annotations.NullMarked;
