package dev.troth.yaml;

/**
 * A place in a text, as LSP counts.
 *
 * @param line 0-based
 * @param column 0-based, in UTF-16 units
 */
public record Position(int line, int column) {}
