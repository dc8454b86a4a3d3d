/**
 * Scenarios as people write them: what stands in a file of {@code kind: Scenario}, and the story that a Promise gets when
 * nobody has written one.
 *
 * <p>Read {@link dev.troth.scenariofile.ScenarioReader} first. Invariant: reading never throws and never stops at the first
 * mistake; each mistake has its place, and every action and expectation knows where it was written.
 */
@NullMarked
package dev.troth.scenariofile;

import org.jspecify.annotations.NullMarked;
