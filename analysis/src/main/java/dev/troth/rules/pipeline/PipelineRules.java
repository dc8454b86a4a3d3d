package dev.troth.rules.pipeline;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** Pipelines. */
public final class PipelineRules {

    private PipelineRules() {}

    public static RuleFamily family() {
        return new RuleFamily("pipeline", "Pipelines", List.of(), List.of());
    }
}
