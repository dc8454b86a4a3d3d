package dev.troth.engine.promise;

import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.RevisionObject;
import dev.troth.promise.Annotations;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.ReconciliationInterval;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The PromiseRevision of the Promise's version: it follows the Promise's spec ({@code handlePromiseVersion}). */
final class CurrentRevision {

    private CurrentRevision() {}

    static void createOrUpdate(PromiseInHand hand, String version) {
        String name = hand.spec().revisionName(version);
        RevisionObject present = hand.revisions().named(name);
        RevisionObject wanted = new RevisionObject(
                metadata(hand, present == null ? Metadata.of("", name) : present.metadata()),
                hand.name(),
                version,
                hand.spec(),
                present != null && present.latest());
        if (present == null) {
            hand.revisions().create(wanted);
            hand.pass().normal(hand.promise(), "RevisionCreated", "Revision " + name + " created");
        } else if (!wanted.equals(present)) {
            hand.revisions().update(present, wanted);
        }
    }

    private static Metadata metadata(PromiseInHand hand, Metadata present) {
        if (isMirrored(hand.metadata(), present)) {
            return present.withLabel(Labels.PROMISE_NAME, hand.name()).withLabel(Labels.LATEST_REVISION, "true");
        }
        Map<String, String> annotations = new LinkedHashMap<>(present.annotations());
        if (hand.metadata().label(Labels.PROMISE_RELEASE_NAME) == null) {
            mirrorInterval(hand.metadata().annotations().get(Annotations.RECONCILIATION_INTERVAL), annotations);
        }
        return present.withLabel(Labels.PROMISE_NAME, hand.name())
                .withLabel(Labels.LATEST_REVISION, "true")
                .withAnnotations(annotations);
    }

    /** Neither has an interval of its own, as most. */
    private static boolean isMirrored(Metadata promise, Metadata revision) {
        return !promise.annotations().containsKey(Annotations.RECONCILIATION_INTERVAL)
                && !revision.annotations().containsKey(Annotations.RECONCILIATION_INTERVAL);
    }

    /**
     * The Promise's interval is carried over and taken away again; one that no revision would heed is not carried over.
     * A PromiseRelease sets its Promise's annotation itself, so there it stays as it is.
     */
    private static void mirrorInterval(@Nullable String interval, Map<String, String> annotations) {
        if (interval != null && ReconciliationInterval.ofAnnotation(interval).isPresent()) {
            annotations.put(Annotations.RECONCILIATION_INTERVAL, interval);
        } else {
            annotations.remove(Annotations.RECONCILIATION_INTERVAL);
        }
    }
}
