package dev.troth.bench;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.trigger.Change;
import dev.troth.simulation.Platform;
import dev.troth.simulation.rehearsal.Onlooker;
import dev.troth.simulation.rehearsal.Rehearsal;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What 1,000 requests hold in memory while 30 virtual days go by: {@code java -cp benchmarks.jar dev.troth.bench.LongStory}. */
public final class LongStory implements Onlooker {

    private static final int REQUESTS = 1_000;
    private static final int DAYS = 30;
    private static final int DAYS_BETWEEN = 5;
    private static final double MEGABYTE = 1_000_000.0;

    private Platform platform;
    private long nextLook = Rehearsal.START_MILLIS;
    private long jobRuns;

    private LongStory() {}

    public static void main(String[] arguments) {
        Rehearsal.playWithoutLog(
                SteadyStory.of(REQUESTS, TimeUnit.DAYS.toMillis(DAYS) + TimeUnit.HOURS.toMillis(1)),
                Rehearsal.Stop.NEVER,
                new LongStory());
    }

    @Override
    public void begins(Platform begun) {
        platform = begun;
    }

    @Override
    public void changed(long atMillis, Change change) {
        if (change.before() == null && change.object() instanceof JobObject) {
            jobRuns++;
        }
    }

    @Override
    public void stepped() {
        if (platform.nowMillis() < nextLook) {
            return;
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "day %2d: %7d Job runs, %6d objects, %5d things to come, %5.1f MB%n",
                TimeUnit.MILLISECONDS.toDays(nextLook - Rehearsal.START_MILLIS),
                jobRuns,
                platform.apiServer().size(),
                platform.waiting(),
                (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
        nextLook += TimeUnit.DAYS.toMillis(DAYS_BETWEEN);
    }
}
