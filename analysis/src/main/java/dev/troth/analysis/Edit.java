package dev.troth.analysis;

import dev.troth.yaml.Span;

/** Replaces a range of the text; an empty range inserts, an empty text removes. */
public record Edit(Span span, String newText) {}
