package dev.troth.engine.request;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Held;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.ReconciliationIntervals;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.workflow.ConfigureWorkflow;
import dev.troth.engine.workflow.Outcome;
import dev.troth.engine.workflow.WorkflowException;
import dev.troth.engine.workflow.WorkflowRun;
import dev.troth.promise.Action;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass of the request controller ({@code Reconcile}): the first law that has something to do does it, and the pass
 * ends; its own write brings the next pass.
 */
public final class RequestPass {

    private final Observation.OfRequest seen;
    private final Pass pass;
    private final Held<RequestObject> request;
    private final PromiseObject promise;
    private final Bindings bindings;

    private RequestPass(Observation.OfRequest seen, Pass pass, RequestObject request, PromiseObject promise) {
        this.seen = seen;
        this.pass = pass;
        this.request = new Held<>(request);
        this.promise = promise;
        this.bindings = new Bindings(pass, this.request, promise, seen);
    }

    public static Decision reconcile(Observation.OfRequest seen) {
        Pass pass = new Pass(seen.nowMillis(), seen.refusedWrite());
        if (seen.promise() == null) {
            return pass.failed(
                    "Promise not found",
                    Because.of("the Promise of this request is gone, so Kratix cannot tell what to do for it"));
        }
        if (seen.request() == null) {
            return pass.end(Requeue.PASSIVE, Because.of("the request is gone"));
        }
        try {
            return new RequestPass(seen, pass, seen.request(), seen.promise()).reconcile();
        } catch (Pass.Conflict | WorkflowException error) {
            return pass.failed(String.valueOf(error.getMessage()), null);
        }
    }

    private Decision reconcile() {
        Because paused = PausedRequest.pause(pass, request, promise);
        if (paused != null) {
            return pass.end(Requeue.PASSIVE, paused);
        }
        if (!promise.metadata().name().equals(request.get().metadata().label(Labels.PROMISE_NAME))) {
            request.setMetadata(request.get()
                    .metadata()
                    .withLabel(Labels.PROMISE_NAME, promise.metadata().name()));
            return update("the request is new to its Promise, which puts its name on it");
        }
        RevisionChoice choice = RevisionChoice.of(seen, request.get(), bindings.stored());
        if (choice.problem() != null) {
            return withoutRevision(choice.problem(), choice.isSaid());
        }
        RevisionObject revision = choice.found();
        pass.normal(
                request.get(),
                "ReconcileStarted",
                "reconciling resource request with promise revision "
                        + revision.metadata().name());
        if (request.get().metadata().isDeleting()) {
            return new RequestDeletion(seen, pass, request, promise, revision, bindings).reconcile();
        }
        return configure(revision, choice.bindingVersion());
    }

    private Decision withoutRevision(String problem, boolean said) {
        if (said) {
            pass.warning(request.get(), "FailedPromiseRevisionLookup", problem);
        }
        return pass.failed(
                problem,
                Because.of(
                        "Kratix does not know which version of the Promise to use (%s), and tries again after a"
                                + " back-off",
                        problem));
    }

    private Decision configure(RevisionObject revision, String bindingVersion) {
        if (!seen.canCreateResources()
                || promise.status().workflow().conditions().is(ConditionTypes.AVAILABLE, Condition.FALSE)) {
            return PromiseAvailability.waitFor(pass, request);
        }
        if (PromiseAvailability.isMarkedUnavailable(request.get())) {
            return PromiseAvailability.noticeReturn(pass, request);
        }
        if (!request.get().metadata().finalizers().containsAll(Finalizers.OF_REQUESTS)) {
            return addFinalizers();
        }
        bindings.ensure();
        if (promise.metadata().isDeleting()) {
            return pass.end(
                    Requeue.PASSIVE,
                    Because.of("the Promise is being deleted, so nothing is configured for its requests any more"));
        }
        long interval = ReconciliationIntervals.millis(revision, revision.spec(), seen.settings());
        if (isTimeToRunAgain(interval)) {
            request.setMetadata(request.get().metadata().withLabel(Labels.MANUAL_RECONCILIATION, "true"));
            return update("the last run is longer ago than the reconciliation interval, so Kratix sets label"
                    + " kratix.io/manual-reconciliation, which asks for another one");
        }
        if (PausedRequest.isMarkedPaused(request.get())) {
            return PausedRequest.resume(pass, request);
        }
        return runWorkflow(revision, bindingVersion, interval);
    }

    /** One at a time would be too many passes; they come all at once, also where there is no delete Pipeline. */
    private Decision addFinalizers() {
        request.setMetadata(request.get().metadata().withAllFinalizers(Finalizers.OF_REQUESTS));
        return pass.attempt(() -> request.update(pass))
                ? pass.end(
                        Requeue.PASSIVE,
                        Because.of("four finalizers keep the request until all that was made for it is cleaned up"))
                : pass.end(
                        Requeue.FAST,
                        Because.of(
                                "somebody else wrote to the request just before, so Kratix looks again in 5 seconds"));
    }

    /** The comparison is strict: exactly at the interval it is not yet time ({@code shouldForcePipelineRun}). */
    private boolean isTimeToRunAgain(long intervalMillis) {
        Condition completed = request.get().workflow().condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED);
        if (completed == null || pass.nowMillis() - completed.lastTransitionSeconds() * 1000 <= intervalMillis) {
            return false;
        }
        boolean ended = completed.isTrue()
                || (seen.settings().retriesFailuresAtInterval()
                        && completed.is(Condition.FALSE, ConditionTypes.CONFIGURE_WORKFLOW_FAILED));
        return ended
                && !request.get().metadata().isTrue(Labels.RUN_FROM_START)
                && !request.get().metadata().isTrue(Labels.MANUAL_RECONCILIATION);
    }

    /** Kratix renders Pipelines before it looks at anything else of a workflow. */
    static Decision unrenderable(Pass pass, String flaw) {
        return pass.failed(flaw, Because.of("Kratix cannot make Jobs of the Pipelines of this request: %s", flaw));
    }

    private Decision runWorkflow(RevisionObject revision, String bindingVersion, long interval) {
        String unrenderable = revision.spec().whyUnrenderable(WorkflowType.RESOURCE, Action.CONFIGURE);
        if (unrenderable != null) {
            return unrenderable(pass, unrenderable);
        }
        List<RenderedPipeline> pipelines = request.get()
                .pipelines(
                        revision.spec(),
                        Action.CONFIGURE,
                        request.get().metadata().isTrue(Labels.DRY_RUN));
        if (PipelineList.prepare(pass, request, pipelines)) {
            return pass.end(
                    Requeue.PASSIVE,
                    Because.of("the status lists the Pipelines that are to run before any of them does"));
        }
        Decision suspended = SuspendedRequest.reconcile(pass, request, pipelines);
        if (suspended != null) {
            return suspended;
        }
        WorkflowRun run = new WorkflowRun(
                WorkflowType.RESOURCE,
                promise.metadata().name(),
                pipelines,
                namespace(revision, request.get()),
                seen.jobs(),
                seen.works(),
                seen.settings());
        Outcome outcome = ConfigureWorkflow.reconcile(pass, request, run);
        if (outcome.isUnderWay()) {
            return underWay(revision, interval, outcome.because());
        }
        return new SettledRequest(seen, pass, request, promise, revision, bindings)
                .reconcile(pipelines.size(), bindingVersion, interval);
    }

    /** Where the Jobs run: the Promise's own choice, else the request's namespace. */
    static String namespace(RevisionObject revision, RequestObject request) {
        return revision.spec().hasPipelineNamespace()
                ? revision.spec().pipelineNamespace()
                : request.metadata().namespace();
    }

    private Decision underWay(RevisionObject revision, long interval, Because because) {
        bindings.follow(revision.version());
        @Nullable Condition completed = request.get().workflow().condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED);
        boolean failed = completed != null && completed.is(Condition.FALSE, ConditionTypes.CONFIGURE_WORKFLOW_FAILED);
        return pass.end(
                failed && seen.settings().retriesFailuresAtInterval() ? Requeue.After.of(interval) : Requeue.PASSIVE,
                because);
    }

    private Decision update(String because) {
        request.update(pass);
        return pass.end(Requeue.PASSIVE, Because.of(because));
    }
}
