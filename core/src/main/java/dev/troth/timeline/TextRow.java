package dev.troth.timeline;

import org.jspecify.annotations.Nullable;

/**
 * An event as it is told in a terminal.
 *
 * @param run the execution that begins here, whose containers are shown below; null for none
 * @param key equal for what is told with the same words
 */
record TextRow(
        TimelineEvent event,
        String prefix,
        String change,
        String because,
        @Nullable PipelineRun run,
        String key) {

    long atMillis() {
        return event.atMillis();
    }

    /** Whether something new begins here: somebody does something, or a time has come. */
    boolean opens() {
        return event.actor() == Actor.PERSON || Marks.isOfClock(event);
    }

    /** What happens, with the subject in front. */
    String what() {
        return prefix.isEmpty() ? change : prefix + ": " + change;
    }
}
