package dev.troth.simulation.rehearsal;

import dev.troth.engine.StoreCall;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.trigger.Change;
import dev.troth.promise.Kinds;
import dev.troth.simulation.Platform;
import dev.troth.simulation.Surroundings;

/** Kubernetes beside Kratix: Jobs are played, and definitions are served after a while. */
final class SimulatedSurroundings implements Surroundings {

    /** From the creation of a CustomResourceDefinition until its objects are served, in milliseconds. */
    private static final long ESTABLISHING_MILLIS = 1_000;

    private final JobsAtWork jobs;
    private final StoryLog log;

    SimulatedSurroundings(JobsAtWork jobs, StoryLog log) {
        this.jobs = jobs;
        this.log = log;
    }

    @Override
    public void changed(Platform platform, Change change) {
        jobs.changed(platform, change);
        if (change.before() == null
                && change.object() instanceof PlainObject plain
                && plain.kind().equals(Kinds.CUSTOM_RESOURCE_DEFINITION)) {
            platform.later(platform.nowMillis() + ESTABLISHING_MILLIS, () -> platform.establish(plain.reference()));
        }
    }

    @Override
    public void called(Platform platform, StoreCall call) {
        log.called(platform.nowMillis(), call);
    }
}
