package dev.troth.engine.object;

/**
 * A ResourceBinding: which version of a Promise a request is to be at ({@code api/v1alpha1/resourcebinding_types.go}).
 *
 * @param version a version, or {@code latest}
 * @param promise the name of the Promise
 * @param resource the name of the request
 * @param resourceNamespace the namespace of the request
 */
public record BindingObject(
        Metadata metadata,
        String version,
        String promise,
        String resource,
        String resourceNamespace,
        BindingStatus status)
        implements ApiObject {

    public static final String KIND = "ResourceBinding";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public BindingObject withMetadata(Metadata other) {
        return new BindingObject(other, version, promise, resource, resourceNamespace, status);
    }

    public BindingObject withVersion(String other) {
        return new BindingObject(metadata, other, promise, resource, resourceNamespace, status);
    }

    public BindingObject withStatus(BindingStatus other) {
        return new BindingObject(metadata, version, promise, resource, resourceNamespace, other);
    }
}
