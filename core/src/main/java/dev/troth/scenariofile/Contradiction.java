package dev.troth.scenariofile;

import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.Expectation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two expectations cannot both be met. Only what is plain to see counts. */
final class Contradiction {

    private Contradiction() {}

    static boolean between(Expectation one, Expectation other) {
        return oneWay(one, other) || oneWay(other, one);
    }

    private static boolean oneWay(Expectation one, Expectation other) {
        return switch (one) {
            case Expectation.At at ->
                other instanceof Expectation.At same
                        && same.millis() == at.millis()
                        && excludes(at.check(), same.check());
            case Expectation.AtEnd end ->
                other instanceof Expectation.AtEnd same && excludes(end.check(), same.check());
            case Expectation.Always always ->
                switch (other) {
                    case Expectation.At at ->
                        at.millis() >= always.fromMillis() && excludes(always.check(), at.check());
                    case Expectation.AtEnd end -> excludes(always.check(), end.check());
                    case Expectation.Never never -> never.check().equals(always.check());
                    // Some time both count.
                    case Expectation.Always same -> excludes(always.check(), same.check());
                    // What comes once may come before.
                    case Expectation.Eventually eventually -> false;
                    case Expectation.InOrder order -> false;
                };
            case Expectation.Never never ->
                switch (other) {
                    case Expectation.At at -> never.check().equals(at.check());
                    case Expectation.AtEnd end -> never.check().equals(end.check());
                    case Expectation.Eventually eventually -> never.check().equals(eventually.check());
                    case Expectation.InOrder order -> order.checks().contains(never.check());
                    // Compared from the other side.
                    case Expectation.Always always -> false;
                    case Expectation.Never same -> false;
                };
            case Expectation.Eventually eventually -> false;
            case Expectation.InOrder order -> false;
        };
    }

    /** Whether they cannot hold at the same moment. */
    private static boolean excludes(Check one, Check other) {
        if (one.equals(new Check.Not(other)) || other.equals(new Check.Not(one))) {
            return true;
        }
        if (one instanceof Check.ConditionIs a && other instanceof Check.ConditionIs b) {
            return a.target().equals(b.target())
                    && a.type().equals(b.type())
                    && (differ(a.status(), b.status())
                            || differ(a.reason(), b.reason())
                            || differ(a.message(), b.message()));
        }
        if (one instanceof Check.PhaseIs a && other instanceof Check.PhaseIs b) {
            return a.target().equals(b.target()) && a.pipeline().equals(b.pipeline()) && a.phase() != b.phase();
        }
        if (one instanceof Check.JobsRan a && other instanceof Check.JobsRan b) {
            return a.target().equals(b.target())
                    && a.pipeline().equals(b.pipeline())
                    && (a.least() > b.most() || b.least() > a.most());
        }
        return one instanceof Check.MessageIs a
                && other instanceof Check.MessageIs b
                && a.target().equals(b.target())
                && !a.message().equals(b.message());
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !Objects.equals(one, other);
    }
}
