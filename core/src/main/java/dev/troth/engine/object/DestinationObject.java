package dev.troth.engine.object;

/** A Destination: where files go ({@code api/v1alpha1/destination_types.go}). */
public record DestinationObject(Metadata metadata, DestinationSpec spec, Conditions conditions) implements ApiObject {

    public static final String KIND = "Destination";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DestinationObject withMetadata(Metadata other) {
        return new DestinationObject(other, spec, conditions);
    }

    public DestinationObject withConditions(Conditions other) {
        return new DestinationObject(metadata, spec, other);
    }
}
