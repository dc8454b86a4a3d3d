package dev.troth.rules.workflow;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** Workflows and their schedule. */
public final class WorkflowRules {

    private WorkflowRules() {}

    public static RuleFamily family() {
        return new RuleFamily("workflow", "Workflows and their schedule", List.of(), List.of(new SecondDeletePipeline()));
    }
}
