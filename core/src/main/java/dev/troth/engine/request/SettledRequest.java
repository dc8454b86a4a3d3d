package dev.troth.engine.request;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Held;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestStatus;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkflowStatus;
import java.util.Objects;

/**
 * What is written once the workflow is done, one thing a pass ({@code reconcileAfterConfigure}).
 */
final class SettledRequest {

    private final Pass pass;
    private final Held<RequestObject> request;
    private final RevisionObject revision;
    private final Bindings bindings;
    private final WorksJudgement works;

    SettledRequest(
            Observation.OfRequest seen,
            Pass pass,
            Held<RequestObject> request,
            PromiseObject promise,
            RevisionObject revision,
            Bindings bindings) {
        this.pass = pass;
        this.request = request;
        this.revision = revision;
        this.bindings = bindings;
        this.works = new WorksJudgement(pass, request, promise.metadata().name(), revision, seen.works());
    }

    Decision reconcile(int pipelines, String bindingVersion, long interval) {
        if (request.get().metadata().generation() != observedGeneration()) {
            request.setWorkflow(request.get()
                    .workflow()
                    .withObservedGeneration(request.get().metadata().generation()));
            request.updateStatus(pass);
            return passive("the workflow is done for this generation of the request");
        }
        if (!revision.spec().hasResourceConfigurePipelines()) {
            return withoutPipelines(bindingVersion, interval);
        }
        RequestStatus before = request.get().status();
        works.judge();
        count(pipelines);
        recordVersions(bindingVersion);
        if (request.get().status() != before) {
            request.updateStatus(pass);
            return passive("the workflow is done, so the status tells what came of it");
        }
        return afterEverything(interval);
    }

    private long observedGeneration() {
        return Math.max(0, request.get().workflow().observedGeneration());
    }

    /** The condition is True here, or the counters would have been written; its reason may be somebody else's. */
    private Decision afterEverything(long interval) {
        Condition completed =
                Objects.requireNonNull(request.get().workflow().condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED));
        if (!completed.is(Condition.TRUE, ConditionTypes.PIPELINES_EXECUTED_SUCCESSFULLY)) {
            return passive("nothing is left to do until something changes");
        }
        bindings.settle();
        RequestStatus status = request.get().status();
        long ended = completed.lastTransitionSeconds();
        if (ended != status.lastSuccessSeconds() || ended != status.legacyLastSuccessSeconds()) {
            request.set(request.get().withStatus(status.withLastSuccess(ended)));
            request.updateStatus(pass);
            return passive("the status remembers when the workflow last succeeded");
        }
        return pass.end(
                Requeue.After.of(interval),
                Because.of("all is done; Kratix looks again after the reconciliation interval"));
    }

    /** Neither WorksSucceeded nor Reconciled is ever set for these. */
    private Decision withoutPipelines(String bindingVersion, long interval) {
        RequestStatus before = request.get().status();
        recordVersions(bindingVersion);
        boolean versionChanged = request.get().status() != before;
        bindings.settle();
        if (versionChanged) {
            request.updateStatus(pass);
            return passive("the Promise has nothing to run for its requests; the status tells its version");
        }
        WorkflowStatus status = request.get().workflow();
        if (status.succeeded() != 0 || status.failed() != 0) {
            request.setWorkflow(status.withSucceeded(0).withFailed(0).withPipelines(null));
            request.updateStatus(pass);
        }
        return pass.end(Requeue.After.of(interval), Because.of("the Promise has nothing to run for its requests"));
    }

    /** {@code generateWorkflowsCounterStatus}; how many Pipelines there are {@link PipelineList} has written before. */
    private void count(int pipelines) {
        WorkflowStatus status = request.get().workflow();
        long succeeded =
                status.conditions().is(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED, Condition.TRUE) ? pipelines : 0;
        if (status.succeeded() != succeeded) {
            request.setWorkflow(status.withSucceeded(succeeded).withFailed(0));
        }
    }

    /** {@code updatePromiseVersionStatus}. */
    private void recordVersions(String bindingVersion) {
        RequestStatus status = request.get().status();
        String version = revision.version();
        boolean promiseChanged = !status.promiseVersion().equals(version);
        boolean bindingChanged = !status.resourceBindingVersion().equals(bindingVersion);
        if (promiseChanged) {
            pass.normal(
                    request.get(),
                    "ReconcileSucceeded",
                    "Resource request reconciled with promise " + revision.promise() + " version " + version);
        }
        if (bindingChanged) {
            pass.normal(
                    request.get(),
                    "ResourceBindingVersionUpdated",
                    "Resource binding version updated to " + bindingVersion);
        }
        if (promiseChanged || bindingChanged) {
            request.set(request.get().withStatus(status.withVersions(version, bindingVersion)));
        }
    }

    private Decision passive(String because) {
        return pass.end(Requeue.PASSIVE, Because.of(because));
    }
}
