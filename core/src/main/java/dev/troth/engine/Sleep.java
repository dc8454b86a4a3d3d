package dev.troth.engine;

/** The controller waits, holding its worker; what follows in the pass happens that much later. */
public record Sleep(long millis) implements Step {}
