package dev.troth.engine.object;

/**
 * An object that Kratix creates and deletes, and reads nothing in but its metadata: ServiceAccounts, ConfigMaps, roles
 * and their bindings.
 */
public record PlainObject(String kind, Metadata metadata) implements ApiObject {

    @Override
    public PlainObject withMetadata(Metadata other) {
        return new PlainObject(kind, other);
    }
}
