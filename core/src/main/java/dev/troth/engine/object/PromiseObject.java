package dev.troth.engine.object;

import dev.troth.promise.Kinds;
import dev.troth.promise.effective.PromiseSpec;

/** A Promise as the API server holds it. */
public record PromiseObject(Metadata metadata, PromiseSpec spec, PromiseStatus status) implements WorkflowParent {

    @Override
    public String kind() {
        return Kinds.PROMISE;
    }

    @Override
    public WorkflowStatus workflow() {
        return status.workflow();
    }

    @Override
    public PromiseObject withWorkflow(WorkflowStatus other) {
        return withStatus(status.withWorkflow(other));
    }

    @Override
    public PromiseObject withMetadata(Metadata other) {
        return new PromiseObject(other, spec, status);
    }

    public PromiseObject withSpec(PromiseSpec other) {
        return new PromiseObject(metadata, other, status);
    }

    public PromiseObject withStatus(PromiseStatus other) {
        return new PromiseObject(metadata, spec, other);
    }
}
