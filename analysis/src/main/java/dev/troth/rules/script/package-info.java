/**
 * What can be read of a container's work without running it: the words of its command and arguments.
 *
 * <p>Invariant: nothing here guesses. Words are those that are written; here-documents and comments are left out,
 * variables stay as they are, and what is not sure is not there.
 */
@NullMarked
package dev.troth.rules.script;

import org.jspecify.annotations.NullMarked;
