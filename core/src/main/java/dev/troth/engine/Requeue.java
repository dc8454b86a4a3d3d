package dev.troth.engine;

/** When the controller looks at the object again, if nothing happens to it before. */
public sealed interface Requeue {

    /** Only when something happens. */
    Requeue PASSIVE = new Passive();

    /** {@code fastRequeue} of Kratix ({@code internal/controller/promise_controller.go}). */
    Requeue FAST = new After(5_000);

    /** {@code defaultRequeue} of Kratix. */
    Requeue DEFAULT = new After(15_000);

    /** {@code slowRequeue} of Kratix. */
    Requeue SLOW = new After(60_000);

    /** The type of {@link #PASSIVE}. */
    record Passive() implements Requeue {}

    /** After some time; counted from the end of the pass. */
    record After(long millis) implements Requeue {

        /** What controller-runtime makes of a time to wait: zero or less is no time at all. */
        public static Requeue of(long millis) {
            return millis <= 0 ? PASSIVE : new After(millis);
        }
    }

    /** With the back-off of the controller's queue: the pass ended in an error. */
    record Failed(String message) implements Requeue {}
}
