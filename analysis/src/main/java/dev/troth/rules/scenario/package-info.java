/**
 * The rules about scenarios: what keeps one from being played as it is meant.
 *
 * <p>Invariant: nothing is found here that {@link dev.troth.scenariofile.ScenarioReader} has not found, so that a rehearsal and
 * an editor say the same.
 */
@NullMarked
package dev.troth.rules.scenario;

import org.jspecify.annotations.NullMarked;
