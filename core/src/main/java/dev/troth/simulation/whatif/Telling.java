package dev.troth.simulation.whatif;

import dev.troth.engine.ConditionTypes;
import dev.troth.promise.Kinds;
import dev.troth.timeline.EndState;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells a timeline in a few steps: what failed, stopped, ran again, and how it ended. */
final class Telling {

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

    private Telling() {}

    /** The steps; what repeats is told once with how often. */
    static List<String> steps(Timeline timeline) {
        List<String> steps = new ArrayList<>();
        List<Integer> times = new ArrayList<>();
        for (TimelineEvent event : timeline.events()) {
            if (!event.isDetail() && TOLD.contains(event.kind())) {
                String step = step(event);
                int last = steps.size() - 1;
                if (last >= 0 && steps.get(last).equals(step)) {
                    times.set(last, times.get(last) + 1);
                } else {
                    steps.add(step);
                    times.add(1);
                }
            }
        }
        List<String> told = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            told.add(times.get(i) == 1 ? steps.get(i) : steps.get(i) + " ×" + times.get(i));
        }
        return told;
    }

    /** The steps from the first that is not as usual to the last that is not. */
    static List<String> difference(List<String> steps, List<String> usual) {
        int from = 0;
        while (from < steps.size() && from < usual.size() && steps.get(from).equals(usual.get(from))) {
            from++;
        }
        int end = steps.size();
        int usualEnd = usual.size();
        while (end > from && usualEnd > from && steps.get(end - 1).equals(usual.get(usualEnd - 1))) {
            end--;
            usualEnd--;
        }
        List<String> told = new ArrayList<>(steps.subList(from, Math.min(end, from + MOST_STEPS)));
        if (end - from > MOST_STEPS) {
            told.add("and so on");
        }
        return told;
    }

    private static String step(TimelineEvent event) {
        String pipeline = event.run().pipeline();
        return switch (event.kind()) {
            case PIPELINE_STARTED -> pipeline + " runs";
            case PIPELINE_FAILED -> pipeline + " fails";
            case WORKFLOW_HALTED -> "halt";
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

    /** What is left at the end and should not be. */
    static List<String> leftovers(Timeline timeline) {
        List<String> left = new ArrayList<>();
        for (EndState.ObjectState object : timeline.outcome().objects()) {
            if (object.isDeleting()) {
                left.add(object.object() + " with " + object.finalizers().size() + " finalizers");
            }
        }
        boolean anyGone = timeline.outcome().objects().stream().anyMatch(object -> !object.exists());
        for (EndState.StoredFile file : timeline.outcome().files()) {
            // While the object is there its files are no leftovers.
            if (anyGone && file.path().contains("/resources/") && !file.path().contains("kratix-canary")) {
                left.add("file " + file.path());
            }
        }
        return left;
    }

    /** The Pipelines that run in the usual story and never in this one. */
    static List<String> missing(Timeline timeline, Timeline usual) {
        Set<String> ran = ran(timeline);
        return ran(usual).stream()
                .filter(pipeline -> !ran.contains(pipeline))
                .map(pipeline -> pipeline + " never runs")
                .toList();
    }

    private static Set<String> ran(Timeline timeline) {
        Set<String> ran = new LinkedHashSet<>();
        timeline.events().stream()
                .filter(event -> event.kind() == EventKind.PIPELINE_STARTED)
                .forEach(event -> ran.add(event.run().pipeline()));
        return ran;
    }

    /** What exists at the end and is not reconciled or hangs, and what waits for a person. */
    static Set<String> troubles(Timeline timeline) {
        Set<String> troubles = new LinkedHashSet<>(timeline.outcome().advice());
        for (EndState.ObjectState object : timeline.outcome().objects()) {
            boolean isOpen = object.conditions().stream()
                    .anyMatch(condition -> condition.type().equals(ConditionTypes.RECONCILED) && !condition.isTrue());
            if (object.exists() && (object.isDeleting() || isOpen)) {
                troubles.add(object.object().toString());
            }
        }
        return troubles;
    }
}
