package dev.troth.simulation.rehearsal;

import dev.troth.simulation.scenario.End;

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

    /** On a large one each Promise and request may have some. */
    static final int OF_A_PARENT_IN_A_SECOND = 500;

    static final int OF_A_PARENT_WITHOUT_A_PAUSE = 2_000;

    private final int patience;
    private long second;
    private long lastMillis;
    private int inSecond;
    private int withoutPause;

    /** For a story that ends like this. */
    Restlessness(End end) {
        this.patience = switch (end) {
            case End.AtRest rest -> 1;
            case End.At at -> PATIENCE;
        };
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
     * Whether so many passes can only be a loop.
     *
     * @param parents how many Promises and requests there have been
     * @param isAnythingPlanned whether somebody will do something at a certain time, which may end it
     */
    boolean isEndless(int parents, boolean isAnythingPlanned) {
        return isMore(inSecond, MANY_IN_A_SECOND, OF_A_PARENT_IN_A_SECOND, parents)
                || !isAnythingPlanned
                        && isMore(withoutPause / patience, MANY_WITHOUT_A_PAUSE, OF_A_PARENT_WITHOUT_A_PAUSE, parents);
    }

    private static boolean isMore(int passes, int onSmallPlatform, int ofAParent, int parents) {
        return passes > onSmallPlatform && passes > (long) ofAParent * parents;
    }
}
