package dev.troth.server;

/**
 * Gives memory back when nobody types. The JVM's small collector looks through old objects only once its heap is full,
 * and until then takes ever more of the machine: in a large document some megabytes a key.
 */
final class Rest {

    /** How long nothing must have happened, in seconds: longer than between two words, shorter than a thought. */
    static final long AFTER_SECONDS = 2;

    /** So much must have come together that looking for it pays, in bytes. */
    private static final long WORTH_IT = 24L << 20;

    private long usedBefore = used();

    /** Called when nothing has happened for a while. */
    void take() {
        if (used() - usedBefore > WORTH_IT) {
            System.gc();
            usedBefore = used();
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
