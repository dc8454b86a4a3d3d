package dev.troth.scenariofile;

import dev.troth.schema.GoDuration;
import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.Expectation;
import java.time.Duration;
import java.util.List;

/** Expectations and checks in words, for whoever has to be told that one was not met. */
public final class ExpectationText {

    private ExpectationText() {}

    /** {@code at 10m: Redis/session-cache has condition Reconciled=True}. */
    public static String of(Expectation expectation) {
        return switch (expectation) {
            case Expectation.At at -> "at " + time(at.millis()) + ": " + of(at.check());
            case Expectation.AtEnd end -> "finally: " + of(end.check());
            case Expectation.Eventually eventually ->
                "eventually"
                        + (eventually.withinMillis() == Expectation.WHENEVER
                                ? ""
                                : " within " + time(eventually.withinMillis()))
                        + ": " + of(eventually.check());
            case Expectation.Always always ->
                "always" + (always.fromMillis() == 0 ? "" : " from " + time(always.fromMillis())) + ": "
                        + of(always.check());
            case Expectation.Never never -> "never: " + of(never.check());
            case Expectation.InOrder order ->
                "in order: "
                        + String.join(
                                "; ",
                                order.checks().stream().map(ExpectationText::of).toList());
        };
    }

    /** {@code Redis/session-cache has condition Reconciled=True}. */
    public static String of(Check check) {
        return switch (check) {
            case Check.ConditionIs condition ->
                Cast.text(condition.target()) + " has condition " + condition.type() + "=" + condition.status()
                        + (condition.reason() == null ? "" : ", reason " + condition.reason())
                        + (condition.message() == null ? "" : ", message `" + condition.message() + "`");
            case Check.PhaseIs phase ->
                "Pipeline " + phase.pipeline() + " of " + Cast.text(phase.target()) + " is "
                        + phase.phase().text();
            case Check.JobsRan ran ->
                number(ran) + " of Pipeline " + ran.pipeline() + " for " + Cast.text(ran.target());
            case Check.PipelineRuns running ->
                "Pipeline " + running.pipeline() + " runs for " + Cast.text(running.target());
            case Check.Exists exists -> Cast.text(exists.target()) + " exists";
            case Check.MessageIs message ->
                "the message of " + Cast.text(message.target()) + " is `" + message.message() + "`";
            case Check.FileIs file ->
                "Destination " + file.destination() + " has file " + file.path()
                        + (file.content() == null ? "" : " with `" + file.content() + "`");
            case Check.EventSeen seen -> "event " + seen.reason() + " about " + Cast.text(seen.target());
            case Check.Not not -> "not: " + of(not.check());
            case Check.All all -> both(all.checks());
        };
    }

    private static String both(List<Check> checks) {
        return String.join(", and ", checks.stream().map(ExpectationText::of).toList());
    }

    private static String number(Check.JobsRan ran) {
        if (ran.least() == ran.most()) {
            return ran.least() == 1 ? "1 Job" : ran.least() + " Jobs";
        }
        boolean isOpen = ran.most() == Integer.MAX_VALUE;
        String least = "at least " + ran.least();
        return (isOpen ? least : least + " and at most " + ran.most())
                + ((isOpen ? ran.least() : ran.most()) == 1 ? " Job" : " Jobs");
    }

    /** A length of time as people write it: {@code 10m} rather than {@code 10m0s}. */
    public static String time(long millis) {
        return GoDuration.brief(Duration.ofMillis(millis));
    }
}
