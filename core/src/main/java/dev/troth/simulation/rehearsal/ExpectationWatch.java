package dev.troth.simulation.rehearsal;

import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.Expectation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows one expectation through a story. */
final class ExpectationWatch {

    private static final long UNDECIDED = -1;

    private final Expectation expectation;
    private final Checks checks;
    private long failedAtMillis = UNDECIDED;
    private long fulfilledAtMillis = UNDECIDED;
    private int reached;
    private int early = ExpectationResult.NONE;
    /** Which checks of an order have been seen not to hold. */
    private final Set<Integer> didNotHold = new HashSet<>();

    private String actual = "";

    ExpectationWatch(Expectation expectation, Checks checks) {
        this.expectation = expectation;
        this.checks = checks;
    }

    /**
     * When it must be looked at, whatever happens; {@link Expectation#NO_TIME} for never. A limit of time is looked at when all that happened in
     * its last millisecond is seen.
     */
    long dueMillis() {
        long last = expectation.lastMillis();
        return last == Expectation.NO_TIME || expectation instanceof Expectation.At ? last : last + 1;
    }

    /** Whether it cannot be judged yet, but may be later than that by the passing of time alone. */
    boolean waitsAfter(long millis) {
        return !isDecided() && expectation.lastMillis() > millis;
    }

    /**
     * Something may have changed.
     *
     * @param millis since the beginning of the story
     */
    void look(long millis) {
        if (isDecided()) {
            return;
        }
        judge(millis);
        rememberWhy();
    }

    private void judge(long millis) {
        switch (expectation) {
            case Expectation.At at -> {} // Decided at its time alone.
            case Expectation.AtEnd end -> {}
            case Expectation.Eventually eventually -> {
                if (millis > eventually.withinMillis()) {
                    failedAtMillis = eventually.withinMillis();
                } else if (checks.holds(eventually.check())) {
                    fulfilledAtMillis = millis;
                }
            }
            case Expectation.Always always -> {
                if (millis >= always.fromMillis() && !checks.holds(always.check())) {
                    failedAtMillis = millis;
                }
            }
            case Expectation.Never never -> {
                if (checks.holds(never.check())) {
                    failedAtMillis = millis;
                }
            }
            case Expectation.InOrder order -> lookInOrder(order.checks(), millis);
        }
    }

    /** What holds from the beginning has not come to hold too early: {@code exists: false} before anything exists. */
    private void lookInOrder(List<Check> wanted, long millis) {
        while (reached < wanted.size() && checks.holds(wanted.get(reached))) {
            reached++;
        }
        if (reached == wanted.size()) {
            fulfilledAtMillis = millis;
            return;
        }
        for (int i = reached + 1; i < wanted.size(); i++) {
            boolean holds = checks.holds(wanted.get(i));
            if (holds && didNotHold.contains(i)) {
                failedAtMillis = millis;
                early = i;
                return;
            }
            if (!holds) {
                didNotHold.add(i);
            }
        }
    }

    /** Its own time has come. */
    void lookAtItsTime(long millis) {
        if (expectation instanceof Expectation.At at) {
            decide(checks.holds(at.check()), millis);
            rememberWhy();
        } else {
            look(millis);
        }
    }

    /** The story is over. */
    ExpectationResult end(long millis) {
        look(millis);
        if (!isDecided()) {
            // What the story was too short for has failed.
            switch (expectation) {
                case Expectation.At at -> failedAtMillis = millis;
                case Expectation.AtEnd end -> decide(checks.holds(end.check()), millis);
                case Expectation.Eventually eventually -> failedAtMillis = millis;
                case Expectation.Always always -> decide(always.fromMillis() <= millis, millis);
                case Expectation.Never never -> fulfilledAtMillis = millis;
                case Expectation.InOrder order -> failedAtMillis = millis;
            }
        }
        rememberWhy();
        return new ExpectationResult(
                expectation,
                failedAtMillis == UNDECIDED,
                Math.max(failedAtMillis, fulfilledAtMillis),
                reached,
                early,
                actual);
    }

    /** Said at the moment of failure, as everything changes later. */
    private void rememberWhy() {
        if (failedAtMillis == UNDECIDED || !actual.isEmpty()) {
            return;
        }
        actual = switch (expectation) {
            case Expectation.At at -> checks.actual(at.check());
            case Expectation.AtEnd end -> checks.actual(end.check());
            case Expectation.Eventually eventually -> checks.actual(eventually.check());
            case Expectation.Always always -> checks.actual(always.check());
            case Expectation.Never never -> checks.actual(never.check());
            case Expectation.InOrder order ->
                reached < order.checks().size() ? checks.actual(order.checks().get(reached)) : "";
        };
    }

    private void decide(boolean holds, long millis) {
        if (holds) {
            fulfilledAtMillis = millis;
        } else {
            failedAtMillis = millis;
        }
    }

    private boolean isDecided() {
        return failedAtMillis != UNDECIDED || fulfilledAtMillis != UNDECIDED;
    }
}
