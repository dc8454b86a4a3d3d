/**
 * The reconcile engine will live here: a pure function from what Kratix sees in one pass to what it would write next.
 *
 * <p>It is level-triggered: no run id, no step pointer, no clock, no I/O, no YAML.
 */
@NullMarked
package dev.troth.engine;

import org.jspecify.annotations.NullMarked;
