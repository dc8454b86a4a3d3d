package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.promise.KubernetesObject;
import java.util.List;
import java.util.Map;

/** What an API server stores of an object that somebody applies. */
public final class AppliedObject {

    private AppliedObject() {}

    public static Map<String, String> labels(KubernetesObject object) {
        return Written.texts(object.labels());
    }

    public static Map<String, String> annotations(KubernetesObject object) {
        return Written.texts(object.annotations());
    }

    /** Finalizers that whoever wrote the object has given it. */
    public static List<String> finalizers(KubernetesObject object) {
        return Written.list(object.metadata().get("finalizers"));
    }

    /** The spec; {@link Json#NULL} where there is none. */
    public static Json spec(KubernetesObject object) {
        return Json.of(object.spec().node());
    }
}
