package dev.troth.simulation.rehearsal;

import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.Expectation;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.Scenario;

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
            case Expectation.InOrder order -> {
                boolean any = false;
                for (Check check : order.checks()) {
                    any |= isOne(check);
                }
                yield any;
            }
        };
    }

    private static boolean isOne(Check check) {
        return check instanceof Check.EventSeen || (check instanceof Check.Not not && isOne(not.check()));
    }
}
