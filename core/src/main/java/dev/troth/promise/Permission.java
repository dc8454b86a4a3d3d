package dev.troth.promise;

import dev.troth.yaml.Place;

/**
 * A rule of Kubernetes' RBAC, and the namespace in which it holds
 * ({@code api/v1alpha1/pipeline_types.go}, {@code Permission}).
 *
 * @param place the item of {@code rbac.permissions}
 */
public record Permission(Place place) {

    /** One namespace, or {@code *} for all; absent for the one in which the Pipeline runs. */
    public Place resourceNamespace() {
        return Fields.of(place, "resourceNamespace");
    }

    public Place apiGroups() {
        return Fields.of(place, "apiGroups");
    }

    public Place resources() {
        return Fields.of(place, "resources");
    }

    public Place verbs() {
        return Fields.of(place, "verbs");
    }

    public Place resourceNames() {
        return Fields.of(place, "resourceNames");
    }

    public Place nonResourceUrls() {
        return Fields.of(place, "nonResourceURLs");
    }
}
