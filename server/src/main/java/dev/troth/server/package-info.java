/**
 * The language server: LSP in, questions for {@code analysis}, LSP out.
 *
 * <p>Invariant: translation only. Nothing here knows what a Promise is, and nothing outside knows what LSP is. A text
 * change makes a new immutable snapshot; what was asked of an older one is dropped, never published.
 */
@NullMarked
package dev.troth.server;

import org.jspecify.annotations.NullMarked;
