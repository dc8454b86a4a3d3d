/**
 * Holds the virtual Job against recordings of the real Job controller.
 *
 * <p>Invariant: a recording is played from its script alone; what was recorded is only looked at to compare.
 */
@NullMarked
package dev.troth.conformance.job;

import org.jspecify.annotations.NullMarked;
