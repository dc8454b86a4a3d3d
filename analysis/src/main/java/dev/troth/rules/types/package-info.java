/**
 * What the type table finds, as findings: a message and a fix for each {@link dev.troth.schema.Mismatch}.
 *
 * <p>Invariant: nothing is decided here. Which fact is broken, where, and whose rule that is, the table has said already.
 */
@NullMarked
package dev.troth.rules.types;

import org.jspecify.annotations.NullMarked;
