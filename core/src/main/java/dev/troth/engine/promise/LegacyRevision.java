package dev.troth.engine.promise;

import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.RevisionObject;
import dev.troth.promise.Annotations;
import dev.troth.promise.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/** A PromiseRevision of the name that older versions of Kratix gave it ({@code cleanupOldRevisions}). */
final class LegacyRevision {

    private LegacyRevision() {}

    /** Deletes it, after marking it so that its requests stay. */
    static void remove(PromiseInHand hand, String version) {
        RevisionObject legacy = hand.revisions().named(hand.name() + "-" + version);
        if (legacy == null) {
            return;
        }
        Metadata metadata = legacy.metadata();
        Map<String, String> annotations = new LinkedHashMap<>(metadata.annotations());
        annotations.put(Annotations.SKIP_REQUEST_CLEANUP, "true");
        RevisionObject marked =
                legacy.withMetadata(metadata.withAnnotations(annotations).withoutLabel(Labels.LATEST_REVISION));
        hand.revisions().update(legacy, marked);
        hand.revisions().delete(marked);
    }
}
