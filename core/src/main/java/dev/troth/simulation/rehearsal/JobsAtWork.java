package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.trigger.Change;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.simulation.Platform;
import dev.troth.simulation.job.JobRun;
import dev.troth.simulation.job.Latencies;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plays each Job that appears in the API server until it is over or gone. */
final class JobsAtWork {

    private final Latencies latencies;
    private final Behaviours behaviours;
    private final RunWatcher watcher;
    private final Map<RenderedPipeline, JobPlan> plans = new IdentityHashMap<>();
    private final Map<Reference, PlayedJob> running = new LinkedHashMap<>();
    private final Map<RunCount, Integer> ordinals = new HashMap<>();

    /** Of which a Job is the n-th. */
    private record RunCount(Reference parent, String workflow, String pipeline) {}

    JobsAtWork(Latencies latencies, Behaviours behaviours, RunWatcher watcher) {
        this.latencies = latencies;
        this.behaviours = behaviours;
        this.watcher = watcher;
    }

    void changed(Platform platform, Change change) {
        if (!(change.object() instanceof JobObject job)) {
            return;
        }
        if (change.before() == null) {
            begin(platform, job);
        } else {
            PlayedJob played = running.get(job.reference());
            if (played != null && change.after() == null) {
                played.delete();
                running.remove(job.reference());
            } else if (played != null && job.suspend() && !((JobObject) change.before()).suspend()) {
                played.suspend();
                plan(platform, played);
            }
        }
    }

    private void begin(Platform platform, JobObject job) {
        RenderedPipeline pipeline = job.pipeline();
        if (pipeline == null) {
            return;
        }
        JobPlan plan = plans.computeIfAbsent(pipeline, rendered -> JobPlan.of(rendered, platform.settings()));
        RunCount count = new RunCount(
                Runs.parent(pipeline), Runs.workflow(pipeline), pipeline.name());
        int ordinal = ordinals.merge(count, 1, Integer::sum);
        PlayedJob played = new PlayedJob(platform, plan, job, ordinal, behaviours, latencies, watcher);
        running.put(job.reference(), played);
        plan(platform, played);
    }

    private void plan(Platform platform, PlayedJob played) {
        long next = played.nextMillis();
        if (next == JobRun.NEVER) {
            return;
        }
        platform.later(next, () -> {
            // Something else may have moved it on, or away, meanwhile.
            if (running.get(played.job()) == played && played.nextMillis() <= platform.nowMillis()) {
                played.advance();
                plan(platform, played);
            }
        });
    }

    /** The Job as it is played; null when it is gone, or is none of Kratix. */
    @Nullable
    PlayedJob get(Reference job) {
        return running.get(job);
    }

    /** Whether a Job will do something by itself: it runs, or waits for its next try. */
    boolean areOnTheirWay() {
        for (PlayedJob job : running.values()) {
            if (job.nextMillis() != JobRun.NEVER) {
                return true;
            }
        }
        return false;
    }

    /** How many Jobs of a Pipeline there have been for an object. */
    int ran(Reference parent, String workflow, String pipeline) {
        return ordinals.getOrDefault(new RunCount(parent, workflow, pipeline), 0);
    }
}
