package dev.troth.timeline;

import dev.troth.promise.Reserved;

/**
 * One execution of a container in a Pod.
 *
 * @param attempt which execution of that container in the Job it is, counted from 1
 * @param fromMillis when it began, in milliseconds after the beginning of the story
 * @param toMillis when it ended; where it never did, when its Pipeline or the story did
 * @param said what its last event said, without the container's name
 */
public record ContainerRun(String name, int attempt, long fromMillis, long toMillis, End end, String said) {

    /** How it ended. */
    public enum End {
        SUCCEEDED("succeeded"),
        FAILED("failed"),
        KILLED("killed"),
        UNFINISHED("unfinished");

        private final String text;

        End(String text) {
            this.text = text;
        }

        /** In JSON; never changes once released. */
        public String text() {
            return text;
        }
    }

    /** Whether Kratix adds it to every Pipeline. */
    public boolean isKratixOwn() {
        return isKratixOwn(name);
    }

    static boolean isKratixOwn(String container) {
        return Reserved.CONTAINERS.contains(container);
    }

    public long millis() {
        return toMillis - fromMillis;
    }
}
