package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.Held;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.workflow.ConfigureWorkflow;
import dev.troth.engine.workflow.Outcome;
import dev.troth.engine.workflow.WorkflowRun;
import dev.troth.promise.Action;
import dev.troth.promise.WorkflowType;
import java.util.Optional;

/**
 * The Promise's own configure workflow ({@code reconcileDependenciesAndPromiseWorkflows}).
 *
 * <p>The workflow engine works on a copy in which the Promise is unavailable, and stores that with the first status it
 * sends; so no request is served while the workflow of its Promise runs.
 */
final class PromiseWorkflow {

    private PromiseWorkflow() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        if (PipelineCount.hasChanged(hand)) {
            return Optional.empty();
        }
        if (hand.spec().promisePipelines(Action.CONFIGURE).isEmpty()) {
            return Optional.empty();
        }
        return PipelineList.decide(hand)
                .or(() -> ElapsedInterval.decide(hand))
                .or(() -> ResumedPromise.decide(hand))
                .or(() -> suspended(hand))
                .or(() -> run(hand));
    }

    private static Optional<Decision> suspended(PromiseInHand hand) {
        long generation = hand.workflow().suspendedGeneration();
        boolean newSpec = generation != 0 && hand.metadata().generation() > generation;
        return SuspendedPromise.look(hand, newSpec).flatMap(suspension -> {
            Long retry = suspension.retryMillis();
            return retry == null
                    ? hand.waitFor(hand.workflow(), suspension.because())
                    : hand.end(Requeue.After.of(retry), suspension.because());
        });
    }

    private static Optional<Decision> run(PromiseInHand hand) {
        String flaw = hand.spec().whyUnrenderable(WorkflowType.PROMISE, Action.CONFIGURE);
        if (flaw != null) {
            return unrenderable(hand, flaw);
        }
        Held<PromiseObject> copy = hand.held().copy();
        Outcome outcome = ConfigureWorkflow.reconcile(hand.pass(), copy, of(hand, Action.CONFIGURE));
        return outcome.isUnderWay() ? hand.waitFor(copy.get().workflow(), outcome.because()) : Optional.empty();
    }

    static Optional<Decision> unrenderable(PromiseInHand hand, String flaw) {
        return hand.end(
                new Requeue.Failed(flaw), "Kratix cannot make Jobs of the Pipelines of %s: %s", hand.name(), flaw);
    }

    static WorkflowRun of(PromiseInHand hand, Action action) {
        return new WorkflowRun(
                WorkflowType.PROMISE,
                hand.name(),
                hand.spec().promisePipelines(action),
                hand.spec().pipelineNamespace(),
                hand.seen().jobs(),
                hand.seen().works(),
                hand.settings());
    }
}
