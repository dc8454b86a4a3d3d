package dev.troth.simulation.rehearsal;

import dev.troth.promise.Action;
import dev.troth.promise.Reserved;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.simulation.scenario.ContainerBehaviour;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What containers do: the first rule of the scenario that fits, else they succeed. */
final class Behaviours {

    /** How long one of Kratix' own containers takes, in milliseconds. */
    private static final long OWN_MILLIS = 500;

    private final List<ContainerBehaviour> rules;

    Behaviours(List<ContainerBehaviour> rules) {
        this.rules = rules;
    }

    /** What the scenario says of a container in the n-th Job of its Pipeline; null when it says nothing. */
    @Nullable
    ContainerBehaviour of(JobPlan plan, int container, int ordinal) {
        for (int i = 0; i < rules.size(); i++) {
            if (fits(rules.get(i), plan, plan.container(container), ordinal)) {
                return rules.get(i);
            }
        }
        return null;
    }

    private static boolean fits(ContainerBehaviour rule, JobPlan plan, String container, int ordinal) {
        return (rule.type() == null || rule.type() == plan.pipeline().type())
                && (rule.action() == null || rule.action() == plan.pipeline().action())
                && (rule.pipeline().isEmpty()
                        || rule.pipeline().equals(plan.pipeline().name()))
                && (rule.container().isEmpty()
                        ? !isKratixOwn(container)
                        : rule.container().equals(container))
                && (rule.runs().isEmpty() || rule.runs().contains(ordinal));
    }

    static boolean isKratixOwn(String container) {
        return Reserved.CONTAINERS.contains(container);
    }

    long usualMillis(JobPlan plan, int container) {
        return isKratixOwn(plan.container(container)) ? OWN_MILLIS : ContainerBehaviour.USUAL_MILLIS;
    }

    /** A configure Pipeline of which the scenario does not say what it writes writes one file, so that one sees where it lands. */
    static Map<String, String> usualOutput(RenderedPipeline pipeline) {
        return pipeline.action() == Action.CONFIGURE
                ? Map.of(pipeline.name() + ".yaml", "# What Pipeline " + pipeline.name() + " writes.\n")
                : Map.of();
    }
}
