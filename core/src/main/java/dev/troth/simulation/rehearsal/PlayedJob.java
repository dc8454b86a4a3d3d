package dev.troth.simulation.rehearsal;

import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobCondition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.pod.Outcome;
import dev.troth.engine.pod.WorkWriter;
import dev.troth.promise.Reserved;
import dev.troth.promise.effective.ParentObject;
import dev.troth.simulation.Platform;
import dev.troth.simulation.job.JobEvent;
import dev.troth.simulation.job.JobRun;
import dev.troth.simulation.job.JobStatus;
import dev.troth.simulation.job.Latencies;
import dev.troth.simulation.job.PodBehaviour;
import dev.troth.simulation.job.Propagation;
import dev.troth.simulation.scenario.ContainerBehaviour;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Job of Kratix that runs: the Job controller and the Pods play it, its containers do what the scenario says, and Kratix' own
 * containers do what they do.
 */
final class PlayedJob implements PodBehaviour {

    private static final int NONE = -1;

    private final Platform platform;
    private final JobPlan plan;
    private final Reference job;
    private final Behaviours behaviours;
    private final RunWatcher watcher;
    private final int[] executions;
    private final int ordinal;
    private final JobRun run;
    private final Map<String, String> output = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private int pod;
    private int hanging = NONE;
    private @Nullable Leftovers leftovers;

    PlayedJob(
            Platform platform,
            JobPlan plan,
            JobObject job,
            RunCounts.Count count,
            Behaviours behaviours,
            Latencies latencies,
            RunWatcher watcher) {
        this.platform = platform;
        this.plan = plan;
        this.job = job.reference();
        this.executions = count.executions(plan.spec().containers());
        this.ordinal = count.jobs();
        this.behaviours = behaviours;
        this.watcher = watcher;
        this.run = JobRun.create(
                platform.nowMillis(), plan.spec(), this, latencies, watcher.wantsPods() ? this::happened : null);
    }

    JobPlan plan() {
        return plan;
    }

    Reference job() {
        return job;
    }

    long nowMillis() {
        return platform.nowMillis();
    }

    /** When it next does something by itself; {@link JobRun#NEVER} when it waits for somebody. */
    long nextMillis() {
        return run.nextEventMillis();
    }

    /** Does what is due, and stores what became of the Job. */
    void advance() {
        long before = run.version();
        run.advanceTo(platform.nowMillis());
        store(before);
    }

    /** The container that runs and never ends by itself; null when there is none. */
    @Nullable
    String hangingContainer() {
        boolean runs = nextMillis() == JobRun.NEVER && run.status().active() > 0;
        return runs && hanging >= 0 ? plan.container(hanging) : null;
    }

    void suspend() {
        long before = run.version();
        run.suspend(platform.nowMillis());
        store(before);
    }

    void delete() {
        run.delete(platform.nowMillis(), Propagation.BACKGROUND);
    }

    private void store(long versionBefore) {
        if (run.version() != versionBefore) {
            JobStatus status = run.status();
            platform.replace(job, stored -> with((JobObject) stored, status));
        }
    }

    private static ApiObject with(JobObject stored, JobStatus status) {
        List<JobCondition> conditions = new ArrayList<>(status.conditions().size());
        for (dev.troth.simulation.job.JobCondition condition : status.conditions()) {
            conditions.add(new JobCondition(condition.type().text(), condition.isTrue()));
        }
        return stored.withStatus(status.active(), status.succeeded(), status.failed(), conditions);
    }

    private void happened(JobEvent event) {
        watcher.happened(this, event);
    }

    @Override
    public long runsForMillis(int inPod, int container, int execution) {
        if (inPod != pod) {
            // A new Pod has empty volumes.
            pod = inPod;
            output.clear();
            metadata.clear();
            leftovers = null;
        }
        executions[container]++;
        ContainerBehaviour behaviour = behaviours.of(plan, container, ordinal);
        if (behaviour == null) {
            return behaviours.usualMillis(plan, container);
        }
        if (behaviour.hangs()) {
            hanging = container;
            return JobRun.NEVER;
        }
        return behaviour.millis();
    }

    @Override
    public int exitCode(int inPod, int container, int execution) {
        ContainerBehaviour behaviour = behaviours.of(plan, container, ordinal);
        int scripted = behaviour == null ? 0 : behaviour.exitCode(execution);
        if (behaviour != null
                && !(behaviour.output().isEmpty() && behaviour.metadata().isEmpty())) {
            output.putAll(behaviour.output());
            metadata.putAll(behaviour.metadata());
            leftovers = null;
        }
        if (scripted != 0) {
            return scripted;
        }
        return switch (plan.container(container)) {
            case Reserved.WORK_WRITER -> ended(container, writeWork());
            case Reserved.STATUS_WRITER -> ended(container, writeStatus());
            default -> 0;
        };
    }

    private int ended(int container, Outcome outcome) {
        watcher.writes(this, plan.container(container));
        for (Write write : outcome.writes()) {
            platform.write(write);
        }
        watcher.said(this, plan.container(container), outcome);
        return outcome.isFailed() ? 1 : 0;
    }

    private Outcome writeWork() {
        WorkWriter.Arguments arguments = plan.workWriter();
        return WorkWriter.run(
                arguments,
                leftovers().output(),
                platform.apiServer().worksOf(arguments.promise(), arguments.resource()),
                platform.nowMillis(),
                0);
    }

    private Outcome writeStatus() {
        ParentObject parent = plan.pipeline().run().parent();
        Reference reference = new Reference(parent.kind(), parent.namespace(), parent.name());
        if (platform.apiServer().get(reference) instanceof WorkflowParent object) {
            return leftovers().statusWriter().run(plan.statusWriter(), object, platform.nowMillis(), 0);
        }
        return new Outcome(List.of(), List.of(), "the object for which the Pipeline ran is gone");
    }

    private Leftovers leftovers() {
        if (output.isEmpty() && metadata.isEmpty()) {
            return plan.usual();
        }
        Leftovers known = leftovers;
        if (known == null) {
            Map<String, String> written = output.isEmpty() ? Behaviours.usualOutput(plan.pipeline()) : output;
            known = Leftovers.of(
                    written, metadata, plan.scheduling(), plan.pipeline().type());
            leftovers = known;
        }
        return known;
    }
}
