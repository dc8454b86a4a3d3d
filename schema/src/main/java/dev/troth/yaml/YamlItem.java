package dev.troth.yaml;

/**
 * An item of a list.
 *
 * @param value the item; a null scalar where nothing is written behind the dash
 * @param span where it is written: the alias where it is one, the dash where nothing is, else the value's own range
 */
public record YamlItem(YamlNode value, Span span) {}
