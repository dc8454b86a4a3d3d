package dev.troth.schema;

import org.jspecify.annotations.Nullable;

/**
 * Why a text does not follow a grammar.
 *
 * @param what what is wrong with it, to follow the text in a sentence, such as {@code has the upper-case letter C}
 * @param better a text that was probably meant and follows the grammar; null where none comes to mind
 */
public record Flaw(String what, @Nullable String better) {}
