package dev.troth.simulation.scenario;

/**
 * The object that a scenario speaks of.
 *
 * @param kind {@code Promise}, {@code ResourceBinding}, {@code Destination}, or the kind of requests
 * @param namespace {@code ""} where the kind has none
 */
public record Target(String kind, String namespace, String name) {}
