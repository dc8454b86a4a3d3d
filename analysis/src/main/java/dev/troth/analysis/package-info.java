/**
 * What an editor or a terminal can ask about a text, as plain records without a word of LSP: findings and their fixes,
 * completion, timelines, what fields are for; symbols and the rest will live here too.
 *
 * <p>Invariant: pure. Text and values in, values out; no files, clock, threads or network. What needs more is an
 * interface here that {@code workspace} implements.
 */
@NullMarked
package dev.troth.analysis;

import org.jspecify.annotations.NullMarked;
