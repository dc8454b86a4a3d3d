/**
 * What is known of the fields of an object in a text: which type stands where, and what to tell people of it.
 *
 * <p>Invariant: the types are those that findings come from ({@link dev.troth.rules.types.TypeCheck}), so that what is proposed
 * or explained is never found fault with.
 */
@NullMarked
package dev.troth.analysis.fields;

import org.jspecify.annotations.NullMarked;
