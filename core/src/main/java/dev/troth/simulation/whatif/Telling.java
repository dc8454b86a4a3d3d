package dev.troth.simulation.whatif;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Reference;
import dev.troth.promise.Kinds;
import dev.troth.timeline.EndState;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A timeline in a few steps: what failed, stopped, ran again, and how it ended.
 *
 * @param steps in the order of the story
 * @param ran the Pipelines that ran, and how often
 * @param gone the objects that are gone, or on their way; their Pipelines are not due any more
 * @param leftovers what is left at the end and should not be
 * @param troubles what exists at the end and is not as it should be, and what waits for a person
 * @param advice what somebody could do to go on
 */
record Telling(
        List<Step> steps,
        Map<PipelineOf, Integer> ran,
        Set<Reference> gone,
        List<String> leftovers,
        Set<String> troubles,
        List<String> advice) {

    /** A Pipeline of a Promise or request; two workflows can have one of the same name. */
    record PipelineOf(Reference parent, String workflow, String pipeline) {}

    private static final Set<String> MUST_HOLD =
            Set.of(ConditionTypes.RECONCILED, ConditionTypes.AVAILABLE, ConditionTypes.PROMISE_AVAILABLE);

    static Telling of(Timeline timeline) {
        return new Telling(
                Step.in(timeline),
                ran(timeline),
                gone(timeline),
                leftovers(timeline),
                troubles(timeline),
                timeline.outcome().advice());
    }

    /**
     * What is not as usual, of each Promise and request by itself, because when something comes to one of them says nothing of
     * the others.
     */
    List<Step> difference(Telling usual) {
        Set<Step> other = Collections.newSetFromMap(new IdentityHashMap<>());
        steps.stream()
                .map(Step::about)
                .distinct()
                .forEach(one -> other.addAll(difference(about(one, steps), about(one, usual.steps))));
        return steps.stream().filter(other::contains).toList();
    }

    private static List<Step> about(Reference one, List<Step> steps) {
        return steps.stream().filter(step -> step.about().equals(one)).toList();
    }

    /**
     * Step by step: at first all that lies between the first and the last of it; once intervals pass, which bring much that is
     * as usual, only what the usual story has not.
     */
    private static List<Step> difference(List<Step> steps, List<Step> usual) {
        int first = firstInterval(steps);
        int usualFirst = firstInterval(usual);
        List<Step> before = steps.subList(0, first);
        List<Step> usualBefore = usual.subList(0, usualFirst);
        List<Step> between = CommonSteps.between(before, usualBefore);
        List<Step> rare = between.size() > Wording.MOST ? CommonSteps.without(between, usualBefore) : between;
        List<Step> other = new ArrayList<>(rare.isEmpty() ? between : rare);
        other.addAll(CommonSteps.without(steps.subList(first, steps.size()), usual.subList(usualFirst, usual.size())));
        // An interval that brings nothing is no consequence.
        while (!other.isEmpty() && other.getLast().kind() == EventKind.INTERVAL_PASSED) {
            other.removeLast();
        }
        return other;
    }

    private static int firstInterval(List<Step> steps) {
        int first = 0;
        while (first < steps.size() && steps.get(first).kind() != EventKind.INTERVAL_PASSED) {
            first++;
        }
        return first;
    }

    private static List<String> leftovers(Timeline timeline) {
        List<String> left = new ArrayList<>();
        for (EndState.ObjectState object : timeline.outcome().objects()) {
            if (object.isDeleting()) {
                left.add(object.object() + " with " + object.finalizers().size() + " finalizers");
            }
        }
        Map<String, Integer> byKind = new TreeMap<>();
        timeline.outcome().left().forEach(object -> byKind.merge(object.kind(), 1, Integer::sum));
        // Their names end otherwise in each story.
        byKind.forEach((kind, times) -> left.add(kind + (times == 1 ? "" : " ×" + times)));
        for (EndState.StoredFile file : timeline.outcome().files()) {
            if (file.isLeft()) {
                left.add("file " + file.path());
            }
        }
        return left;
    }

    /** The Pipelines that run in the usual story and never in this one, although their object is there. */
    List<Said> missing(Telling usual) {
        return usual.ran.keySet().stream()
                .filter(pipeline -> !ran.containsKey(pipeline) && !gone.contains(pipeline.parent()))
                .map(pipeline -> new Said(pipeline.parent(), pipeline.pipeline() + " never runs"))
                .distinct()
                .toList();
    }

    /**
     * The Pipelines that run at most half as often as in the usual story, although their object is there. Where more is told
     * of Pipelines, how often they run follows from that.
     */
    List<Said> rarer(Telling usual, List<Step> told) {
        List<Said> rarer = new ArrayList<>();
        if (told.stream().anyMatch(Step::tellsOfRuns)) {
            return rarer;
        }
        usual.ran.forEach((pipeline, times) -> {
            int here = ran.getOrDefault(pipeline, 0);
            if (here > 0 && here * 2 <= times && !gone.contains(pipeline.parent())) {
                rarer.add(
                        new Said(pipeline.parent(), pipeline.pipeline() + " runs ×" + here + " instead of ×" + times));
            }
        });
        return rarer;
    }

    private static Map<PipelineOf, Integer> ran(Timeline timeline) {
        Map<PipelineOf, Integer> ran = new LinkedHashMap<>();
        for (EndState.PipelineRuns runs : timeline.outcome().pipelines()) {
            if (runs.jobs() > 0) {
                ran.put(new PipelineOf(runs.parent(), runs.workflow(), runs.pipeline()), runs.jobs());
            }
        }
        return ran;
    }

    private static Set<Reference> gone(Timeline timeline) {
        return timeline.outcome().objects().stream()
                .filter(object -> !object.exists() || object.isDeleting())
                .map(EndState.ObjectState::object)
                .collect(Collectors.toSet());
    }

    private static Set<String> troubles(Timeline timeline) {
        Set<String> troubles = new LinkedHashSet<>(timeline.outcome().advice());
        for (EndState.ObjectState object : timeline.outcome().objects()) {
            boolean isOpen = object.conditions().stream().anyMatch(condition -> isOpen(object, condition));
            if (object.exists() && (object.isDeleting() || isOpen)) {
                troubles.add(object.object().toString());
            }
        }
        return troubles;
    }

    /** That a Promise without a workflow goes on saying that it is paused is a quirk of Kratix and hinders nobody. */
    private static boolean isOpen(EndState.ObjectState object, Condition condition) {
        boolean isQuirk = object.object().kind().equals(Kinds.PROMISE)
                && condition.type().equals(ConditionTypes.RECONCILED)
                && condition.reason().equals(ConditionTypes.PAUSED_RECONCILIATION);
        return MUST_HOLD.contains(condition.type()) && !condition.isTrue() && !isQuirk;
    }
}
