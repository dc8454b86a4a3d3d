package dev.troth.analysis;

import dev.troth.yaml.Span;

/** Another place in the same file that belongs to a finding, and what it has to do with it. */
public record Related(Span span, String message) {}
