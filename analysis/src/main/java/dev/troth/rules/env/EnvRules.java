package dev.troth.rules.env;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** Environment variables. */
public final class EnvRules {

    private EnvRules() {}

    public static RuleFamily family() {
        return new RuleFamily("env", "Environment variables", List.of(), List.of());
    }
}
