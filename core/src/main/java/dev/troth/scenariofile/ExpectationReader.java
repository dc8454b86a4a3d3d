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
        List<WhenWord> words = WhenWord.of(item);
        if (words.size() > 1) {
            tellOfTwoTimes(item, words.get(0), words.get(1));
            return Optional.empty();
        }
        tellOfStrayLimits(item, words);
        if (words.isEmpty()) {
            return checks.read(item).map(Expectation.AtEnd::new);
        }
        WhenWord word = words.getFirst();
        if (word.hasChecksBelow()) {
            tellOfChecksBeside(item, word);
        }
        Place below = item.get(word.key);
        return switch (word) {
            case AT -> {
                long at = inTime(below, 0);
                yield checks.read(item).map(check -> new Expectation.At(at, check));
            }
            case FINALLY -> checks.read(below).map(Expectation.AtEnd::new);
            case EVENTUALLY -> {
                long within = inTime(item.get("within"), Expectation.WHENEVER);
                yield checks.read(below).map(check -> new Expectation.Eventually(check, within));
            }
            case ALWAYS -> {
                long from = inTime(item.get("from"), 0);
                yield checks.read(below).map(check -> new Expectation.Always(check, from));
            }
            case NEVER -> checks.read(below).map(Expectation.Never::new);
            case IN_ORDER -> {
                List<Check> order = new ArrayList<>();
                below.items().forEach(one -> checks.read(one).ifPresent(order::add));
                yield order.isEmpty() ? Optional.empty() : Optional.of(new Expectation.InOrder(order));
            }
        };
    }

    /** Only one of them would be looked at. */
    private void tellOfTwoTimes(Place item, WhenWord one, WhenWord other) {
        WhenWord limited = one == WhenWord.AT ? other : one;
        boolean isLimit = (one == WhenWord.AT || other == WhenWord.AT) && limited.limit != null;
        problems.add(
                ScenarioProblem.Kind.SHAPE,
                item.get(other.key),
                "An expectation has one time, and this one says `" + one.key + "` and `" + other.key + "`. "
                        + (isLimit
                                ? "Write `" + limited.limit + "` in place of `at`, or make it two expectations."
                                : "Make it two expectations."));
    }

    private void tellOfStrayLimits(Place item, List<WhenWord> words) {
        for (WhenWord word : WhenWord.values()) {
            Place limit = word.limit == null ? null : item.get(word.limit);
            if (limit != null && limit.isPresent() && !words.contains(word)) {
                problems.add(
                        ScenarioProblem.Kind.SHAPE,
                        limit,
                        "`" + word.limit + "` belongs to `" + word.key
                                + "`, which is not there, so nobody would look at it. Write `" + word.key
                                + ": {…}` round what is to hold, or take `" + word.limit + "` out.");
            }
        }
    }

    /** What stands beside would not be looked at. */
    private void tellOfChecksBeside(Place item, WhenWord word) {
        item.entries().stream()
                .filter(entry -> CheckWord.isPart(entry.name()))
                .findFirst()
                .ifPresent(entry -> problems.add(
                        ScenarioProblem.Kind.SHAPE,
                        entry,
                        "`" + entry.name() + "` stands beside `" + word.key
                                + "`, so nobody would look at it. Move it into `" + word.key
                                + "`, or make it an expectation of its own."));
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
