package dev.troth.engine.object;

import dev.troth.promise.effective.PromiseSpec;
import org.jspecify.annotations.Nullable;

/**
 * A PromiseRevision: a Promise's spec as it was at a version ({@code api/v1alpha1/promiserevision_types.go}).
 *
 * @param promise the name of the Promise
 * @param spec the Promise's spec at that version
 * @param latest {@code status.latest}
 */
public record RevisionObject(Metadata metadata, String promise, String version, PromiseSpec spec, boolean latest)
        implements ApiObject {

    public static final String KIND = "PromiseRevision";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RevisionObject withMetadata(Metadata other) {
        return new RevisionObject(other, promise, version, spec, latest);
    }

    public RevisionObject withSpec(PromiseSpec other) {
        return new RevisionObject(metadata, promise, version, other, latest);
    }

    public RevisionObject withLatest(boolean other) {
        return new RevisionObject(metadata, promise, version, spec, other);
    }

    /**
     * The spec by which the requests of its Promise are found: the Promise's own as it is now, or what the revision has kept
     * of it when the Promise is gone.
     *
     * @param live null for a Promise that is gone
     */
    public PromiseSpec specToFindRequests(@Nullable PromiseObject live) {
        return live == null ? spec : live.spec();
    }
}
