package dev.troth.conformance.engine;

import dev.troth.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON merge patches (RFC 7396): null takes a field away, a mapping changes fields, everything else replaces. */
public final class MergePatch {

    private MergePatch() {}

    /** A document with a patch applied. */
    public static Json.Mapping apply(Json.Mapping document, Json.Mapping patch) {
        Map<String, Json> fields = new LinkedHashMap<>(document.fields());
        patch.fields().forEach((name, change) -> {
            if (change.equals(Json.NULL)) {
                fields.remove(name);
            } else if (change instanceof Json.Mapping inner) {
                Json.Mapping before = fields.get(name) instanceof Json.Mapping mapping ? mapping : Json.Mapping.EMPTY;
                fields.put(name, apply(before, inner));
            } else {
                fields.put(name, change);
            }
        });
        return new Json.Mapping(fields);
    }
}
