/**
 * Troth's engine held against recordings of the real one: what is compared, row by row, and how a difference is shown.
 *
 * <p>Invariant: a comparison knows a recording's form and never its id; what a recording leaves open is left open here for
 * every row alike.
 */
@NullMarked
package dev.troth.conformance.engine;

import org.jspecify.annotations.NullMarked;
