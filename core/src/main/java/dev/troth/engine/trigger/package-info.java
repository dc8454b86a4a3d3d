/**
 * Which change makes which controller look at which object.
 *
 * <p>Read {@link dev.troth.engine.trigger.Triggers} first. Invariant: data only; queues, timers and back-off belong to
 * whoever plays the controllers.
 */
@NullMarked
package dev.troth.engine.trigger;

import org.jspecify.annotations.NullMarked;
