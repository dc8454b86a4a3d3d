package dev.troth.engine.promise;

import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PlainObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What lets Kratix work with requests of the API ({@code createResourcesForDynamicControllerIfTheyDontExist}): a
 * ClusterRole and its binding.
 */
final class RequestControllerRights {

    private RequestControllerRights() {}

    static void grant(PromiseInHand hand) {
        ensure(hand, "ClusterRole");
        ensure(hand, "ClusterRoleBinding");
    }

    private static void ensure(PromiseInHand hand, String kind) {
        String name = hand.name() + "-promise-controller";
        PlainObject present = null;
        for (PlainObject object : hand.seen().supporting()) {
            if (object.kind().equals(kind) && object.metadata().name().equals(name)) {
                present = object;
            }
        }
        if (present == null) {
            hand.pass().create(new PlainObject(kind, Metadata.of("", name).withLabels(hand.sharedLabels())));
            return;
        }
        if (present.metadata().matches(hand.sharedLabels())) {
            return;
        }
        Map<String, String> labels = new LinkedHashMap<>(present.metadata().labels());
        labels.putAll(hand.sharedLabels());
        hand.pass().update(present, present.withMetadata(present.metadata().withLabels(labels)));
    }
}
