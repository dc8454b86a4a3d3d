package dev.troth.scenariofile;

import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.Expectation;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code spec.expect}: what must hold, and when. */
final class ExpectationReader {

    private final CheckReader checks;
    private final Times times;
    private final Problems problems;
    private final long untilMillis;
    private final List<WrittenExpectation> read = new ArrayList<>();

    /** @param untilMillis the end of the story; {@link Expectation#WHENEVER} when it ends at rest */
    ExpectationReader(CheckReader checks, Times times, Problems problems, long untilMillis) {
        this.checks = checks;
        this.times = times;
        this.problems = problems;
        this.untilMillis = untilMillis;
    }

    List<WrittenExpectation> readAll(Place list) {
        for (Place item : list.items()) {
            if (item.isMapping()) {
                read(item).ifPresent(expectation -> add(item, expectation));
            }
        }
        return read;
    }

    private void add(Place place, Expectation expectation) {
        for (WrittenExpectation other : read) {
            if (Contradiction.between(other.expectation(), expectation)) {
                problems.add(
                        ScenarioProblem.Kind.CONTRADICTION,
                        place,
                        "This and `" + other.place().path() + "` cannot both be met: "
                                + ExpectationText.of(other.expectation()) + ", and " + ExpectationText.of(expectation)
                                + ". Keep the one that you mean.");
                break;
            }
        }
        read.add(new WrittenExpectation(place, expectation));
    }

    private Optional<Expectation> read(Place item) {
        if (item.get("at").isPresent()) {
            long at = inTime(item.get("at"), 0);
            return checks.read(item).map(check -> new Expectation.At(at, check));
        }
        if (item.get("eventually").isPresent()) {
            long within = inTime(item.get("within"), Expectation.WHENEVER);
            return checks.read(item.get("eventually")).map(check -> new Expectation.Eventually(check, within));
        }
        if (item.get("always").isPresent()) {
            long from = inTime(item.get("from"), 0);
            return checks.read(item.get("always")).map(check -> new Expectation.Always(check, from));
        }
        if (item.get("never").isPresent()) {
            return checks.read(item.get("never")).map(Expectation.Never::new);
        }
        if (item.get("inOrder").isPresent()) {
            List<Check> order = new ArrayList<>();
            item.get("inOrder").items().forEach(one -> checks.read(one).ifPresent(order::add));
            return order.isEmpty() ? Optional.empty() : Optional.of(new Expectation.InOrder(order));
        }
        Place end = item.get("finally");
        return checks.read(end.isPresent() ? end : item).map(Expectation.AtEnd::new);
    }

    private long inTime(Place place, long otherwise) {
        long millis = times.read(place, otherwise);
        if (place.isPresent() && millis > untilMillis) {
            problems.add(
                    ScenarioProblem.Kind.TIME,
                    place,
                    "The scenario ends before that, `until` says, so nobody would ever see it. Make `until` later.");
        }
        return millis;
    }
}
