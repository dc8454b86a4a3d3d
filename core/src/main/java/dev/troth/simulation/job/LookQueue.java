package dev.troth.simulation.job;

/**
 * When the controller looks at the Job next: its work queue, for one key. Times in milliseconds.
 *
 * <p>As in client-go, a key waits at most once: of two delays the earlier counts and the later is forgotten ({@code
 * util/workqueue/delaying_queue.go}); a look at once leaves the delay as it is.
 */
final class LookQueue {

    private static final long FIRST_RETRY_MILLIS = 1_000;
    private static final long LONGEST_RETRY_MILLIS = 60_000;
    private static final int MANY = 6;

    private long delayedUntil = JobRun.NEVER;
    private long immediateAt = JobRun.NEVER;

    /** A look that would see nothing new and is not taken; what changes until then is seen at that moment, though. */
    private long idleUntil = Long.MIN_VALUE;

    private long closedUntil = Long.MIN_VALUE;
    private int failures;

    void lookAt(long atMillis) {
        if (atMillis < immediateAt && closedUntil != JobRun.NEVER) {
            immediateAt = atMillis;
        }
    }

    void lookNoLaterThan(long atMillis) {
        if (atMillis < delayedUntil && closedUntil != JobRun.NEVER) {
            delayedUntil = atMillis;
        }
    }

    /** Something has changed that a look reacts to. */
    void lookForChange(long nowMillis, long batchMillis) {
        long at = nowMillis + batchMillis;
        lookNoLaterThan(idleUntil >= nowMillis ? Math.min(idleUntil, at) : at);
    }

    /** Something has changed that a look does not react to. */
    void glance(long nowMillis, long batchMillis) {
        long at = nowMillis + batchMillis;
        if (at < delayedUntil && idleUntil < nowMillis && closedUntil != JobRun.NEVER) {
            idleUntil = at;
        }
    }

    /** A look failed: 1, 2, 4 … 60 s until the next ({@code DefaultJobApiBackOff}, {@code MaxJobApiBackOff}). */
    void retry(long nowMillis) {
        long wait = failures >= MANY
                ? LONGEST_RETRY_MILLIS
                : Math.min(LONGEST_RETRY_MILLIS, FIRST_RETRY_MILLIS << failures);
        failures++;
        lookNoLaterThan(nowMillis + wait);
    }

    void succeeded() {
        failures = 0;
    }

    long nextMillis() {
        return Math.max(Math.min(delayedUntil, immediateAt), closedUntil);
    }

    /** Takes out what is due. */
    void take(long nowMillis) {
        if (delayedUntil <= nowMillis) {
            delayedUntil = JobRun.NEVER;
        }
        if (immediateAt <= nowMillis) {
            immediateAt = JobRun.NEVER;
        }
    }

    /** Nobody will look any more: the Job is finished or gone. */
    void clear() {
        delayedUntil = JobRun.NEVER;
        immediateAt = JobRun.NEVER;
        idleUntil = Long.MIN_VALUE;
    }

    /** The controller stops and forgets. */
    void close() {
        clear();
        failures = 0;
        closedUntil = JobRun.NEVER;
    }

    /** The controller works again from then on, and looks at everything first. */
    void open(long atMillis) {
        closedUntil = atMillis;
        immediateAt = atMillis;
    }

    /** The first moment from then on at which a controller works. */
    long whenOpen(long atMillis) {
        return Math.max(atMillis, closedUntil);
    }
}
