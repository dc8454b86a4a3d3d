package dev.troth.conformance.engine;

import dev.troth.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON merge patches (RFC 7396), as recordings tell what changed. */
final class PodMergePatch {

    private PodMergePatch() {}

    static Json applied(Json document, @Nullable Json patch) {
        if (!(patch instanceof Json.Mapping changes)) {
            return patch == null ? document : patch;
        }
        Map<String, Json> fields = document instanceof Json.Mapping mapping
                ? new LinkedHashMap<>(mapping.fields())
                : new LinkedHashMap<>();
        changes.fields().forEach((name, change) -> {
            if (change instanceof Json.Null) {
                fields.remove(name);
            } else {
                fields.put(name, applied(fields.getOrDefault(name, Json.NULL), change));
            }
        });
        return new Json.Mapping(fields);
    }

    /** A status whose conditions are sorted by type, as they are recorded. */
    static Json inOrder(Json status) {
        if (!(status instanceof Json.Mapping mapping)
                || !(mapping.get("conditions") instanceof Json.Sequence conditions)) {
            return status;
        }
        List<Json> sorted = new ArrayList<>(conditions.items());
        sorted.sort(Comparator.comparing(
                condition -> condition instanceof Json.Mapping fields && fields.get("type") instanceof Json.Text type
                        ? type.value()
                        : ""));
        return mapping.with("conditions", new Json.Sequence(sorted));
    }
}
