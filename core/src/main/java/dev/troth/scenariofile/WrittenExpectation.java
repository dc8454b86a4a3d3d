package dev.troth.scenariofile;

import dev.troth.simulation.scenario.Expectation;
import dev.troth.yaml.Place;

/**
 * An expectation and where it is written.
 *
 * @param place its item in {@code spec.expect}
 */
public record WrittenExpectation(Place place, Expectation expectation) {}
