package dev.troth.promise;

import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Promise ({@code api/v1alpha1/promise_types.go}): an API, and what Kratix does for those who use it.
 *
 * @param object the Promise as a Kubernetes object
 * @param api the CustomResourceDefinition in {@code spec.api}; empty where there is none, or {@code {}}
 * @param workflows the workflows that are written as a list, in the order of the file
 * @param destinationSelectors where what it makes goes to
 * @param requiredPromises what must be there before it
 * @param dependencies the objects that go to every Destination as they are
 */
public record Promise(
        KubernetesObject object,
        Optional<Api> api,
        List<Workflow> workflows,
        List<DestinationSelector> destinationSelectors,
        List<RequiredPromise> requiredPromises,
        List<KubernetesObject> dependencies) {

    public Promise {
        workflows = List.copyOf(workflows);
        destinationSelectors = List.copyOf(destinationSelectors);
        requiredPromises = List.copyOf(requiredPromises);
        dependencies = List.copyOf(dependencies);
    }

    /** Reads a Promise from a document's root, whatever stands there. */
    public static Promise of(Place root) {
        Place spec = root.get("spec");
        Place api = spec.get("api");
        return new Promise(
                KubernetesObject.of(root),
                api.mapping().filter(written -> !written.isEmpty()).map(written -> Api.of(api)),
                readWorkflows(spec.get("workflows")),
                Fields.parts(spec.get("destinationSelectors"), DestinationSelector::new),
                Fields.parts(spec.get("requiredPromises"), RequiredPromise::new),
                Fields.parts(spec.get("dependencies"), KubernetesObject::of));
    }

    private static List<Workflow> readWorkflows(Place place) {
        List<Workflow> workflows = new ArrayList<>();
        for (Place ofType : Fields.kept(place)) {
            WorkflowType.of(ofType.name()).ifPresent(type -> {
                for (Place list : Fields.kept(ofType)) {
                    Action.of(list.name())
                            .filter(action -> list.isSequence())
                            .ifPresent(action -> workflows.add(Workflow.of(list, type, action)));
                }
            });
        }
        return workflows;
    }

    public Place place() {
        return object.place();
    }

    public Place spec() {
        return object.spec();
    }

    public Place name() {
        return object.name();
    }

    /** The Promise's name, or {@code ""} where none is written. */
    public String nameText() {
        return object.nameText();
    }

    /** The version label {@code kratix.io/promise-version}; without it Kratix calls the version {@code not-set}. */
    public Place version() {
        return object.label(Labels.PROMISE_VERSION);
    }

    /** {@code spec.api}, whatever stands there. */
    public Place apiPlace() {
        return spec().get("api");
    }

    /** All of {@code spec.workflows}. */
    public Place workflowsPlace() {
        return spec().get("workflows");
    }

    /** {@code spec.workflows.config}, absent or not. */
    public WorkflowConfig config() {
        return new WorkflowConfig(workflowsPlace().get("config"));
    }

    /** The workflows of both types that run at this action. */
    public List<Workflow> workflows(Action action) {
        return workflows.stream()
                .filter(workflow -> workflow.action() == action)
                .toList();
    }

    /** The workflows of this type. */
    public List<Workflow> workflows(WorkflowType type) {
        return workflows.stream().filter(workflow -> workflow.type() == type).toList();
    }

    /** The one workflow of this type and action, be it an empty list. */
    public Optional<Workflow> workflow(WorkflowType type, Action action) {
        return workflows.stream()
                .filter(workflow -> workflow.type() == type && workflow.action() == action)
                .findFirst();
    }

    /** The Pipelines of a workflow; none where the workflow is not there. */
    public List<Pipeline> pipelines(WorkflowType type, Action action) {
        return workflow(type, action).map(Workflow::pipelines).orElse(List.of());
    }

    /** The Pipelines of all workflows. */
    public List<Pipeline> pipelines() {
        return workflows.stream()
                .flatMap(workflow -> workflow.pipelines().stream())
                .toList();
    }
}
