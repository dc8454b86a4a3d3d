package dev.troth.promise;

import dev.troth.yaml.Place;

/**
 * {@code spec.workflows.config}: what holds for all workflows of a Promise.
 *
 * @param place the mapping; absent where there is none
 */
public record WorkflowConfig(Place place) {

    /** Where all Pipelines run, instead of in the request's namespace or {@code kratix-platform-system}. */
    public Place pipelineNamespace() {
        return place.get("pipelineNamespace");
    }

    /** The namespace, or {@code ""} where none is written. */
    public String pipelineNamespaceText() {
        return pipelineNamespace().stringOrEmpty();
    }

    /** A Go duration of at least one minute. The annotation of the Promise goes before it. */
    public Place reconciliationInterval() {
        return place.get("reconciliationInterval");
    }
}
