package dev.troth.timeline;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a story went, in a few words: the worst that matters of how things stand at the end and of what went wrong on the way.
 *
 * @param tone {@link Tone#GOOD} only where everything went right, else {@link Tone#WAITING} or {@link Tone#BAD}
 */
record Headline(Tone tone, String text) {

    static Headline of(Timeline timeline) {
        Headline end = end(timeline.outcome());
        Headline trouble = trouble(timeline);
        if (end.tone() == Tone.BAD || trouble.tone() == Tone.GOOD) {
            return end;
        }
        return new Headline(
                trouble.tone(), end.text() + (end.tone() == Tone.GOOD ? ", but " : ", and ") + trouble.text());
    }

    /** How things stand. */
    private static Headline end(EndState outcome) {
        List<EndState.ObjectState> there =
                outcome.objects().stream().filter(EndState.ObjectState::exists).toList();
        List<Condition> open = there.stream()
                .flatMap(state -> state.conditions().stream())
                .filter(condition -> !condition.isTrue())
                .sorted(Comparator.comparing(Headline::waits)
                        .thenComparing(condition -> !condition.type().equals(ConditionTypes.RECONCILED)))
                .toList();
        if (!open.isEmpty() && !waits(open.getFirst())) {
            return new Headline(Tone.BAD, words(open.getFirst()));
        }
        for (EndState.ObjectState state : there) {
            if (state.isDeleting()) {
                return new Headline(Tone.WAITING, Subjects.name(state.object()) + " is still being deleted");
            }
        }
        if (!open.isEmpty()) {
            return new Headline(Tone.WAITING, words(open.getFirst()));
        }
        if (!outcome.isSettled()) {
            return new Headline(
                    Tone.WAITING,
                    outcome.isCutOff() ? "Cut off before everything is at rest" : "Not everything is at rest");
        }
        if (there.isEmpty() && !outcome.objects().isEmpty()) {
            return new Headline(Tone.GOOD, "Gone");
        }
        boolean isReconciled = there.stream()
                .flatMap(state -> state.conditions().stream())
                .anyMatch(condition -> condition.type().equals(ConditionTypes.RECONCILED));
        return new Headline(Tone.GOOD, isReconciled ? "Reconciled" : "Everything is at rest");
    }

    /** Whether a condition that is not True is neither good nor bad: Kratix is at it, or has been told to wait. */
    private static boolean waits(Condition condition) {
        return condition.isUnknown()
                || switch (condition.reason()) {
                    case ConditionTypes.PIPELINES_IN_PROGRESS,
                            ConditionTypes.WORKFLOW_PENDING,
                            ConditionTypes.WORKFLOW_SUSPENDED,
                            ConditionTypes.DELETE_WORKFLOW_SUSPENDED,
                            ConditionTypes.PAUSED_RECONCILIATION -> true;
                    default -> false;
                };
    }

    private static String words(Condition condition) {
        return condition.type() + " is " + condition.status()
                + (condition.reason().isEmpty() ? "" : ": " + condition.reason());
    }

    /** The worst that went wrong on the way; {@link Tone#GOOD} where nothing did. */
    private static Headline trouble(Timeline timeline) {
        Collection<PipelineRun> runs = PipelineRun.of(timeline).values();
        List<PipelineRun> failed =
                runs.stream().filter(run -> run.end() == PipelineRun.End.FAILED).toList();
        Mended mended = new Mended(timeline, runs);
        List<PipelineRun> forGood =
                failed.stream().filter(run -> !mended.isMended(run)).toList();
        if (!forGood.isEmpty()) {
            return new Headline(Tone.BAD, pipelines(forGood) + " failed and never succeeded");
        }
        if (!failed.isEmpty()) {
            return new Headline(Tone.WAITING, pipelines(failed) + " failed on the way");
        }
        List<EventKind> bad = timeline.events().stream()
                .filter(event -> !event.isDetail() && Marks.of(event).tone() == Tone.BAD)
                .map(TimelineEvent::kind)
                // While its own Pipelines run a Promise is unavailable, always.
                .filter(kind -> kind != EventKind.PROMISE_UNAVAILABLE)
                .toList();
        if (bad.contains(EventKind.FILES_NOT_WRITTEN)) {
            return new Headline(Tone.WAITING, "files could not be written on the way");
        }
        String again = names(runs.stream()
                .flatMap(run -> run.containers().stream())
                .filter(container -> container.end() == ContainerRun.End.FAILED)
                .map(ContainerRun::name));
        if (!again.isEmpty()) {
            return new Headline(Tone.WAITING, again + " had to be tried again");
        }
        return bad.isEmpty() ? new Headline(Tone.GOOD, "") : new Headline(Tone.WAITING, "there were errors on the way");
    }

    private static String pipelines(List<PipelineRun> runs) {
        return names(runs.stream().map(run -> run.reference().pipeline()));
    }

    /** {@code announce and 2 more}. */
    private static String names(Stream<String> all) {
        List<String> names = all.distinct().toList();
        return names.isEmpty()
                ? ""
                : names.getFirst() + (names.size() == 1 ? "" : " and " + (names.size() - 1) + " more");
    }
}
