package dev.troth.promise;

import dev.troth.yaml.Place;
import java.util.List;

/**
 * A Pipeline ({@code api/v1alpha1/pipeline_types.go}): containers that run one after the other in one Job.
 *
 * @param place the item of the workflow's list
 * @param type the type of the workflow that it is part of
 * @param action the action of that workflow
 */
public record Pipeline(
        Place place,
        WorkflowType type,
        Action action,
        List<Container> containers,
        List<Volume> volumes,
        List<Toleration> tolerations,
        Rbac rbac) {

    public Pipeline {
        containers = List.copyOf(containers);
        volumes = List.copyOf(volumes);
        tolerations = List.copyOf(tolerations);
    }

    static Pipeline of(Place place, WorkflowType type, Action action) {
        Place spec = Fields.of(place, "spec");
        return new Pipeline(
                place,
                type,
                action,
                Fields.parts(Fields.of(spec, "containers"), Container::of),
                Fields.parts(Fields.of(spec, "volumes"), Volume::new),
                Fields.parts(Fields.of(spec, "tolerations"), Toleration::new),
                Rbac.of(Fields.of(spec, "rbac")));
    }

    /** Type and action as Kratix' messages give them, such as {@code resource.configure}. */
    public String workflowText() {
        return type.text() + "." + action.text();
    }

    public Place apiVersion() {
        return place.get("apiVersion");
    }

    public Place kind() {
        return place.get("kind");
    }

    public Place metadata() {
        return Fields.of(place, "metadata");
    }

    public Place name() {
        return Fields.of(metadata(), "name");
    }

    /** The name, or {@code ""} where none is written. */
    public String nameText() {
        return name().stringOrEmpty();
    }

    /** Kratix ignores it: Pipelines run in the request's namespace or in {@link WorkflowConfig#pipelineNamespace}. */
    public Place namespace() {
        return Fields.of(metadata(), "namespace");
    }

    /** Labels of Job and Pod; they win over Kratix' own. */
    public Place labels() {
        return Fields.of(metadata(), "labels");
    }

    /** Annotations of the Pod. */
    public Place annotations() {
        return Fields.of(metadata(), "annotations");
    }

    public Place spec() {
        return Fields.of(place, "spec");
    }

    /** The list of containers, whatever stands there. */
    public Place containersPlace() {
        return Fields.of(spec(), "containers");
    }

    /** The list of volumes, whatever stands there. */
    public Place volumesPlace() {
        return Fields.of(spec(), "volumes");
    }

    public Place restartPolicy() {
        return Fields.of(spec(), "restartPolicy");
    }

    public Place backoffLimit() {
        return Fields.of(Fields.of(spec(), "jobOptions"), "backoffLimit");
    }

    public Place nodeSelector() {
        return Fields.of(spec(), "nodeSelector");
    }

    /** The list of Secrets to pull images with; each item has a {@code name}. */
    public Place imagePullSecrets() {
        return Fields.of(spec(), "imagePullSecrets");
    }
}
