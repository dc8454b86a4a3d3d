/**
 * Troth's engine against recordings of the real one: the same state in, the same writes out.
 *
 * <p>Invariant: nothing here knows a recording by its id.
 */
@NullMarked
package dev.troth.conformance.engine;

import org.jspecify.annotations.NullMarked;
