package dev.troth.engine.object;

/** An object in the API server. */
public sealed interface ApiObject
        permits WorkflowParent,
                RevisionObject,
                BindingObject,
                JobObject,
                WorkObject,
                WorkPlacementObject,
                DestinationObject,
                PlainObject {

    /** Such as {@code Job}; of a request the kind of its Promise's API. */
    String kind();

    Metadata metadata();

    /** The same object with other metadata. */
    ApiObject withMetadata(Metadata other);

    default Reference reference() {
        return new Reference(kind(), metadata().namespace(), metadata().name());
    }
}
