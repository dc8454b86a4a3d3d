package dev.troth.engine.promise;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.Waits;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.workflow.DeleteWorkflow;
import dev.troth.engine.workflow.Outcome;
import dev.troth.promise.Action;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import java.util.Map;
import java.util.Optional;

/** The delete workflow of a Promise: it waits for the Jobs of requests, and requests wait for it. */
final class PromiseDeleteWorkflow {

    private static final String FAILED = "The Delete Pipeline has failed";

    private PromiseDeleteWorkflow() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        if (isServingRequests(hand)) {
            return hand.end(Requeue.DEFAULT, Waits.FOR_JOB_OF_REQUEST, hand.name());
        }
        return suspended(hand).or(() -> run(hand));
    }

    /** Whether a configure Job of any request, in any namespace, is not over ({@code waitForResourceConfigureJobs}). */
    private static boolean isServingRequests(PromiseInHand hand) {
        Map<String, String> labels = Map.of(
                Labels.WORKFLOW_TYPE, WorkflowType.RESOURCE.text(),
                Labels.WORKFLOW_ACTION, Action.CONFIGURE.text(),
                Labels.PROMISE_NAME, hand.name());
        for (JobObject job : hand.seen().jobs()) {
            if (job.metadata().matches(labels) && job.isUnfinished()) {
                return true;
            }
        }
        return false;
    }

    /** Unlike a request's, a Promise's suspension does not end with its deletion ({@code handleSuspendedDeleteWorkflow}). */
    private static Optional<Decision> suspended(PromiseInHand hand) {
        Optional<SuspendedPromise.Suspension> suspension = SuspendedPromise.look(hand, false);
        if (suspension.isEmpty()) {
            return Optional.empty();
        }
        if (hand.metadata().isTrue(Labels.WORKFLOW_SUSPENDED)) {
            writeSuspended(hand);
        }
        Long retry = suspension.get().retryMillis();
        return hand.end(
                retry == null ? Requeue.PASSIVE : Requeue.After.of(retry),
                suspension.get().because());
    }

    private static void writeSuspended(PromiseInHand hand) {
        Condition present = hand.condition(ConditionTypes.DELETE_WORKFLOW_COMPLETED);
        if (present == null || !present.is(Condition.FALSE, ConditionTypes.DELETE_WORKFLOW_SUSPENDED)) {
            hand.setCondition(PromiseCondition.deleteIncomplete(
                    ConditionTypes.DELETE_WORKFLOW_SUSPENDED,
                    "The delete workflow is suspended",
                    hand.pass().nowSeconds()));
            hand.updateStatus();
        }
    }

    private static Optional<Decision> run(PromiseInHand hand) {
        String flaw = hand.spec().whyUnrenderable(WorkflowType.PROMISE, Action.DELETE);
        if (flaw != null) {
            return PromiseWorkflow.unrenderable(hand, flaw);
        }
        Outcome outcome =
                DeleteWorkflow.reconcile(hand.pass(), hand.held().copy(), PromiseWorkflow.of(hand, Action.DELETE));
        return switch (outcome.state()) {
            case UNDER_WAY -> hand.end(Requeue.DEFAULT, outcome.because());
            case FAILED -> fail(hand, outcome);
            case FINISHED -> {
                hand.setMetadata(hand.metadata().withoutFinalizer(Finalizers.DELETE_WORKFLOWS));
                hand.update();
                yield hand.end(Requeue.PASSIVE, outcome.because());
            }
        };
    }

    /** The pass ends in the error whether or not the status could be written ({@code handlePromiseDeletePipelineFailure}). */
    private static Optional<Decision> fail(PromiseInHand hand, Outcome outcome) {
        hand.pass().warning(hand.promise(), "Failed Pipeline", FAILED);
        hand.setCondition(PromiseCondition.deleteIncomplete(
                ConditionTypes.DELETE_WORKFLOW_FAILED, FAILED, hand.pass().nowSeconds()));
        try {
            hand.updateStatus();
        } catch (Pass.Conflict overtaken) {
            return hand.end(new Requeue.Failed("delete Pipeline Failed"), outcome.because());
        }
        return hand.end(new Requeue.Failed("delete Pipeline Failed"), outcome.because());
    }
}
