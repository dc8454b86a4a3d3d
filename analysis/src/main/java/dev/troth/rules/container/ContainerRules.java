package dev.troth.rules.container;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** Containers. */
public final class ContainerRules {

    private ContainerRules() {}

    public static RuleFamily family() {
        return new RuleFamily("container", "Containers", List.of(), List.of());
    }
}
