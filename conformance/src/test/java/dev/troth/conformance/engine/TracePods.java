package dev.troth.conformance.engine;

import dev.troth.engine.Write;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.JobCondition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.trigger.Change;
import dev.troth.promise.Labels;
import dev.troth.simulation.Platform;
import dev.troth.simulation.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The recorder's Job controller and Pods, whoever makes its Works ready, and its CustomResourceDefinitions (§3). */
final class TracePods implements Surroundings {

    private static final long ACTIVE_AFTER = 1_500;
    private static final long SUSPENDED_AFTER = 200;
    private static final long READY_AFTER = 1_000;
    private static final long ESTABLISHED_AFTER = 1_000;

    private static final String DEFINITION = "CustomResourceDefinition";

    private final Recorded pods;
    private final Map<String, String> workReady;
    private final Map<String, Integer> jobsOfPipeline = new HashMap<>();
    private final Map<String, TracePod> podsByJob = new LinkedHashMap<>();
    private final Map<Reference, TracePod> podsByReference = new HashMap<>();
    private final Set<String> withoutOutput = new HashSet<>();
    private final TraceLog log;

    TracePods(Recorded setup, TraceLog log) {
        this.pods = setup.part("pods");
        this.workReady = setup.textsByName("workReady");
        this.log = log;
    }

    /** The Pipeline of a Job to come will have no output. */
    void leavesNothing(String job) {
        withoutOutput.add(job);
    }

    /** The Pod of a Job that was named by its Pipeline and how many there were before it, or null. */
    @Nullable
    TracePod pod(String job) {
        return podsByJob.get(job);
    }

    @Override
    public void changed(Platform platform, Change change) {
        switch (change.object()) {
            case JobObject job -> changed(platform, (JobObject) change.before(), (JobObject) change.after());
            case WorkObject work -> {
                if (change.before() == null) {
                    platform.later(platform.nowMillis() + READY_AFTER, () -> ready(platform, work.reference()));
                }
            }
            case PlainObject plain -> {
                if (change.before() == null && plain.kind().equals(DEFINITION)) {
                    Reference definition = plain.reference();
                    platform.later(platform.nowMillis() + ESTABLISHED_AFTER, () -> establish(platform, definition));
                }
            }
            default -> {}
        }
    }

    private void changed(Platform platform, @Nullable JobObject before, @Nullable JobObject after) {
        if (after == null) {
            return;
        }
        if (before == null) {
            created(platform, after);
        } else if (after.suspend() && !before.suspend()) {
            platform.later(platform.nowMillis() + SUSPENDED_AFTER, () -> suspend(platform, after.reference()));
        }
    }

    private void created(Platform platform, JobObject job) {
        String pipeline = job.metadata().labelOrEmpty(Labels.PIPELINE_NAME);
        int ordinal = jobsOfPipeline.merge(pipeline, 1, Integer::sum);
        String name = pipeline + "#" + ordinal;
        Recorded behaviour = pods.has(name) ? pods.part(name) : pods.part(pipeline + "#*");
        TracePod pod = new TracePod(name, job, behaviour, !withoutOutput.contains(name), platform, log);
        podsByJob.put(name, pod);
        podsByReference.put(job.reference(), pod);
        pod.schedule(ACTIVE_AFTER);
    }

    private void suspend(Platform platform, Reference reference) {
        TracePod pod = podsByReference.get(reference);
        JobObject job = (JobObject) platform.apiServer().get(reference);
        if (pod == null || job == null || pod.isOver()) {
            return;
        }
        pod.stop();
        List<JobCondition> conditions = new ArrayList<>(job.conditions());
        conditions.add(new JobCondition(JobCondition.SUSPENDED, true));
        pod.update("suspended", job.withStatus(0, job.succeeded(), job.failed(), conditions));
    }

    private void ready(Platform platform, Reference reference) {
        WorkObject work = (WorkObject) platform.apiServer().get(reference);
        if (work == null) {
            return;
        }
        String message = workReady.getOrDefault(work.metadata().labelOrEmpty(Labels.PIPELINE_NAME), "Ready");
        if (message.equals("none")) {
            return;
        }
        Write write = withReady(work, message, platform.nowMillis());
        log.note(platform.nowMillis(), what(work, message), List.of(write), "");
        platform.write(write);
    }

    static String what(WorkObject work, String message) {
        return "work " + work.metadata().namespace() + "/" + work.metadata().name() + " " + message;
    }

    /** Somebody says how the files of a Work fare. */
    static Write withReady(WorkObject work, String message, long nowMillis) {
        Condition condition = new Condition(
                "Ready",
                message.equals("Ready") ? Condition.TRUE : Condition.FALSE,
                "X",
                message,
                Timestamps.ofMillis(nowMillis));
        WorkStatus status = new WorkStatus(
                new Conditions(List.of(condition)),
                work.status().workPlacements(),
                work.status().workPlacementsCreated());
        return new Write.UpdateStatus(work, work.withStatus(status), false);
    }

    private void establish(Platform platform, Reference definition) {
        if (platform.apiServer().get(definition) != null) {
            platform.apiServer().establish(definition);
            log.note(platform.nowMillis(), "crd established", List.of(), "");
        }
    }
}
