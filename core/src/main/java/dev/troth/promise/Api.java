package dev.troth.promise;

import dev.troth.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * The CustomResourceDefinition in {@code spec.api}: what users may ask for.
 *
 * @param place the mapping at {@code spec.api}
 * @param versions its versions
 */
public record Api(Place place, List<ApiVersion> versions) {

    public Api {
        versions = List.copyOf(versions);
    }

    static Api of(Place place) {
        return new Api(place, Fields.parts(place.at("spec", "versions"), ApiVersion::new));
    }

    /** The CustomResourceDefinition as a Kubernetes object. */
    public KubernetesObject object() {
        return KubernetesObject.of(place);
    }

    /** The name of the CustomResourceDefinition: {@code <plural>.<group>}. */
    public Place name() {
        return place.at("metadata", "name");
    }

    public Place spec() {
        return place.get("spec");
    }

    public Place group() {
        return spec().get("group");
    }

    public String groupText() {
        return group().stringOrEmpty();
    }

    public Place scope() {
        return spec().get("scope");
    }

    public Place names() {
        return spec().get("names");
    }

    /** The kind of the requests. */
    public Place requestKind() {
        return names().get("kind");
    }

    public String requestKindText() {
        return requestKind().stringOrEmpty();
    }

    public Place plural() {
        return names().get("plural");
    }

    public String pluralText() {
        return plural().stringOrEmpty();
    }

    public Place singular() {
        return names().get("singular");
    }

    /** The list of versions, whatever stands there. */
    public Place versionsPlace() {
        return spec().get("versions");
    }

    /** The version of that name, the first of several. */
    public Optional<ApiVersion> version(String name) {
        return versions.stream()
                .filter(version -> version.nameText().equals(name))
                .findFirst();
    }

    /**
     * The version that Kratix works with: the one that is stored, else the first
     * ({@code api/v1alpha1/promise_types.go}, {@code GetAPI}). Empty where there is no version.
     */
    public Optional<ApiVersion> storageVersion() {
        return versions.stream()
                .filter(version -> version.storage().isTrue())
                .findFirst()
                .or(() -> versions.stream().findFirst());
    }

    /** The names of the versions in which it can be asked for. One that does not say that it is served is not. */
    public List<String> servedVersions() {
        return versions.stream()
                .filter(version -> version.served().isTrue())
                .map(ApiVersion::nameText)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether the object is a request for this API: its group and kind are this API's, whatever the version. */
    public boolean offers(KubernetesObject object) {
        return !requestKindText().isEmpty()
                && object.kindText().equals(requestKindText())
                && object.groupText().equals(groupText());
    }
}
