package dev.troth.simulation.whatif;

import dev.troth.simulation.scenario.Scenario;

/**
 * One thing that goes otherwise.
 *
 * @param id by which a user can ask for it again, such as {@code provision/create/fails}
 * @param title in words, such as {@code container create of provision fails every time}
 * @param scenario the whole story with it
 */
public record Variation(String id, String title, Scenario scenario) {}
