/**
 * The command line.
 *
 * <p>{@link dev.troth.cli.Main} looks at the first word. {@code validate}, which hooks and CI run a thousand times a day,
 * loads nothing that it does not need. The options of all verbs are parsed by hand, and picocli draws the texts of help;
 * both read the same {@link dev.troth.cli.VerbDescription}s, so they cannot drift apart.
 *
 * <p>Invariant: nothing that comes from a file or a file's name reaches a terminal but through {@link
 * dev.troth.cli.Visible}.
 */
@NullMarked
package dev.troth.cli;

import org.jspecify.annotations.NullMarked;
