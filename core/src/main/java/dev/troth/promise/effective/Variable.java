package dev.troth.promise.effective;

import dev.troth.json.Json;

/**
 * An environment variable of a container.
 *
 * @param value its value; {@code ""} where it comes from elsewhere
 * @param valueFrom where it comes from; empty where {@code value} is all
 */
public record Variable(String name, String value, Json.Mapping valueFrom) {

    public static Variable of(String name, String value) {
        return new Variable(name, value, Json.Mapping.EMPTY);
    }

    /** A variable that holds an annotation of the Pod. */
    static Variable ofAnnotation(String name, String annotation) {
        return new Variable(
                name,
                "",
                Json.Mapping.EMPTY.with(
                        "fieldRef",
                        Json.Mapping.EMPTY.with("fieldPath", "metadata.annotations['" + annotation + "']")));
    }
}
