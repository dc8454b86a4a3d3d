package dev.troth.simulation.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.DestinationChoice;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.trigger.Change;
import dev.troth.engine.trigger.Controller;
import dev.troth.json.Json;
import dev.troth.promise.SmallPromise;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.Platform;
import dev.troth.simulation.PlatformListener;
import dev.troth.simulation.StateStores;
import dev.troth.simulation.Timing;
import dev.troth.simulation.job.Latencies;
import dev.troth.simulation.scenario.DestinationSetup;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.simulation.scenario.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LongStoryTest {

    private static final long DAY = 24L * 60 * 60 * 1_000;
    private static final int REQUESTS = 20;

    private static final SmallPromise REDIS =
            SmallPromise.of("redis").kind("Redis").configure("a", "b");

    private final RunCounts counts = new RunCounts();
    private final JobsAtWork jobs = new JobsAtWork(Latencies.DEFAULT, new Behaviours(List.of()), counts, StoryLog.NONE);
    private final StateStores stores = new StateStores();
    private final Chance chance = new Chance(1);
    private int jobRuns;
    private final Platform platform = new Platform(
            KratixSettings.BUILT_IN,
            Timing.USUAL,
            EnumSet.allOf(Controller.class),
            new ApiServer(object -> chance.suffix()),
            stores,
            DestinationChoice.FIRST,
            new SimulatedSurroundings(jobs, StoryLog.NONE),
            new Counting(),
            0);
    private final People people = new People(platform, stores, StoryLog.NONE);

    /** Counts Jobs as a rehearsal does. */
    private final class Counting implements PlatformListener {
        @Override
        public void changed(long atMillis, Change change) {
            if (change.before() == null && change.object() instanceof JobObject job && job.pipeline() != null) {
                counts.begin(job.pipeline());
                jobRuns++;
            }
        }
    }

    @Test
    void aPlatformRemembersNoMoreAfterAMonthThanAfterFiveDays() {
        begin();
        platform.runUntil(5 * DAY);
        int runs = jobRuns;
        int remembered = remembered();

        platform.runUntil(30 * DAY);

        assertThat(jobRuns).isGreaterThan(5 * runs);
        assertThat(remembered()).isEqualTo(remembered);
    }

    @Test
    void whatAnOlderSpecWasMadeOfIsForgotten() {
        begin();
        Target request = new Target("Redis", "default", "r0");
        for (int day = 1; day <= 200; day++) {
            people.act(new ScenarioAction.ReplaceSpec(request, Json.Mapping.EMPTY.with("size", "s" + day)));
            platform.runUntil(day * DAY);
        }

        // Two Pipelines, of each of which five Jobs are kept.
        assertThat(jobs.size()).isBetween(1, REQUESTS * 2 * 5 * 4 - 1);
    }

    private int remembered() {
        return platform.apiServer().size() + platform.waiting() + jobs.size();
    }

    private void begin() {
        // Without one, each Work would be looked at every minute.
        people.act(new ScenarioAction.AddDestination(new DestinationSetup(
                "worker",
                Map.of(),
                new DestinationSpec("", false, "none", "nestedByMetadata", "", "BucketStateStore", "store", true))));
        people.act(new ScenarioAction.ApplyPromise(REDIS.promise()));
        platform.runUntil(60_000); // Before, nobody knows what a Redis is.
        for (int i = 0; i < REQUESTS; i++) {
            people.act(new ScenarioAction.ApplyRequest(REDIS.request("r" + i)));
        }
    }
}
