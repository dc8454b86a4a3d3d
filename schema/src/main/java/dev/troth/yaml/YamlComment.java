package dev.troth.yaml;

/**
 * A comment.
 *
 * @param span from the hash to the end of the line, line end excluded
 * @param text what stands behind the hash, white space at both ends removed
 */
public record YamlComment(Span span, String text) {}
