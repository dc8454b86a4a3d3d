package dev.troth.rules.script;

import dev.troth.yaml.Place;

/**
 * A word of a command line.
 *
 * @param text without quotes
 * @param place the item of {@code command} or {@code args} that it stands in
 * @param first whether it begins a command
 */
public record Word(String text, Place place, boolean first) {}
