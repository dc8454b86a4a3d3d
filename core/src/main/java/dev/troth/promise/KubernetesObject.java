package dev.troth.promise;

import dev.troth.yaml.Place;

/**
 * What every Kubernetes object has.
 *
 * @param place the object
 */
public record KubernetesObject(Place place) {

    public static KubernetesObject of(Place place) {
        return new KubernetesObject(place);
    }

    public Place apiVersion() {
        return place.get("apiVersion");
    }

    public String apiVersionText() {
        return apiVersion().stringOrEmpty();
    }

    public Place kind() {
        return place.get("kind");
    }

    public String kindText() {
        return kind().stringOrEmpty();
    }

    /** Whether the object says that it is of this apiVersion and kind. */
    public boolean is(String apiVersion, String kind) {
        return kindText().equals(kind) && apiVersionText().equals(apiVersion);
    }

    /** The part of {@code apiVersion} before the slash; {@code ""} for the core group. */
    public String groupText() {
        String text = apiVersionText();
        return text.substring(0, Math.max(0, text.indexOf('/')));
    }

    /** The part of {@code apiVersion} behind the slash. */
    public String versionText() {
        String text = apiVersionText();
        return text.substring(text.indexOf('/') + 1);
    }

    public Place metadata() {
        return place.get("metadata");
    }

    public Place name() {
        return metadata().get("name");
    }

    /** The name, or {@code ""} where none is written. */
    public String nameText() {
        return name().stringOrEmpty();
    }

    public Place namespace() {
        return metadata().get("namespace");
    }

    /** The namespace, or {@code ""} where none is written. */
    public String namespaceText() {
        return namespace().stringOrEmpty();
    }

    public Place labels() {
        return metadata().get("labels");
    }

    public Place label(String key) {
        return labels().get(key);
    }

    public Place annotations() {
        return metadata().get("annotations");
    }

    public Place annotation(String key) {
        return annotations().get(key);
    }

    public Place spec() {
        return place.get("spec");
    }
}
