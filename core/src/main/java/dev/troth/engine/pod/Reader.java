package dev.troth.engine.pod;

import dev.troth.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The container {@code reader}: writes {@code /kratix/input/object.yaml} ({@code work-creator/lib/reader.go}).
 *
 * <p>It reads the object when the Pod starts, not as it was when the Job was made.
 */
public final class Reader {

    /** Where the user's containers find the object. */
    public static final String PATH = "/kratix/input/object.yaml";

    private static final String REAL_NAME = "kratix.io/dry-run-resource-name";
    private static final String REAL_NAMESPACE = "kratix.io/dry-run-resource-namespace";

    private Reader() {}

    /**
     * What a user's containers get to see.
     *
     * @param object what {@code object.yaml} holds: the whole object with its status
     * @param said lines on standard output
     */
    public record Input(Json.Mapping object, List<String> said) {

        public Input {
            said = List.copyOf(said);
        }
    }

    /** The object as it is. */
    public static Input read(Json.Mapping object) {
        return new Input(object, List.of());
    }

    /**
     * In a dry run the Pipeline sees the request that is meant: as it is, but with the spec that is tried; where there is
     * none yet, the one that is tried under the name that it will have.
     *
     * @param object the request that stands in for it
     * @param real the request of that name and namespace, or null
     */
    public static Input readInDryRun(Json.Mapping object, Json.@Nullable Mapping real) {
        String name = annotation(object, REAL_NAME);
        if (name.isEmpty()) {
            return read(object);
        }
        String namespace = annotation(object, REAL_NAMESPACE);
        String shown = namespace + "/" + name;
        if (real == null) {
            Json.Mapping metadata = mapping(object.get("metadata")).with("name", name);
            if (!namespace.isEmpty()) {
                metadata = metadata.with("namespace", namespace);
            }
            return new Input(
                    object.with("metadata", metadata),
                    List.of("dry-run: real resource " + shown + " not found; using intended name with proposed spec"));
        }
        Json spec = object.get("spec");
        return new Input(
                real.with("spec", spec == null ? Json.NULL : spec),
                List.of("dry-run: using real resource " + shown + " metadata with proposed spec"));
    }

    private static String annotation(Json.Mapping object, String key) {
        Json annotations = mapping(object.get("metadata")).get("annotations");
        return mapping(annotations).get(key) instanceof Json.Text text ? text.value() : "";
    }

    private static Json.Mapping mapping(@Nullable Json value) {
        return value instanceof Json.Mapping mapping ? mapping : Json.Mapping.EMPTY;
    }
}
