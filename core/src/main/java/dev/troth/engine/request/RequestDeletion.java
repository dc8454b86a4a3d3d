package dev.troth.engine.request;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Held;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.workflow.DeleteWorkflow;
import dev.troth.engine.workflow.Outcome;
import dev.troth.engine.workflow.WorkflowRun;
import dev.troth.promise.Action;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.ArrayList;
import java.util.List;

/**
 * The deletion of a request, one finalizer after the other: delete workflow, Works, Jobs, binding
 * ({@code deleteResources}).
 */
final class RequestDeletion {

    private final Observation.OfRequest seen;
    private final Pass pass;
    private final Held<RequestObject> request;
    private final PromiseObject promise;
    private final RevisionObject revision;
    private final Bindings bindings;

    RequestDeletion(
            Observation.OfRequest seen,
            Pass pass,
            Held<RequestObject> request,
            PromiseObject promise,
            RevisionObject revision,
            Bindings bindings) {
        this.seen = seen;
        this.pass = pass;
        this.request = request;
        this.promise = promise;
        this.revision = revision;
        this.bindings = bindings;
    }

    Decision reconcile() {
        Metadata metadata = request.get().metadata();
        if (Finalizers.OF_REQUESTS.stream().noneMatch(metadata::hasFinalizer)) {
            bindings.delete();
            return pass.end(Requeue.PASSIVE, Because.of("Kratix has nothing left to clean up"));
        }
        if (metadata.hasFinalizer(Finalizers.DELETE_WORKFLOWS)) {
            return runDeleteWorkflow();
        }
        if (metadata.hasFinalizer(Finalizers.WORK_CLEANUP)) {
            return deleteWorks();
        }
        if (metadata.hasFinalizer(Finalizers.WORKFLOWS_CLEANUP)) {
            return deleteJobs();
        }
        if (bindings.delete()) {
            return pass.end(Requeue.FAST, Because.of("all else is deleted, so the binding of the request goes, too"));
        }
        return release(
                Finalizers.RESOURCE_BINDING_CLEANUP,
                Requeue.FAST,
                "Kratix waits for nothing more, so the request goes");
    }

    private Decision runDeleteWorkflow() {
        String unrenderable = revision.spec().whyUnrenderable(WorkflowType.RESOURCE, Action.DELETE);
        if (unrenderable != null) {
            return RequestPass.unrenderable(pass, unrenderable);
        }
        List<RenderedPipeline> pipelines = request.get()
                .pipelines(
                        revision.spec(), Action.DELETE, request.get().metadata().isTrue(Labels.DRY_RUN));
        Decision suspended = SuspendedRequest.reconcile(pass, request, pipelines);
        if (suspended != null) {
            return suspendedDeletion(suspended);
        }
        WorkflowRun run = new WorkflowRun(
                WorkflowType.RESOURCE,
                promise.metadata().name(),
                pipelines,
                RequestPass.namespace(revision, request.get()),
                seen.jobs(),
                seen.works(),
                seen.settings());
        Outcome outcome = DeleteWorkflow.reconcile(pass, request, run);
        return switch (outcome.state()) {
            case UNDER_WAY -> pass.end(Requeue.DEFAULT, outcome.because());
            case FINISHED -> {
                request.setMetadata(request.get().metadata().withoutFinalizer(Finalizers.DELETE_WORKFLOWS));
                request.update(pass);
                yield pass.end(Requeue.PASSIVE, outcome.because());
            }
            case FAILED -> failed(outcome);
        };
    }

    private Decision suspendedDeletion(Decision suspended) {
        Condition completed = request.get().workflow().condition(ConditionTypes.DELETE_WORKFLOW_COMPLETED);
        boolean says = completed != null && completed.is(Condition.FALSE, ConditionTypes.DELETE_WORKFLOW_SUSPENDED);
        if (request.get().metadata().isTrue(Labels.WORKFLOW_SUSPENDED) && !says) {
            RequestConditions.set(
                    request,
                    new Condition(
                            ConditionTypes.DELETE_WORKFLOW_COMPLETED,
                            Condition.FALSE,
                            ConditionTypes.DELETE_WORKFLOW_SUSPENDED,
                            "The delete workflow is suspended",
                            pass.nowSeconds()));
            request.updateStatus(pass);
        }
        return pass.end(suspended.requeue(), suspended.because());
    }

    /** Said again on every pass, with a growing back-off, until somebody does something. */
    private Decision failed(Outcome outcome) {
        pass.warning(request.get(), "Failed Pipeline", "The Delete Pipeline has failed");
        RequestConditions.set(
                request,
                new Condition(
                        ConditionTypes.DELETE_WORKFLOW_COMPLETED,
                        Condition.FALSE,
                        ConditionTypes.DELETE_WORKFLOW_FAILED,
                        "The Delete Pipeline has failed",
                        pass.nowSeconds()));
        pass.attempt(() -> request.updateStatus(pass));
        return pass.failed("delete Pipeline Failed", outcome.because());
    }

    /** By labels, so that with a pipelineNamespace those of a request of the same name elsewhere go as well. */
    private Decision deleteWorks() {
        String namespace = RequestPass.namespace(revision, request.get());
        List<WorkObject> works = new ArrayList<>();
        for (WorkObject work : seen.works()) {
            if (work.metadata().namespace().equals(namespace) && isOfRequest(work.metadata())) {
                works.add(work);
            }
        }
        if (works.isEmpty()) {
            return release(
                    Finalizers.WORK_CLEANUP,
                    Requeue.FAST,
                    "no Work of the request is left; Kratix does not wait until its files are gone");
        }
        works.forEach(pass::delete);
        return pass.end(
                Requeue.FAST,
                Because.of("the Works of the request go; its files follow when their WorkPlacements are deleted"));
    }

    /** In all namespaces: a request of the same name in another one loses its Jobs, too, and runs its workflow again. */
    private Decision deleteJobs() {
        for (JobObject job : seen.jobs()) {
            if (isOfRequest(job.metadata())
                    && WorkflowType.RESOURCE.text().equals(job.metadata().label(Labels.WORKFLOW_TYPE))) {
                pass.delete(job);
            }
        }
        return release(Finalizers.WORKFLOWS_CLEANUP, Requeue.FAST, "the Jobs of the request go");
    }

    private boolean isOfRequest(Metadata metadata) {
        return promise.metadata().name().equals(metadata.label(Labels.PROMISE_NAME))
                && request.get().metadata().name().equals(metadata.label(Labels.RESOURCE_NAME));
    }

    private Decision release(String finalizer, Requeue requeue, String because) {
        request.setMetadata(request.get().metadata().withoutFinalizer(finalizer));
        request.update(pass);
        return pass.end(requeue, Because.of(because));
    }
}
