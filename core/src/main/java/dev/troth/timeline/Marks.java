package dev.troth.timeline;

import java.util.Collection;
import java.util.Comparator;

/**
 * The signs of a drawing, the gravest first, each with its tone and what it means; the same in {@code timeline-view/src/marks.ts}.
 */
enum Marks {
    HALT("■", Tone.BAD, "halts: no later Pipeline runs"),
    FAILURE("✘", Tone.BAD, "failed"),
    /** Not its own failure: its Job or Pod was deleted, or told to stop. */
    STOP("⊘", Tone.WAITING, "was stopped by somebody"),
    SUSPENSION("‖", Tone.WAITING, "is suspended"),
    ACT("▸", Tone.PERSON, "a person does something"),
    TIME("↻", Tone.WAITING, "time has come"),
    SUCCESS("✔", Tone.GOOD, "went well"),
    ARRIVAL("→", Tone.GOOD, "files arrive"),
    START("▶", Tone.NAME, "a Pipeline starts"),
    UNFINISHED("…", Tone.WAITING, "still runs"),
    GOING("−", Tone.FAINT, "something goes"),
    OTHER("·", Tone.FAINT, "something else");

    private final String sign;
    private final Tone tone;
    private final String meaning;

    Marks(String sign, Tone tone, String meaning) {
        this.sign = sign;
        this.tone = tone;
        this.meaning = meaning;
    }

    static Marks of(TimelineEvent event) {
        return switch (event.kind()) {
            case PIPELINE_STARTED -> START;
            case PIPELINE_SUCCEEDED, WORKFLOW_COMPLETED, RECONCILED, PROMISE_AVAILABLE, CONTAINER_SUCCEEDED -> SUCCESS;
            case PIPELINE_FAILED, CONTAINER_FAILED, ERROR, FILES_NOT_WRITTEN, PROMISE_UNAVAILABLE, REFUSED -> FAILURE;
            case CONTAINER_KILLED -> STOP;
            case WORKFLOW_HALTED -> HALT;
            case PIPELINE_SUSPENDED, WORKFLOW_SUSPENDED, JOB_SUSPENDED -> SUSPENSION;
            case INTERVAL_PASSED, RETRY_TIME_CAME, WORKFLOW_RESUMED, KRATIX_RESTARTED -> TIME;
            case FILES_WRITTEN, WORK_WRITTEN, WORK_SCHEDULED -> ARRIVAL;
            case JOB_DELETED -> event.actor() == Actor.PERSON ? ACT : GOING;
            case FILES_DELETED, WORK_DELETED, WORK_UNSCHEDULED, FINALIZER_REMOVED, REQUEST_GONE, PROMISE_GONE -> GOING;
            default -> event.actor() == Actor.PERSON ? ACT : OTHER;
        };
    }

    /** How an execution of a Pipeline ended. */
    static Marks of(PipelineRun.End end) {
        return switch (end) {
            case SUCCEEDED -> SUCCESS;
            case FAILED -> FAILURE;
            case SUSPENDED, STOPPED -> SUSPENSION;
            case DELETED -> STOP;
            case UNFINISHED -> Marks.UNFINISHED;
        };
    }

    /** What is shown of several events at one place. */
    static Marks gravestOf(Collection<TimelineEvent> events) {
        return events.stream().map(Marks::of).min(Comparator.naturalOrder()).orElse(OTHER);
    }

    String sign() {
        return sign;
    }

    Tone tone() {
        return tone;
    }

    /** In a legend. */
    String meaning() {
        return meaning;
    }

    /** Whether an event happens because a time has come. */
    static boolean isOfClock(TimelineEvent event) {
        return event.actor() == Actor.CLOCK
                || event.kind() == EventKind.INTERVAL_PASSED
                || event.kind() == EventKind.RETRY_TIME_CAME;
    }
}
