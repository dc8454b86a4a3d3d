package dev.troth.scenariofile;

import dev.troth.yaml.Place;
import java.util.List;

/** By what an object is known: no patch can change it, and the API server refuses one that tries. */
final class PatchedIdentity {

    private static final List<List<String>> FIELDS = List.of(
            List.of("apiVersion"), List.of("kind"), List.of("metadata", "name"), List.of("metadata", "namespace"));

    private PatchedIdentity() {}

    /** Whether a patch leaves it alone; what does not is told. */
    static boolean isKept(Place object, Place with, Problems problems) {
        Place metadata = with.get("metadata");
        boolean isKept = !metadata.isPresent() || !metadata.isNothing();
        if (!isKept) {
            problems.add(
                    ScenarioProblem.Kind.STEP,
                    metadata,
                    "Without `metadata` nobody knows which object it is; Kubernetes refuses that. Take it out.");
        }
        for (List<String> field : FIELDS) {
            String[] path = field.toArray(String[]::new);
            Place changed = with.at(path);
            if (changed.isPresent()
                    && !changed.stringOrEmpty().equals(object.at(path).stringOrEmpty())) {
                problems.add(
                        ScenarioProblem.Kind.STEP,
                        changed,
                        "A patch cannot change `" + String.join(".", field)
                                + "`, by which the object is known; Kubernetes refuses it. Take it out, or delete the object"
                                + " and apply another.");
                isKept = false;
            }
        }
        return isKept;
    }
}
