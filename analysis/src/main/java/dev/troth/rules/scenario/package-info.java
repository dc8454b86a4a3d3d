/**
 * The rules about scenarios: what keeps one from being played as it is meant.
 *
 * <p>Invariant: nothing is found here that {@link dev.troth.scenariofile.ScenarioReader} has not found, but for what is wrong with
 * objects that a scenario brings itself, which is what {@link dev.troth.rules.types} finds in any file. Whoever plays scenarios
 * asks for these findings first, so that a rehearsal and an editor say the same.
 */
@NullMarked
package dev.troth.rules.scenario;

import org.jspecify.annotations.NullMarked;
