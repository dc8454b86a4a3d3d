package dev.troth.conformance.engine;

import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobCondition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.pod.Outcome;
import dev.troth.engine.pod.Output;
import dev.troth.engine.pod.PodFiles;
import dev.troth.engine.pod.StatusWriter;
import dev.troth.engine.pod.WorkWriter;
import dev.troth.promise.Action;
import dev.troth.promise.effective.ParentObject;
import dev.troth.promise.effective.PipelineRun;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.promise.effective.SupportingObjects;
import dev.troth.simulation.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The one Pod of a Job of the recorder: Kratix' own containers at fixed times, and an end. */
final class TracePod {

    private static final long USUAL_DURATION = 5_000;
    private static final String NO_SELECTORS = "[]\n";

    private final String name;
    private final Reference job;
    private final RenderedPipeline pipeline;
    private final Recorded behaviour;
    private final boolean hasOutput;
    private final Platform platform;
    private final TraceLog log;
    private final long createdMillis;
    private boolean over;
    private boolean failed;

    TracePod(String name, JobObject job, Recorded behaviour, boolean hasOutput, Platform platform, TraceLog log) {
        this.name = name;
        this.job = job.reference();
        this.pipeline = Objects.requireNonNull(job.pipeline());
        this.behaviour = behaviour;
        this.hasOutput = hasOutput;
        this.platform = platform;
        this.log = log;
        this.createdMillis = platform.nowMillis();
    }

    Reference job() {
        return job;
    }

    long createdMillis() {
        return createdMillis;
    }

    /** Whether nothing more comes of it. */
    boolean isOver() {
        return over;
    }

    /** It is gone before its end. */
    void stop() {
        over = true;
    }

    void schedule(long activeAfter) {
        at(activeAfter, this::becomeActive);
        String outcome = behaviour.text("outcome");
        if (outcome.equals("hang")) {
            return;
        }
        failed = outcome.equals("fail");
        long duration = behaviour.has("after") ? TraceScript.millis(behaviour, "after") : USUAL_DURATION;
        if (!failed) {
            if (pipeline.action() == Action.CONFIGURE) {
                at(duration - 2_000, this::writeWork);
            }
            at(duration - 1_000, this::writeStatus);
        }
        at(duration, this::end);
    }

    /** Nothing happens any more in a Pod whose Job is gone. */
    private void at(long afterMillis, Runnable action) {
        platform.later(createdMillis + afterMillis, () -> {
            if (!over && platform.apiServer().get(job) != null) {
                action.run();
            }
        });
    }

    private JobObject current() {
        return (JobObject) Objects.requireNonNull(platform.apiServer().get(job));
    }

    private void becomeActive() {
        JobObject current = current();
        update("active", current.withStatus(1, current.succeeded(), current.failed(), current.conditions()));
    }

    void update(String change, JobObject after) {
        Write write = new Write.UpdateStatus(current(), after, false);
        log.note(platform.nowMillis(), "job " + name + " " + change, List.of(write), "");
        platform.write(write);
    }

    private void writeWork() {
        if (failed) {
            return;
        }
        PipelineRun run = pipeline.run();
        Outcome outcome = WorkWriter.run(
                WorkWriter.Arguments.of(run, false),
                Output.of(files(), pipeline.type()),
                platform.apiServer()
                        .worksOf(
                                run.promise().nameText(),
                                run.isForResource() ? run.parent().name() : ""),
                platform.nowMillis(),
                0);
        List<Write> writes = outcome.writes().stream().map(TracePod::untimed).toList();
        carryOut("work-writer", new Outcome(writes, outcome.said(), outcome.error()));
    }

    /** In the recorder's API server a Work does not change when only the time of its last writing does. */
    private static Write untimed(Write write) {
        return switch (write) {
            case Write.Create create -> new Write.Create(untimed(create.created()), create.generateName(), false);
            case Write.Update update -> new Write.Update(update.before(), untimed(update.after()), false);
            default -> write;
        };
    }

    private static ApiObject untimed(ApiObject object) {
        return object instanceof WorkObject work
                ? new WorkObject(work.metadata(), work.promise(), work.resource(), work.groups(), work.status())
                : object;
    }

    private void writeStatus() {
        if (failed) {
            return;
        }
        ParentObject parent = pipeline.run().parent();
        WorkflowParent object = (WorkflowParent)
                platform.apiServer().get(new Reference(parent.kind(), parent.namespace(), parent.name()));
        if (object == null) {
            carryOut("status-writer", new Outcome(List.of(), List.of(), "not found"));
            return;
        }
        StatusWriter.Environment environment = new StatusWriter.Environment(
                pipeline.type(), pipeline.name(), pipeline.run().last(), false);
        carryOut("status-writer", StatusWriter.of(files()).run(environment, object, platform.nowMillis(), 0));
    }

    private void carryOut(String container, Outcome outcome) {
        String error = outcome.error();
        log.note(platform.nowMillis(), "pod " + name + " " + container, outcome.writes(), error == null ? "" : error);
        failed |= outcome.isFailed();
        outcome.writes().forEach(platform::write);
    }

    private PodFiles files() {
        Map<String, String> usual = hasOutput ? Map.of("object.yaml", "") : Map.of();
        Map<String, String> output = behaviour.has("output") ? behaviour.textsByName("output") : usual;
        Map<String, String> metadata = new LinkedHashMap<>();
        put(metadata, "status.yaml", "statusYaml");
        put(metadata, "workflow-control.yaml", "workflowControlYaml");
        put(metadata, "destination-selectors.yaml", "destinationSelectorsYaml");
        return PodFiles.of(output, metadata, scheduling());
    }

    /** The recorder's Pods have the selectors of one Promise only; Kratix mounts each Promise's own into its Pods. */
    private String scheduling() {
        if (!pipeline.run().promise().nameText().equals(TraceWorld.PROMISE)) {
            return NO_SELECTORS;
        }
        return SupportingObjects.of(pipeline.run())
                .configMap()
                .map(map -> map.text())
                .orElse(NO_SELECTORS);
    }

    private void put(Map<String, String> files, String file, String field) {
        if (behaviour.has(field)) {
            files.put(file, behaviour.text(field));
        }
    }

    private void end() {
        over = true;
        JobObject current = current();
        if (failed) {
            update(
                    "failed",
                    current.withStatus(
                            0,
                            current.succeeded(),
                            1,
                            with(current, JobCondition.FAILURE_TARGET, JobCondition.FAILED)));
        } else {
            update(
                    "complete",
                    current.withStatus(
                            0,
                            1,
                            current.failed(),
                            with(current, JobCondition.SUCCESS_CRITERIA_MET, JobCondition.COMPLETE)));
        }
    }

    private static List<JobCondition> with(JobObject job, String first, String second) {
        List<JobCondition> conditions = new ArrayList<>(job.conditions());
        conditions.add(new JobCondition(first, true));
        conditions.add(new JobCondition(second, true));
        return conditions;
    }
}
