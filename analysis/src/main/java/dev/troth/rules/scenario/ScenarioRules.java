package dev.troth.rules.scenario;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Scenarios for the rehearsal. */
public final class ScenarioRules {

    private static final List<RuleInfo> FACTS = List.of(
            RuleInfo.error("scenario-01", "bad-scenario")
                    .says("A scenario has the fields that scenarios have")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("scenario-02", "unreadable-scenario-file")
                    .says("The files that a scenario names are there and hold what they are named for"),
            RuleInfo.error("scenario-03", "unknown-scenario-object").says("A scenario speaks of objects that it has"),
            RuleInfo.error("scenario-04", "unknown-scenario-pipeline")
                    .says("A scenario speaks of Pipelines and containers that its Promises have"),
            RuleInfo.error("scenario-05", "impossible-scenario-time")
                    .says("Times of a scenario are durations, go forward, and come before its end"),
            RuleInfo.error("scenario-06", "contradicting-expectations")
                    .says("The expectations of a scenario can all be met"),
            RuleInfo.error("scenario-07", "unclear-scenario-step")
                    .says("A step of a scenario is one thing at one time"),
            RuleInfo.error("scenario-08", "refused-promise-update")
                    .says("A scenario changes a Promise only as Kratix allows"));

    private ScenarioRules() {}

    public static RuleFamily family() {
        return new RuleFamily("scenario", "Scenarios for the rehearsal", FACTS, List.of());
    }
}
