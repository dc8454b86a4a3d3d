package dev.troth.engine.object;

import dev.troth.promise.Action;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;

/** A resource request: an object of a Promise's API. */
public record RequestObject(String kind, Metadata metadata, RequestSpec spec, RequestStatus status)
        implements WorkflowParent {

    @Override
    public WorkflowStatus workflow() {
        return status.workflow();
    }

    @Override
    public RequestObject withWorkflow(WorkflowStatus other) {
        return withStatus(status.withWorkflow(other));
    }

    @Override
    public RequestObject withMetadata(Metadata other) {
        return new RequestObject(kind, other, spec, status);
    }

    public RequestObject withSpec(RequestSpec other) {
        return new RequestObject(kind, metadata, other, status);
    }

    public RequestObject withStatus(RequestStatus other) {
        return new RequestObject(kind, metadata, spec, other);
    }

    /** The Pipelines that this Promise has for it. */
    public List<RenderedPipeline> pipelines(PromiseSpec promise, Action action, boolean dryRun) {
        return spec.pipelines(promise, action, metadata, dryRun);
    }
}
