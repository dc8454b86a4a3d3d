package dev.troth.rules.kinds;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** The other objects of Kratix. */
public final class KindRules {

    private KindRules() {}

    public static RuleFamily family() {
        return new RuleFamily("kinds", "The other objects of Kratix", List.of(), List.of());
    }
}
