package dev.troth.engine;

import dev.troth.engine.object.RevisionObject;
import dev.troth.promise.Annotations;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.promise.effective.ReconciliationInterval;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long after a workflow has ended it runs again ({@code api/v1alpha1/promiserevision_types.go}, {@code
 * ReconciliationInterval}; for Promises also {@code promise_controller.go}, {@code resolveReconciliationInterval}).
 */
public final class ReconciliationIntervals {

    private ReconciliationIntervals() {}

    /**
     * In milliseconds: the revision's annotation, else the spec's, else the platform's. An annotation that is no
     * duration or shorter than a minute is passed over in silence; the others are taken as they are.
     *
     * @param revision the one in use; of a Promise the latest; null where there is none yet
     * @param fallback the spec that counts without a revision
     */
    public static long millis(@Nullable RevisionObject revision, PromiseSpec fallback, KratixSettings settings) {
        if (settings.behavesAsDocumented(DocumentedBehaviour.INTERVAL_IS_TEN_HOURS)) {
            return ReconciliationInterval.BUILT_IN.toMillis();
        }
        Optional<Duration> own = revision == null ? Optional.empty() : ofAnnotation(revision);
        if (own.isEmpty()) {
            own = (revision == null ? fallback : revision.spec()).interval();
        }
        return own.isPresent() ? own.get().toMillis() : settings.reconciliationIntervalMillis();
    }

    /** What the annotation of a revision asks for, where Kratix heeds it. */
    private static Optional<Duration> ofAnnotation(RevisionObject revision) {
        String text = revision.metadata().annotations().get(Annotations.RECONCILIATION_INTERVAL);
        return text == null ? Optional.empty() : ReconciliationInterval.ofAnnotation(text);
    }
}
