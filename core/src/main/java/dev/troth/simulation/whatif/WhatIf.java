package dev.troth.simulation.whatif;

import dev.troth.engine.object.Reference;
import dev.troth.promise.Kinds;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.simulation.rehearsal.Ending;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.rehearsal.RehearsalResult;
import dev.troth.simulation.scenario.End;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.timeline.EndState;
import dev.troth.timeline.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plays all variations of a story, and puts together those that turn out alike. */
public final class WhatIf {

    private WhatIf() {}

    /** Hears how far the exploration is. */
    @FunctionalInterface
    public interface Progress {
        void played(int variations, int of);
    }

    /**
     * What was found out.
     *
     * @param consequences those that need somebody first, those that never come about last; among these, in the order of their first variation
     * @param played how many variations were played
     * @param of how many there are; more than were played when somebody asked to stop
     * @param usual how the story ended in which nothing goes otherwise; of one that gets nowhere no variation is played
     * @param usualAdvice what somebody has to do in that story already; it is not said of each variation again
     */
    public record Exploration(
            List<Consequence> consequences, int played, int of, Ending usual, List<String> usualAdvice) {
        public Exploration {
            consequences = List.copyOf(consequences);
            usualAdvice = List.copyOf(usualAdvice);
        }

        public boolean isComplete() {
            return played == of;
        }
    }

    /** What makes two variations turn out alike. */
    private record Outcome(
            List<String> happens,
            List<String> staysBehind,
            List<String> advice,
            boolean isRecovered,
            boolean comesAbout) {}

    /**
     * What is varied: the usual story without its deletions, which are variations of their own, and lasting beyond the
     * reconciliation interval, which mends some things.
     */
    public static Scenario base(Scenario usual) {
        List<PlannedAction> plan = new ArrayList<>();
        for (PlannedAction planned : usual.plan()) {
            if (!(planned.action() instanceof ScenarioAction.Delete)
                    && !(planned.action() instanceof ScenarioAction.Wait)) {
                plan.add(planned);
            }
        }
        return usual.withPlan(usual.name(), plan).until(new End.At(usual.end().latestMillis()));
    }

    /** All variations of a story, to be played by whoever wants to see one in full. */
    public static List<Variation> variations(Scenario base, Promise promise, @Nullable ResourceRequest request) {
        return Variations.of(base, promise, request);
    }

    /**
     * Plays them all; when somebody asks to stop, those that were played so far count.
     *
     * @param base the story in which nothing goes otherwise; only what differs from it is told
     */
    public static Exploration explore(
            Scenario base, List<Variation> variations, Rehearsal.Stop stop, Progress progress) {
        RehearsalResult first = Rehearsal.play(base, stop);
        if (first.ending() == Ending.ENDLESS_LOOP) {
            return new Exploration(List.of(), 0, variations.size(), Ending.ENDLESS_LOOP, List.of());
        }
        Timeline usualTimeline = first.timeline();
        Telling usual = Telling.of(usualTimeline);
        Map<Outcome, List<Variation>> byOutcome = new LinkedHashMap<>();
        int played = 0;
        for (Variation variation : variations) {
            RehearsalResult result = Rehearsal.play(variation.scenario(), stop);
            if (result.ending() == Ending.STOPPED) {
                break;
            }
            played++;
            byOutcome
                    .computeIfAbsent(outcome(result, usualTimeline, usual), any -> new ArrayList<>())
                    .add(variation);
            progress.played(played, variations.size());
        }
        List<Consequence> consequences = new ArrayList<>();
        byOutcome.forEach((outcome, alike) -> consequences.add(new Consequence(
                alike,
                outcome.happens(),
                outcome.staysBehind(),
                outcome.advice(),
                outcome.isRecovered(),
                outcome.comesAbout())));
        consequences.sort(
                Comparator.comparing(Consequence::isRecovered).thenComparing(consequence -> !consequence.comesAbout()));
        return new Exploration(consequences, played, variations.size(), first.ending(), usual.advice());
    }

    private static Set<Reference> requests(Timeline timeline) {
        return timeline.outcome().objects().stream()
                .map(EndState.ObjectState::object)
                .filter(object -> !object.kind().equals(Kinds.PROMISE))
                .collect(Collectors.toSet());
    }

    /** What the usual story comes to as well is nobody's fault. */
    private static Outcome outcome(RehearsalResult result, Timeline usualTimeline, Telling usual) {
        Timeline timeline = result.timeline();
        Telling telling = Telling.of(timeline);
        List<Step> difference = telling.difference(usual);
        List<Said> missing = telling.missing(usual);
        Set<Reference> requests = requests(timeline);
        List<String> happens =
                new ArrayList<>(Wording.of(difference.stream().map(Step::said).toList(), requests));
        happens.addAll(Wording.of(missing.isEmpty() ? telling.rarer(usual, difference) : missing, requests));
        boolean isSame = timeline.events().equals(usualTimeline.events());
        if (happens.isEmpty()) {
            happens.add(isSame ? "it never comes to this" : "nothing else than usual");
        }
        List<String> staysBehind = new ArrayList<>(telling.leftovers());
        staysBehind.removeAll(usual.leftovers());
        List<String> advice = new ArrayList<>(telling.advice());
        advice.removeAll(usual.advice());
        if (result.ending() == Ending.ENDLESS_LOOP) {
            happens.add("the same comes again and again without end");
        }
        return new Outcome(
                happens,
                staysBehind,
                advice,
                result.ending() == Ending.REACHED && usual.troubles().containsAll(telling.troubles()),
                !isSame);
    }
}
