/**
 * A project on this machine's disk: which files belong to it, what is in them, and how a changed one is written back.
 *
 * <p>Start at {@link dev.troth.workspace.ProjectReader}.
 *
 * <p>Invariant: what a file holds decides whether it is looked at, never its name; and a file that cannot be read never
 * keeps the others from being read.
 */
@NullMarked
package dev.troth.workspace;

import org.jspecify.annotations.NullMarked;
