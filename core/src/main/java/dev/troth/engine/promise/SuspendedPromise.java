package dev.troth.engine.promise;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Promise whose workflow has suspended itself, or was suspended by a person ({@code reconcileSuspendedWorkflow}). */
final class SuspendedPromise {

    private SuspendedPromise() {}

    /**
     * What the suspension asks for.
     *
     * @param retryMillis how long it is until Kratix goes on by itself; null when only an event ends it
     */
    record Suspension(@Nullable Long retryMillis, Because because) {}

    /**
     * Looks after a suspended Promise; empty when it is not suspended.
     *
     * @param newSpec whether its spec has changed since
     */
    static Optional<Suspension> look(PromiseInHand hand, boolean newSpec) {
        Metadata metadata = hand.metadata();
        if (!metadata.isTrue(Labels.WORKFLOW_SUSPENDED)) {
            return Optional.empty();
        }
        if (newSpec || metadata.isTrue(Labels.MANUAL_RECONCILIATION)) {
            return Optional.of(new Suspension(null, startAgain(hand, newSpec)));
        }
        hand.pass()
                .warning(
                        hand.promise(),
                        ConditionTypes.WORKFLOW_SUSPENDED,
                        "'" + Labels.WORKFLOW_SUSPENDED + "' label set to 'true' for promise; skipping reconciliation");
        long retry = nextRetrySeconds(hand.workflow());
        if (retry != Timestamps.NONE && retry * 1000 < hand.pass().nowMillis()) {
            return Optional.of(new Suspension(null, retryNow(hand)));
        }
        UnavailableStatus.send(hand, ConditionTypes.WORKFLOW_SUSPENDED, "Suspended");
        if (retry == Timestamps.NONE) {
            return Optional.of(new Suspension(
                    null,
                    Because.of(
                            "the workflow of %s is suspended until somebody takes the label %s off",
                            hand.name(), Labels.WORKFLOW_SUSPENDED)));
        }
        return Optional.of(new Suspension(
                retry * 1000 - hand.pass().nowMillis(),
                Because.of(
                        "the workflow of %s is suspended until %s, when Kratix goes on by itself",
                        hand.name(), Timestamps.format(retry))));
    }

    private static Because startAgain(PromiseInHand hand, boolean newSpec) {
        hand.setMetadata(
                hand.metadata().withLabel(Labels.RUN_FROM_START, "true").withoutLabel(Labels.WORKFLOW_SUSPENDED));
        hand.update();
        hand.held().refetch();
        hand.setWorkflow(withAllPending(hand.workflow(), hand.pass().nowSeconds()));
        hand.updateStatus();
        return newSpec
                ? Because.of("%s has a new spec, so its suspended workflow starts again", hand.name())
                : Because.of(
                        "the label %s asks for a new run, so the suspended workflow of %s starts again",
                        Labels.MANUAL_RECONCILIATION, hand.name());
    }

    /**
     * In place: unlike with requests, the number of attempts and the time to retry stay ({@code
     * resetPromiseWorkflowPipelinesToPending}).
     */
    private static WorkflowStatus withAllPending(WorkflowStatus status, long seconds) {
        List<PipelineStatus> present = status.pipelines();
        if (present == null) {
            return status.withSuspendedGeneration(0);
        }
        List<PipelineStatus> pending = new ArrayList<>(present.size());
        for (PipelineStatus pipeline : present) {
            pending.add(new PipelineStatus(
                    pipeline.name(), Phase.PENDING, seconds, null, pipeline.nextRetrySeconds(), pipeline.attempts()));
        }
        return status.withSuspendedGeneration(0).withPipelines(pending);
    }

    private static Because retryNow(PromiseInHand hand) {
        hand.setMetadata(hand.metadata().withoutLabel(Labels.WORKFLOW_SUSPENDED));
        hand.update();
        return Because.of("the time to retry has come, so the suspended workflow of %s goes on", hand.name());
    }

    /** That of the last suspended Pipeline that has one ({@code nextRetryAt}). */
    private static long nextRetrySeconds(WorkflowStatus status) {
        long retry = Timestamps.NONE;
        List<PipelineStatus> pipelines = status.pipelines();
        if (pipelines != null) {
            for (PipelineStatus pipeline : pipelines) {
                if (pipeline.phase() == Phase.SUSPENDED && pipeline.nextRetrySeconds() != Timestamps.NONE) {
                    retry = pipeline.nextRetrySeconds();
                }
            }
        }
        return retry;
    }
}
