package dev.troth.scenariofile;

import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.yaml.Place;

/**
 * An action of a plan and where it is written.
 *
 * @param place its item in {@code spec.steps}, or the Promise or request that is applied by itself
 */
public record WrittenAction(Place place, PlannedAction action) {}
