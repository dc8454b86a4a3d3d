package dev.troth.simulation.whatif;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Reference;
import dev.troth.promise.Kinds;
import dev.troth.timeline.EndState;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.EnumSet;
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
 * @param before the steps until an interval passes for the first time
 * @param after the other steps
 * @param ran the Pipelines that ran, and how often
 * @param gone the objects that are gone, or on their way; their Pipelines are not due any more
 * @param leftovers what is left at the end and should not be
 * @param troubles what exists at the end and is not as it should be, and what waits for a person
 * @param advice what somebody could do to go on
 */
record Telling(
        List<String> before,
        List<String> after,
        Map<PipelineOf, Integer> ran,
        Set<Reference> gone,
        List<String> leftovers,
        Set<String> troubles,
        List<String> advice) {

    /** A Pipeline of a Promise or request; two workflows can have one of the same name. */
    record PipelineOf(Reference parent, String workflow, String pipeline) {}

    private static final Set<EventKind> TOLD = EnumSet.of(
            EventKind.PIPELINE_STARTED,
            EventKind.PIPELINE_FAILED,
            EventKind.WORKFLOW_HALTED,
            EventKind.JOB_SUSPENDED,
            EventKind.INTERVAL_PASSED,
            EventKind.RECONCILED,
            EventKind.REQUEST_DELETED,
            EventKind.REQUEST_GONE,
            EventKind.REQUEST_CHANGED,
            EventKind.PROMISE_DELETED,
            EventKind.PROMISE_GONE,
            EventKind.PROMISE_UNAVAILABLE,
            EventKind.PROMISE_AVAILABLE,
            EventKind.KRATIX_RESTARTED,
            EventKind.WORK_UNSCHEDULED,
            EventKind.FILES_NOT_WRITTEN);

    private static final int MOST_STEPS = 8;

    private static final String HALT = "halt";

    private static final Set<String> MUST_HOLD =
            Set.of(ConditionTypes.RECONCILED, ConditionTypes.AVAILABLE, ConditionTypes.PROMISE_AVAILABLE);

    static Telling of(Timeline timeline) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        boolean isBefore = true;
        for (TimelineEvent event : timeline.events()) {
            if (!event.isDetail() && TOLD.contains(event.kind())) {
                isBefore = isBefore && event.kind() != EventKind.INTERVAL_PASSED;
                (isBefore ? before : after).add(step(event));
            }
        }
        return new Telling(
                before,
                after,
                ran(timeline),
                gone(timeline),
                leftovers(timeline),
                troubles(timeline),
                timeline.outcome().advice());
    }

    /**
     * What is not as usual, step by step: at first all that lies between the first and the last of it; once intervals pass,
     * which bring much that is, only what the usual story has not.
     */
    List<String> difference(Telling usual) {
        List<String> other = CommonSteps.between(before, usual.before);
        List<String> rare = other.size() > MOST_STEPS ? CommonSteps.without(other, usual.before) : other;
        List<String> steps = new ArrayList<>(rare.isEmpty() ? other : rare);
        steps.addAll(CommonSteps.without(after, usual.after));
        List<String> told = RepeatedSteps.folded(steps);
        if (told.size() <= MOST_STEPS) {
            return told;
        }
        List<String> some = new ArrayList<>(told.subList(0, MOST_STEPS));
        some.add("and so on");
        return some;
    }

    private static String step(TimelineEvent event) {
        String pipeline = event.run().pipeline();
        return switch (event.kind()) {
            case PIPELINE_STARTED -> pipeline + " runs";
            case PIPELINE_FAILED -> pipeline + " fails";
            case WORKFLOW_HALTED -> HALT;
            case JOB_SUSPENDED -> pipeline + " is stopped";
            case INTERVAL_PASSED -> "the interval passes";
            case PROMISE_AVAILABLE, PROMISE_UNAVAILABLE, PROMISE_DELETED, PROMISE_GONE ->
                "Promise " + event.object().name() + ": " + event.change();
            case RECONCILED ->
                event.object().kind().equals(Kinds.PROMISE)
                        ? "Promise " + event.object().name() + ": " + event.change()
                        : event.change();
            default -> event.change();
        };
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
    List<String> missing(Telling usual) {
        return usual.ran.keySet().stream()
                .filter(pipeline -> !ran.containsKey(pipeline) && !gone.contains(pipeline.parent()))
                .map(pipeline -> pipeline.pipeline() + " never runs")
                .distinct()
                .toList();
    }

    /**
     * The Pipelines that run at most half as often as in the usual story, although their object is there. Where more is told
     * of Pipelines, how often they run follows from that.
     */
    List<String> rarer(Telling usual, List<String> told) {
        List<String> rarer = new ArrayList<>();
        if (told.stream().anyMatch(step -> step.endsWith(" runs") || step.equals(HALT))) {
            return rarer;
        }
        usual.ran.forEach((pipeline, times) -> {
            int here = ran.getOrDefault(pipeline, 0);
            if (here > 0 && here * 2 <= times && !gone.contains(pipeline.parent())) {
                rarer.add(pipeline.pipeline() + " runs ×" + here + " instead of ×" + times);
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
