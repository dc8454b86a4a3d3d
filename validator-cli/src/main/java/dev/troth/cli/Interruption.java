package dev.troth.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a long run end by itself, with what it has, when somebody presses Ctrl-C. */
final class Interruption implements AutoCloseable {

    /** A run that does not end within this is ended by force. */
    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean askedFor;

    private Interruption() {}

    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean isAskedFor() {
        return askedFor;
    }

    /** Runs when the JVM was told to end, and holds it up until the run has shown what it has. */
    private void interrupt() {
        askedFor = true;
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return; // Ended by force.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (!askedFor) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
