package dev.troth.simulation.whatif;

import dev.troth.engine.object.Reference;
import dev.troth.promise.Kinds;
import dev.troth.timeline.EndState;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A step of a story that is told in a few. */
record Step(EventKind kind, Said said) {

    /** Neither a Promise nor a request. */
    static final Reference NOBODY = new Reference("", "", "");

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

    /** All that is told of a timeline. */
    static List<Step> in(Timeline timeline) {
        Set<Reference> parents = timeline.outcome().objects().stream()
                .map(EndState.ObjectState::object)
                .collect(Collectors.toSet());
        List<Step> steps = new ArrayList<>();
        for (TimelineEvent event : timeline.events()) {
            if (!event.isDetail() && TOLD.contains(event.kind())) {
                Reference about =
                        event.run().isNone() ? event.object() : event.run().parent();
                steps.add(new Step(event.kind(), new Said(parents.contains(about) ? about : NOBODY, words(event))));
            }
        }
        return steps;
    }

    Reference about() {
        return said.about();
    }

    private static String words(TimelineEvent event) {
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

    /** Whether it says how often Pipelines run. */
    boolean tellsOfRuns() {
        return kind == EventKind.PIPELINE_STARTED || kind == EventKind.WORKFLOW_HALTED;
    }
}
