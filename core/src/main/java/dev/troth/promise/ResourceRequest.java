package dev.troth.promise;

import dev.troth.yaml.Place;

/**
 * A resource request: an object of a Promise's API.
 *
 * @param object the request as a Kubernetes object
 */
public record ResourceRequest(KubernetesObject object) {

    public static ResourceRequest of(Place root) {
        return new ResourceRequest(KubernetesObject.of(root));
    }

    public Place place() {
        return object.place();
    }

    public Place kind() {
        return object.kind();
    }

    public Place name() {
        return object.name();
    }

    public String nameText() {
        return object.nameText();
    }

    public Place namespace() {
        return object.namespace();
    }

    /** The namespace that {@code kubectl apply} would use: what is written, else {@code default}. */
    public String namespaceText() {
        String written = object.namespaceText();
        return written.isEmpty() ? "default" : written;
    }

    public Place labels() {
        return object.labels();
    }

    public Place spec() {
        return object.spec();
    }

    /** Whether it only rehearses: label {@code kratix.io/dry-run} is {@code "true"}. */
    public boolean isDryRun() {
        return object.label(Labels.DRY_RUN).stringOrEmpty().equals("true");
    }
}
