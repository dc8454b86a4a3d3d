package dev.troth.simulation.scenario;

/**
 * Something that is done at some time.
 *
 * @param when in relation to the one before it in the plan where it waits for something
 */
public record PlannedAction(Moment when, ScenarioAction action) {}
