package dev.troth.scenariofile;

import dev.troth.promise.KubernetesObject;
import dev.troth.yaml.Place;
import java.util.List;

/** As what a scenario has an object from its beginning. */
enum Role {
    PROMISE("promises", "promise.yaml"),
    REQUEST("requests", "request.yaml");

    /** The field of {@code spec} that names them. */
    final String field;

    /** The file beside the scenario that counts where the field is absent. */
    final String usualFile;

    Role(String field, String usualFile) {
        this.field = field;
        this.usualFile = usualFile;
    }

    /** Whether an object can play it. */
    boolean fits(Place object) {
        return Cast.isPromise(object) == (this == PROMISE);
    }

    /**
     * What is wrong with objects of which none fits, in a sentence.
     *
     * @param where the file that they are in, or {@code This} for what the editor underlines
     */
    String refusal(String where, List<Place> objects) {
        return where
                + switch (this) {
                    case PROMISE ->
                        (objects.size() == 1 ? " is no Promise" + kindOf(objects.getFirst()) : " holds no Promise")
                                + "; requests stand in `requests`.";
                    case REQUEST ->
                        (objects.size() == 1 ? " is a Promise" : " holds nothing but Promises")
                                + "; Promises stand in `promises`.";
                };
    }

    private static String kindOf(Place object) {
        String kind = KubernetesObject.of(object).kindText();
        return kind.isEmpty() ? "" : " but a " + kind;
    }
}
