package dev.troth.rules.requires;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** Required Promises. */
public final class RequiresRules {

    private RequiresRules() {}

    public static RuleFamily family() {
        return new RuleFamily("requires", "Required Promises", List.of(), List.of());
    }
}
