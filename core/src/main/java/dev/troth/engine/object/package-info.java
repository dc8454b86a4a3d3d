/**
 * The Kubernetes objects that Kratix reads and writes, as immutable values: what an API server holds.
 *
 * <p>Invariant: values only. A changed object is a new one; nothing here decides anything, knows the clock, or keeps
 * text that a person wrote.
 */
@NullMarked
package dev.troth.engine.object;

import org.jspecify.annotations.NullMarked;
