/**
 * What an editor proposes while somebody writes: keys, values and names that fit where the cursor is.
 *
 * <p>Read {@link dev.troth.analysis.completion.Completion} first. A text that is being written is seldom YAML yet, so a word is
 * made up where the cursor is, and the reader that mends all texts says what that word would be. Invariant: any text and any
 * place get an answer, and what is proposed is written as YAML takes it there.
 */
@NullMarked
package dev.troth.analysis.completion;

import org.jspecify.annotations.NullMarked;
