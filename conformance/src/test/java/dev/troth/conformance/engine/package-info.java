/**
 * The engine held against recordings of the real Kratix: one comparison a kind of recording, and what differs in words.
 *
 * <p>Invariant: a comparison knows no recording by its id.
 */
@NullMarked
package dev.troth.conformance.engine;

import org.jspecify.annotations.NullMarked;
