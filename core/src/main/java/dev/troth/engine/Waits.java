package dev.troth.engine;

/**
 * Reasons of passes in which a controller does nothing because it waits for somebody else, which nobody sees in the objects.
 * Templates of {@link Because}, so that whoever tells a story knows them again.
 */
public final class Waits {

    /** A request waits for its Promise. */
    public static final String FOR_PROMISE =
            "the Promise is not available, so nothing is done for its requests; Kratix looks again every minute";

    /** What has changed waits for the Job of what was before. */
    public static final String FOR_EARLIER_JOB = "Job %s runs for what was asked before; Kratix waits for its end, then"
            + " starts again from the first Pipeline";

    /** The deletion of a request waits for its configure workflow. */
    public static final String FOR_CONFIGURE_JOB = "configure Job %s still runs; deletion waits for it";

    /** The deletion of a Promise waits for the configure workflows of its requests. */
    public static final String FOR_JOB_OF_REQUEST =
            "a Job of a request still runs; the delete workflow of %s waits for it";

    private Waits() {}
}
