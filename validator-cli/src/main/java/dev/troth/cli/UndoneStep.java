package dev.troth.cli;

import dev.troth.scenariofile.ExpectationText;
import dev.troth.simulation.scenario.Moment;

/** Why a step of a scenario had not come when the story ended. */
final class UndoneStep {

    /** Of each but the first: what its own moment is makes no difference. */
    static final String WAITS = "it waits for the step before";

    private UndoneStep() {}

    /** Of the first that had not come. */
    static String why(Moment when) {
        return switch (when) {
            case Moment.At at -> "it was to come at " + ExpectationText.time(at.millis());
            case Moment.Later later ->
                "it was to come " + (later.millis() == 0 ? "right" : ExpectationText.time(later.millis()))
                        + " after the step before";
            case Moment.After after ->
                (after.millis() == 0
                                ? "this never came to hold: "
                                : "it was to come " + ExpectationText.time(after.millis()) + " after this holds: ")
                        + ExpectationText.of(after.check());
            case Moment.AfterRest rest ->
                "it was to come "
                        + (rest.millis() == 0
                                ? "once everything is at rest"
                                : ExpectationText.time(rest.millis()) + " after everything has come to rest");
        };
    }
}
