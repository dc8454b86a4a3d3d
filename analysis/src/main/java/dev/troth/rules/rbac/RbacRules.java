package dev.troth.rules.rbac;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** Permissions. */
public final class RbacRules {

    private RbacRules() {}

    public static RuleFamily family() {
        return new RuleFamily("rbac", "Permissions", List.of(), List.of());
    }
}
