package dev.troth.rules.api;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** The API that a Promise offers. */
public final class ApiRules {

    private ApiRules() {}

    public static RuleFamily family() {
        return new RuleFamily("api", "The API that a Promise offers", List.of(), List.of());
    }
}
