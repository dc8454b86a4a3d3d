package dev.troth.engine.request;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.engine.workflow.WorkflowException;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workflow that suspended itself waits for a person or for its time ({@code reconcileSuspendedWorkflow}). */
final class SuspendedRequest {

    private SuspendedRequest() {}

    /** What is to be done about a suspended workflow; null when it is not suspended. */
    static @Nullable Decision reconcile(Pass pass, Held<RequestObject> request, List<RenderedPipeline> pipelines) {
        if (!request.get().metadata().isTrue(Labels.WORKFLOW_SUSPENDED)) {
            return null;
        }
        if (startsAgain(request.get())) {
            return startAgain(pass, request, pipelines);
        }
        pass.warning(
                request.get(),
                ConditionTypes.WORKFLOW_SUSPENDED,
                "'" + Labels.WORKFLOW_SUSPENDED
                        + "' label set to 'true' for resource request; skipping reconciliation");
        long nextRetry = nextRetrySeconds(request.get());
        if (nextRetry == Timestamps.NONE) {
            markSuspended(pass, request);
            return pass.end(
                    Requeue.PASSIVE,
                    Because.of("the workflow is suspended until somebody removes label %s", Labels.WORKFLOW_SUSPENDED));
        }
        if (nextRetry * 1000 < pass.nowMillis()) {
            request.setMetadata(request.get().metadata().withoutLabel(Labels.WORKFLOW_SUSPENDED));
            request.update(pass);
            return pass.end(Requeue.PASSIVE, Because.of("the time to try again has come, so the suspension ends"));
        }
        markSuspended(pass, request);
        return pass.end(
                Requeue.After.of(nextRetry * 1000 - pass.nowMillis()),
                Because.of("the workflow is suspended until %s, when it tries again", Timestamps.format(nextRetry)));
    }

    /** A person asked for it, or the request has changed since it was suspended. */
    private static boolean startsAgain(RequestObject request) {
        long suspendedAt = request.workflow().suspendedGeneration();
        return request.metadata().isTrue(Labels.MANUAL_RECONCILIATION)
                || (suspendedAt != 0 && request.metadata().generation() > suspendedAt);
    }

    private static Decision startAgain(Pass pass, Held<RequestObject> request, List<RenderedPipeline> pipelines) {
        Metadata metadata = request.get().metadata();
        Because because = metadata.isTrue(Labels.MANUAL_RECONCILIATION)
                ? Because.of("manual reconciliation was asked for, so the suspended workflow runs from the start")
                : Because.of("the request has changed since its workflow was suspended, so it runs from the start");
        request.setMetadata(metadata.withLabel(Labels.RUN_FROM_START, "true").withoutLabel(Labels.WORKFLOW_SUSPENDED));
        request.update(pass);
        request.refetch();
        WorkflowStatus status = request.get().workflow();
        request.setWorkflow(status.withPipelines(PipelineStatus.allPending(
                        pipelines.stream().map(RenderedPipeline::name).toList(), pass.nowSeconds()))
                .withSuspendedGeneration(0));
        request.updateStatus(pass);
        return pass.end(Requeue.PASSIVE, because);
    }

    /** When the first suspended Pipeline runs again by itself ({@code nextRetryAtForResource}). */
    private static long nextRetrySeconds(RequestObject request) {
        List<PipelineStatus> pipelines = request.workflow().pipelines();
        if (pipelines == null) {
            throw new WorkflowException("error fetching workflow pipelines for resource "
                    + request.metadata().name() + "/" + request.kind() + " from status");
        }
        for (PipelineStatus pipeline : pipelines) {
            if (pipeline.phase() == Phase.SUSPENDED && pipeline.nextRetrySeconds() != Timestamps.NONE) {
                return pipeline.nextRetrySeconds();
            }
        }
        return Timestamps.NONE;
    }

    private static void markSuspended(Pass pass, Held<RequestObject> request) {
        Condition reconciled = request.get().workflow().condition(ConditionTypes.RECONCILED);
        if (reconciled != null
                && reconciled.is(Condition.UNKNOWN, ConditionTypes.WORKFLOW_SUSPENDED)
                && reconciled.message().equals("Suspended")) {
            return;
        }
        RequestConditions.setReconciled(
                request, pass, Condition.UNKNOWN, ConditionTypes.WORKFLOW_SUSPENDED, "Suspended");
        request.updateStatus(pass);
    }
}
