package dev.troth.simulation.scenario;

import dev.troth.engine.KratixSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * A story about a platform.
 *
 * @param settings how Kratix is configured
 * @param destinations where files can go from the beginning
 * @param behaviours what containers do; of several that fit one execution the first counts, and without any it succeeds
 * @param plan what people and time do, in the order of the file
 * @param expectations what must hold
 * @param end when it is over
 * @param seed decides what is left to chance: endings of names, and which of several Destinations is chosen
 */
public record Scenario(
        String name,
        KratixSettings settings,
        List<DestinationSetup> destinations,
        List<ContainerBehaviour> behaviours,
        List<PlannedAction> plan,
        List<Expectation> expectations,
        End end,
        long seed) {

    public Scenario {
        destinations = List.copyOf(destinations);
        behaviours = List.copyOf(behaviours);
        plan = List.copyOf(plan);
        expectations = List.copyOf(expectations);
    }

    /** The same under another name and with another plan. */
    public Scenario withPlan(String newName, List<PlannedAction> newPlan) {
        return new Scenario(newName, settings, destinations, behaviours, newPlan, expectations, end, seed);
    }

    /** The same with behaviours that count before those that it has. */
    public Scenario withFirst(List<ContainerBehaviour> first) {
        List<ContainerBehaviour> all = new ArrayList<>(first);
        all.addAll(behaviours);
        return new Scenario(name, settings, destinations, all, plan, expectations, end, seed);
    }

    /** The same, ending otherwise. */
    public Scenario until(End newEnd) {
        return new Scenario(name, settings, destinations, behaviours, plan, expectations, newEnd, seed);
    }

    /** The same, with other things left to chance. */
    public Scenario withSeed(long newSeed) {
        return new Scenario(name, settings, destinations, behaviours, plan, expectations, end, newSeed);
    }

    /** All that is applied and patched on the way, in the order of the plan. */
    public List<ScenarioAction.Apply> applied() {
        List<ScenarioAction.Apply> applied = new ArrayList<>();
        for (PlannedAction planned : plan) {
            if (planned.action() instanceof ScenarioAction.Apply apply) {
                applied.add(apply);
            } else if (planned.action() instanceof ScenarioAction.Patch patch) {
                applied.add(patch.whole());
            }
        }
        return applied;
    }
}
