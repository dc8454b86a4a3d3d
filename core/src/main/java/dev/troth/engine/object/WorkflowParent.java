package dev.troth.engine.object;

/** An object that has workflows: a request, or a Promise for itself. */
public sealed interface WorkflowParent extends ApiObject permits RequestObject, PromiseObject {

    /** The part of the status that the workflow engine knows. */
    WorkflowStatus workflow();

    WorkflowParent withWorkflow(WorkflowStatus other);

    @Override
    WorkflowParent withMetadata(Metadata other);
}
