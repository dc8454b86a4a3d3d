package dev.troth.cli;

import dev.troth.scenariofile.ExpectationText;
import dev.troth.scenariofile.ReadScenario;
import dev.troth.scenariofile.WrittenAction;
import dev.troth.scenariofile.WrittenExpectation;
import dev.troth.simulation.rehearsal.Ending;
import dev.troth.simulation.rehearsal.ExpectationResult;
import dev.troth.simulation.rehearsal.IdleAction;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.rehearsal.RehearsalResult;
import dev.troth.simulation.scenario.Expectation;
import dev.troth.timeline.TimelineEvent;
import dev.troth.yaml.Place;
import dev.troth.yaml.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario that was played.
 *
 * @param file as the user named it
 * @param failures what was not as expected, in the order of the file; none for a test that passed
 * @param warnings what is no failure, but hardly meant, in the order of the story
 * @param endMillis when its story ended
 */
record PlayedScenario(
        String file,
        String name,
        Position place,
        Ending ending,
        List<Failure> failures,
        List<Warning> warnings,
        long endMillis) {

    /** How much of a cycle is shown. */
    private static final int CYCLE = 12;

    private static final int BEFORE = 6;
    private static final int AFTER = 2;

    /**
     * Something that was not as expected.
     *
     * @param place where the expectation is written, 0-based
     * @param path the way to it in the file
     * @param atMillis when it was clear
     * @param around what happened around that time
     */
    record Failure(
            Position place, String path, String expected, String actual, long atMillis, List<TimelineEvent> around) {
        Failure {
            around = List.copyOf(around);
        }
    }

    /**
     * A step of which nothing came.
     *
     * @param place where the step is written, 0-based
     * @param path the way to it in the file
     * @param message what is odd about it
     * @param atMillis when it was done
     */
    record Warning(Position place, String path, String message, long atMillis) {}

    PlayedScenario {
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
    }

    boolean isPassed() {
        return failures.isEmpty();
    }

    static PlayedScenario of(FoundScenario found, Rehearsal.Stop stop) {
        ReadScenario scenario = found.read();
        RehearsalResult result = Rehearsal.play(scenario.scenario(), stop);
        List<Failure> failures = new ArrayList<>();
        if (result.ending() == Ending.ENDLESS_LOOP) {
            failures.add(endless(found, result));
        } else {
            for (int i = 0; i < scenario.expectations().size(); i++) {
                ExpectationResult one = result.expectations().get(i);
                if (!one.isMet()) {
                    failures.add(unmet(found, scenario.expectations().get(i), one, result));
                }
            }
            if (result.done() < scenario.plan().size() && result.ending() == Ending.REACHED) {
                failures.add(undone(found, scenario.plan().get(result.done()), result));
            }
        }
        return new PlayedScenario(
                found.file().name(),
                scenario.name(),
                found.position(found.place().at("metadata", "name")),
                result.ending(),
                failures,
                result.idle().stream()
                        .map(idle -> warning(found, scenario.plan().get(idle.index()), idle))
                        .toList(),
                result.timeline().endMillis());
    }

    private static Warning warning(FoundScenario found, WrittenAction written, IdleAction idle) {
        return new Warning(found.position(written.place()), written.place().path(), said(idle), idle.atMillis());
    }

    /** What is odd about a step of which nothing came. */
    static String said(IdleAction idle) {
        return (idle.isRefused() ? "this step is refused: " : "this step changes nothing: ") + idle.why();
    }

    private static Failure endless(FoundScenario found, RehearsalResult result) {
        Place name = found.place().at("metadata", "name");
        List<TimelineEvent> events = result.timeline().events();
        return new Failure(
                found.position(name),
                name.path(),
                "the story comes to an end",
                "the same comes again and again with hardly a pause; the last of it:",
                result.timeline().endMillis(),
                events.subList(Math.max(0, events.size() - CYCLE), events.size()));
    }

    private static Failure unmet(
            FoundScenario found, WrittenExpectation written, ExpectationResult result, RehearsalResult all) {
        return new Failure(
                found.position(written.place()),
                written.place().path(),
                described(ExpectationText.of(written.expectation()), written.place()),
                actual(result),
                result.atMillis(),
                around(all.timeline().events(), result.atMillis()));
    }

    /** With what the scenario says of it itself. */
    private static String described(String expected, Place written) {
        String description = written.get("description").stringOrEmpty();
        return description.isEmpty() ? expected : expected + " (" + description + ")";
    }

    /** Of an order also which of it has not come, or has come before another. */
    private static String actual(ExpectationResult result) {
        if (!(result.expectation() instanceof Expectation.InOrder order)) {
            return result.actual();
        }
        String awaited = which(order, result.reached());
        return result.early() == ExpectationResult.NONE
                ? awaited + " never came: " + result.actual()
                : which(order, result.early()) + " came before " + awaited;
    }

    /** {@code no. 2 of 3 (Redis/cache exists)}. */
    private static String which(Expectation.InOrder order, int place) {
        return "no. " + (place + 1) + " of " + order.checks().size() + " ("
                + ExpectationText.of(order.checks().get(place)) + ")";
    }

    private static Failure undone(FoundScenario found, WrittenAction written, RehearsalResult all) {
        long end = all.timeline().endMillis();
        return new Failure(
                found.position(written.place()),
                written.place().path(),
                described("this step to come", written.place()),
                "the story ended, and " + UndoneStep.why(written.action().when()),
                end,
                around(all.timeline().events(), end));
    }

    /** What a person would see of it, the last before and the first after that time. */
    private static List<TimelineEvent> around(List<TimelineEvent> events, long atMillis) {
        List<TimelineEvent> before = new ArrayList<>();
        List<TimelineEvent> after = new ArrayList<>();
        for (TimelineEvent event : events) {
            if (!event.isDetail()) {
                (event.atMillis() <= atMillis ? before : after).add(event);
            }
        }
        List<TimelineEvent> around =
                new ArrayList<>(before.subList(Math.max(0, before.size() - BEFORE), before.size()));
        around.addAll(after.subList(0, Math.min(AFTER, after.size())));
        return around;
    }
}
