package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.trigger.Change;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.simulation.Platform;
import dev.troth.simulation.job.JobRun;
import dev.troth.simulation.job.Latencies;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays each Job that appears in the API server until it is over or gone. */
final class JobsAtWork {

    /** Fewer plans than this are not worth a look at which of them are still needed. */
    private static final int FEW_PLANS = 16;

    private final Latencies latencies;
    private final Behaviours behaviours;
    private final RunWatcher watcher;
    private final Map<RenderedPipeline, JobPlan> plans = new IdentityHashMap<>();
    private final Map<Reference, PlayedJob> running = new LinkedHashMap<>();
    /** Those of them that will do something by themselves; the rest are over, or wait for somebody. */
    private final Set<PlayedJob> moving = new HashSet<>();

    private final RunCounts counts;

    JobsAtWork(Latencies latencies, Behaviours behaviours, RunCounts counts, RunWatcher watcher) {
        this.counts = counts;
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
                moving.remove(played);
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
        forgetUnusedPlans();
        JobPlan plan = plans.computeIfAbsent(pipeline, rendered -> JobPlan.of(rendered, platform.settings()));
        PlayedJob played = new PlayedJob(platform, plan, job, counts.of(pipeline), behaviours, latencies, watcher);
        running.put(job.reference(), played);
        plan(platform, played);
    }

    /** Each change of a spec makes new Pipelines; those of which no Job is left are not kept for ever. */
    private void forgetUnusedPlans() {
        if (plans.size() > FEW_PLANS + 2 * running.size()) {
            plans.clear();
            for (PlayedJob played : running.values()) {
                plans.put(played.plan().pipeline(), played.plan());
            }
        }
    }

    /** How many Jobs and plans are kept in mind. */
    int size() {
        return running.size() + plans.size();
    }

    private void plan(Platform platform, PlayedJob played) {
        long next = played.nextMillis();
        if (next == JobRun.NEVER) {
            moving.remove(played);
            return;
        }
        moving.add(played);
        platform.later(next, () -> {
            // Something else may have moved it on, or away, meanwhile.
            if (running.get(played.job()) == played && played.nextMillis() <= platform.nowMillis()) {
                played.advance();
                plan(platform, played);
            }
        });
    }

    /** Those of which a container runs that never ends by itself. */
    List<PlayedJob> hanging() {
        return running.values().stream()
                .filter(job -> job.hangingContainer() != null)
                .toList();
    }

    /** Whether a Job will do something by itself: it runs, or waits for its next try. */
    boolean areOnTheirWay() {
        return !moving.isEmpty();
    }
}
