package dev.troth.scenariofile;

import dev.troth.promise.Promise;
import dev.troth.simulation.scenario.Scenario;
import java.util.List;

/**
 * What a file of {@code kind: Scenario} holds.
 *
 * @param scenario ready to be played; what is wrong in the file is left out, so play it only without problems
 * @param problems what is wrong, in the order in which it was found
 * @param plan the scenario's plan with places, in the same order
 * @param expectations the scenario's expectations with places, in the same order
 * @param objects what of its objects is written in the scenario itself
 * @param promises its Promises, in each version that it speaks of
 */
public record ReadScenario(
        Scenario scenario,
        List<ScenarioProblem> problems,
        List<WrittenAction> plan,
        List<WrittenExpectation> expectations,
        List<ObjectInPlace> objects,
        List<Promise> promises) {

    public ReadScenario {
        problems = List.copyOf(problems);
        plan = List.copyOf(plan);
        expectations = List.copyOf(expectations);
        objects = List.copyOf(objects);
        promises = List.copyOf(promises);
    }

    /** {@code metadata.name}. */
    public String name() {
        return scenario.name();
    }

    /** Whether it says what must hold, so that it is a test. */
    public boolean isTest() {
        return !expectations.isEmpty();
    }
}
