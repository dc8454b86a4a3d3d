package dev.troth.timeline;

/** The sign and the tone of a sort of event, the same in every drawing. */
record Marks(String sign, Tone tone) {

    static Marks of(TimelineEvent event) {
        return switch (event.kind()) {
            case PIPELINE_STARTED -> new Marks("▶", Tone.NAME);
            case PIPELINE_SUCCEEDED, WORKFLOW_COMPLETED, RECONCILED, PROMISE_AVAILABLE, CONTAINER_SUCCEEDED ->
                new Marks("✔", Tone.GOOD);
            case PIPELINE_FAILED,
                    CONTAINER_FAILED,
                    CONTAINER_KILLED,
                    ERROR,
                    FILES_NOT_WRITTEN,
                    PROMISE_UNAVAILABLE,
                    REFUSED -> new Marks("✘", Tone.BAD);
            case WORKFLOW_HALTED -> new Marks("■", Tone.BAD);
            case PIPELINE_SUSPENDED, WORKFLOW_SUSPENDED, JOB_SUSPENDED -> new Marks("‖", Tone.WAITING);
            case INTERVAL_PASSED, RETRY_TIME_CAME, WORKFLOW_RESUMED, KRATIX_RESTARTED -> new Marks("↻", Tone.WAITING);
            case FILES_WRITTEN, WORK_WRITTEN, WORK_SCHEDULED -> new Marks("→", Tone.GOOD);
            case FILES_DELETED,
                    WORK_DELETED,
                    WORK_UNSCHEDULED,
                    JOB_DELETED,
                    FINALIZER_REMOVED,
                    REQUEST_GONE,
                    PROMISE_GONE -> new Marks("−", Tone.FAINT);
            default -> event.actor() == Actor.PERSON ? new Marks("▸", Tone.PERSON) : new Marks("·", Tone.FAINT);
        };
    }

    /** Whether an event happens because a time has come. */
    static boolean isOfClock(TimelineEvent event) {
        return event.actor() == Actor.CLOCK
                || event.kind() == EventKind.INTERVAL_PASSED
                || event.kind() == EventKind.RETRY_TIME_CAME;
    }

    /** Whether it is worth a second look: a failure, a halt. */
    boolean isBad() {
        return tone == Tone.BAD;
    }
}
