package dev.troth.simulation.rehearsal;

import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.Expectation;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.Scenario;
import java.util.List;

/** Whether a scenario asks for Events at all: most do not, and then nobody need remember them. */
final class EventChecks {

    private EventChecks() {}

    static boolean in(Scenario scenario) {
        for (PlannedAction planned : scenario.plan()) {
            if (planned.when() instanceof Moment.After after && isOne(after.check())) {
                return true;
            }
        }
        for (Expectation expectation : scenario.expectations()) {
            if (isIn(expectation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Expectation expectation) {
        return switch (expectation) {
            case Expectation.At at -> isOne(at.check());
            case Expectation.AtEnd end -> isOne(end.check());
            case Expectation.Eventually eventually -> isOne(eventually.check());
            case Expectation.Always always -> isOne(always.check());
            case Expectation.Never never -> isOne(never.check());
            case Expectation.InOrder order -> isAmong(order.checks());
        };
    }

    private static boolean isAmong(List<Check> checks) {
        for (Check check : checks) {
            if (isOne(check)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Check check) {
        return switch (check) {
            case Check.EventSeen seen -> true;
            case Check.Not not -> isOne(not.check());
            case Check.All all -> isAmong(all.checks());
            case Check.ConditionIs condition -> false;
            case Check.PhaseIs phase -> false;
            case Check.JobsRan ran -> false;
            case Check.PipelineRuns runs -> false;
            case Check.Exists exists -> false;
            case Check.MessageIs message -> false;
            case Check.FileIs file -> false;
        };
    }
}
