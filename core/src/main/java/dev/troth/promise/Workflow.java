package dev.troth.promise;

import dev.troth.yaml.Place;
import java.util.List;

/**
 * The Pipelines that run one after the other for a type and an action.
 *
 * @param place the list, such as {@code spec.workflows.resource.configure}; its key is the action
 * @param pipelines its items that are mappings; {@code pipeline.place().index()} is the index as written
 */
public record Workflow(Place place, WorkflowType type, Action action, List<Pipeline> pipelines) {

    public Workflow {
        pipelines = List.copyOf(pipelines);
    }

    static Workflow of(Place list, WorkflowType type, Action action) {
        return new Workflow(list, type, action, Fields.parts(list, item -> Pipeline.of(item, type, action)));
    }

    public boolean isEmpty() {
        return pipelines.isEmpty();
    }

    /** The first Pipeline: of a delete workflow the only one that runs. Throws when there is none. */
    public Pipeline first() {
        return pipelines.getFirst();
    }

    /** Type and action as Kratix' messages give them, such as {@code resource.configure}. */
    public String text() {
        return type.text() + "." + action.text();
    }
}
