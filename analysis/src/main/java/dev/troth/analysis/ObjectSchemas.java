package dev.troth.analysis;

import dev.troth.promise.KubernetesObject;
import dev.troth.yaml.Place;
import java.util.List;

/**
 * JSON Schemas that users bring for objects that Troth has no types of. An interface, because a validator of any JSON
 * Schema, and the files that hold them, are beyond where Troth is small.
 */
@FunctionalInterface
public interface ObjectSchemas {

    /** Knows no schema. */
    ObjectSchemas NONE = object -> List.of();

    /**
     * Something that a schema does not allow.
     *
     * @param place where; absent where something is missing
     * @param aboutKey whether the field itself is not allowed, rather than its value
     * @param message what is wrong, what follows, what the schema wants
     */
    record Objection(Place place, boolean aboutKey, String message) {}

    /** What the schema for an object's apiVersion and kind says against it; empty where there is none. */
    List<Objection> objections(KubernetesObject object);
}
