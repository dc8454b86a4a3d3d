package dev.troth.engine.workflow;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.RenderedPipeline;

/** A Pipeline begins: its supporting objects, its Job, and what the status says of it. */
final class PipelineStart {

    /**
     * How long Kratix waits after creating a Job, so that no two have the same creation time
     * ({@code minimumPeriodBetweenCreatingPipelineResources}).
     */
    private static final long PAUSE_MILLIS = 1_100;

    private static final String PENDING = "Pending";

    private PipelineStart() {}

    /**
     * A configure Pipeline ({@code createConfigurePipeline}): labels go first, the status comes last. Answers whether
     * its Job is there now.
     */
    static boolean configure(Pass pass, Held<? extends WorkflowParent> parent, RenderedPipeline pipeline) {
        dropLabel(pass, parent, Labels.MANUAL_RECONCILIATION);
        dropLabel(pass, parent, Labels.RUN_FROM_START);
        boolean created = apply(pass, pipeline);
        pass.normal(parent.get(), "PipelineStarted", "Configure Pipeline started: " + pipeline.name());
        publish(pass, parent, pipeline);
        return created;
    }

    /** A delete Pipeline ({@code createDeletePipeline}): the status comes before the Job. */
    static void delete(
            Pass pass,
            Held<? extends WorkflowParent> parent,
            WorkflowRun run,
            RenderedPipeline pipeline,
            boolean anew) {
        dropLabel(pass, parent, Labels.MANUAL_RECONCILIATION);
        WorkflowStatus status = parent.get().workflow();
        if (anew) {
            status = Counters.reset(status, run.pipelines(), pass.nowSeconds());
        }
        parent.setWorkflow(running(status, pipeline, pass.nowSeconds()));
        parent.updateStatus(pass);
        apply(pass, pipeline);
        pass.normal(parent.get(), "PipelineStarted", "Delete Pipeline started: " + pipeline.name());
    }

    private static void dropLabel(Pass pass, Held<? extends WorkflowParent> parent, String label) {
        if (parent.get().metadata().isTrue(label)) {
            parent.setMetadata(parent.get().metadata().withoutLabel(label));
            parent.update(pass);
        }
    }

    /** An object that cannot be applied is logged and passed over, be it the Job itself ({@code applyResources}). */
    private static boolean apply(Pass pass, RenderedPipeline pipeline) {
        for (RenderedPipeline.Supporting object : pipeline.supporting()) {
            pass.attempt(() -> pass.create(new PlainObject(
                    object.kind(),
                    Metadata.of(object.namespace(), object.name()).withLabels(object.labels()))));
        }
        Metadata metadata = Metadata.of(pipeline.namespace(), pipeline.jobNameStem() + "-")
                .withLabels(pipeline.jobLabels())
                .withAnnotations(pipeline.jobAnnotations());
        boolean created = pass.attempt(() -> pass.createNamed(JobObject.of(metadata, 0, pipeline)));
        pass.sleep(PAUSE_MILLIS);
        return created;
    }

    /** {@code setPipelineStartingStatus}: what is so already is not written. */
    private static void publish(Pass pass, Held<? extends WorkflowParent> parent, RenderedPipeline pipeline) {
        long now = pass.nowSeconds();
        WorkflowStatus status = parent.get().workflow();
        WorkflowStatus changed = status;
        if (!PENDING.equals(status.message())) {
            changed = changed.withMessage(PENDING);
        }
        if (!status.conditions().is(ConditionTypes.RECONCILED, Condition.UNKNOWN, ConditionTypes.WORKFLOW_PENDING)) {
            changed = changed.withConditions(changed.conditions()
                    .sortedWith(new Condition(
                            ConditionTypes.RECONCILED,
                            Condition.UNKNOWN,
                            ConditionTypes.WORKFLOW_PENDING,
                            PENDING,
                            now)));
        }
        if (!status.conditions()
                .is(
                        ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED,
                        Condition.FALSE,
                        ConditionTypes.PIPELINES_IN_PROGRESS)) {
            changed = changed.withConditions(changed.conditions()
                    .sortedWith(new Condition(
                            ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED,
                            Condition.FALSE,
                            ConditionTypes.PIPELINES_IN_PROGRESS,
                            "Pipelines are still in progress",
                            now)));
        }
        changed = running(changed, pipeline, now);
        if (changed != status) {
            parent.setWorkflow(changed);
            parent.updateStatus(pass);
        }
    }

    private static WorkflowStatus running(WorkflowStatus status, RenderedPipeline pipeline, long seconds) {
        return Counters.mark(
                status,
                pipeline.jobLabels().getOrDefault(Labels.PIPELINE_NAME, ""),
                pipeline.jobNameStem(),
                Phase.RUNNING,
                seconds);
    }
}
