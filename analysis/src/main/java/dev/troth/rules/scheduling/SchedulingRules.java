package dev.troth.rules.scheduling;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** Where things land. */
public final class SchedulingRules {

    private SchedulingRules() {}

    public static RuleFamily family() {
        return new RuleFamily("scheduling", "Where things land", List.of(), List.of());
    }
}
