package dev.troth.rules.deps;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** Dependencies. */
public final class DependencyRules {

    private DependencyRules() {}

    public static RuleFamily family() {
        return new RuleFamily("deps", "Dependencies", List.of(), List.of());
    }
}
