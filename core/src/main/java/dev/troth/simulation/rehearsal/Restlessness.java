package dev.troth.simulation.rehearsal;

/**
 * Tells work from a loop that never ends: objects that wake one another. The clock may stand still in it, or go on by the
 * time that each pass takes. All work that is real leaves a pause somewhere, if only while a container runs.
 */
final class Restlessness {

    /** In a pause of 10 seconds nobody wakes anybody; Kratix' own retries are further apart. */
    static final long PAUSE_MILLIS = 10_000;

    /** More passes than this in a second, or without a pause, are a loop on a small platform. */
    static final int MANY_IN_A_SECOND = 2_000;

    static final int MANY_WITHOUT_A_PAUSE = 20_000;

    /** So many more in a story whose author says how long it lasts, and may mean it. */
    static final int PATIENCE = 5;

    /** On a large one each object may have some. */
    static final int OF_AN_OBJECT_IN_A_SECOND = 50;

    static final int OF_AN_OBJECT_WITHOUT_A_PAUSE = 500;

    private final int patience;
    private long second;
    private long lastMillis;
    private int inSecond;
    private int withoutPause;

    /** @param endsAtRest whether the story ends by itself once nothing moves */
    Restlessness(boolean endsAtRest) {
        this.patience = endsAtRest ? 1 : PATIENCE;
    }

    void passed(long atMillis) {
        if (atMillis / 1000 != second) {
            second = atMillis / 1000;
            inSecond = 0;
        }
        if (atMillis - lastMillis >= PAUSE_MILLIS) {
            withoutPause = 0;
        }
        lastMillis = atMillis;
        inSecond++;
        withoutPause++;
    }

    /**
     * Whether so many passes, for so many objects, can only be a loop.
     *
     * @param isAnythingPlanned whether somebody will do something at a certain time, which may end it
     */
    boolean isEndless(int objects, boolean isAnythingPlanned) {
        return isMore(inSecond, MANY_IN_A_SECOND, OF_AN_OBJECT_IN_A_SECOND, objects)
                || !isAnythingPlanned
                        && isMore(withoutPause / patience, MANY_WITHOUT_A_PAUSE, OF_AN_OBJECT_WITHOUT_A_PAUSE, objects);
    }

    private static boolean isMore(int passes, int onSmallPlatform, int ofAnObject, int objects) {
        return passes > onSmallPlatform && passes > (long) ofAnObject * objects;
    }
}
