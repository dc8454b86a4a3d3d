package dev.troth.rules.requires;

import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Promises that need other Promises. */
public final class RequiresRules {

    private static final List<RuleInfo> FACTS =
            List.of(RuleInfo.error("requires-03", "requirement-without-name").says("A required Promise has a name"));

    private RequiresRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "requires",
                "Required Promises",
                FACTS,
                List.of(
                        new RequiredPromiseNotFound(),
                        new PromiseRequiresItself(),
                        new RequirementCycle(),
                        new DuplicateRequirement(),
                        new RequiredVersionMismatch(),
                        new RequirementWithoutVersion(),
                        new RequirementNotDeclared()));
    }
}
