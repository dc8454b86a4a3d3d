package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.object.PromiseStatus;
import dev.troth.promise.Labels;
import java.util.Optional;

/**
 * The version of the Promise and the PromiseRevision that keeps its spec ({@code handlePromiseVersion}).
 *
 * <p>Quirk: a pass that writes a new version into the status does not touch revisions, but goes on; so requests may be
 * told to run again before the revision of the new version is there.
 */
final class PromiseVersion {

    /** The version of a Promise without one ({@code UnversionedPromiseVersion}). */
    private static final String NOT_SET = "not-set";

    private PromiseVersion() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        String label = hand.metadata().label(Labels.PROMISE_VERSION);
        PromiseStatus status = hand.status();
        if (label != null
                && !label.equals(status.top().version())
                && !label.equals(status.kratix().version())) {
            hand.setStatus(status.withTop(status.top().withVersion(label))
                    .withKratix(status.kratix().withVersion(label)));
            return hand.updateStatusUnlessOvertaken();
        }
        String version = label == null || label.isEmpty() ? NOT_SET : label;
        LegacyRevision.remove(hand, version);
        CurrentRevision.createOrUpdate(hand, version);
        return Optional.empty();
    }
}
