package dev.troth.engine.request;

import dev.troth.engine.Observation;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which version of the Promise a request is served from ({@code getPromiseRevisionForReconcile},
 * {@code getPromiseRevisionForDelete}).
 *
 * @param revision null when there is a problem
 * @param bindingVersion what the ResourceBinding asks for
 * @param problem why none can be chosen, in Kratix' words; null when one was
 * @param isSaid whether Kratix makes an Event of the problem
 */
record RevisionChoice(
        @Nullable RevisionObject revision,
        String bindingVersion,
        @Nullable String problem,
        boolean isSaid) {

    static final String LATEST = "latest";

    static RevisionChoice of(Observation.OfRequest seen, RequestObject request, List<BindingObject> bindings) {
        if (bindings.size() > 1) {
            return new RevisionChoice(
                    null,
                    "",
                    "found multiple ResourceBindings for Resource "
                            + request.metadata().name() + " in namespace "
                            + request.metadata().namespace() + ";there should be one ResourceBinding per Resource",
                    false);
        }
        BindingObject binding = bindings.isEmpty() ? null : bindings.getFirst();
        return request.metadata().isDeleting()
                ? forDeletion(seen, request, binding)
                : forConfiguring(seen, request, binding);
    }

    /** The chosen one. Throws when there was a problem. */
    RevisionObject found() {
        return Objects.requireNonNull(revision);
    }

    /** What the binding says; without one the version that was applied, and for a new request the latest. */
    private static RevisionChoice forConfiguring(
            Observation.OfRequest seen, RequestObject request, @Nullable BindingObject binding) {
        String wanted = binding == null ? request.status().promiseVersion() : binding.version();
        String bindingVersion = binding == null ? LATEST : binding.version();
        boolean latest = wanted.isEmpty() || (binding != null && wanted.equals(LATEST));
        return latest ? latest(seen, bindingVersion) : exactly(seen, wanted, bindingVersion);
    }

    /** The version that was applied, whatever the binding says now: a wrong version there must not block deletion. */
    private static RevisionChoice forDeletion(
            Observation.OfRequest seen, RequestObject request, @Nullable BindingObject binding) {
        String applied = request.status().promiseVersion();
        if (applied.isEmpty() && binding != null) {
            applied = binding.status().lastAppliedVersion();
        }
        boolean latest = applied.isEmpty() || applied.equals(LATEST);
        String bindingVersion = binding != null ? binding.version() : latest ? LATEST : applied;
        return latest ? latest(seen, bindingVersion) : exactly(seen, applied, bindingVersion);
    }

    private static RevisionChoice latest(Observation.OfRequest seen, String bindingVersion) {
        for (RevisionObject revision : seen.revisions()) {
            if (revision.latest()) {
                return new RevisionChoice(revision, bindingVersion, null, false);
            }
        }
        return new RevisionChoice(
                null,
                bindingVersion,
                "cannot find any PromiseRevision for Promise " + promise(seen)
                        + " with status.latest set to true: no latest promise revision yet",
                true);
    }

    private static RevisionChoice exactly(Observation.OfRequest seen, String version, String bindingVersion) {
        RevisionObject found = null;
        for (RevisionObject revision : seen.revisions()) {
            if (revision.version().equals(version)) {
                if (found != null) {
                    return new RevisionChoice(
                            null,
                            bindingVersion,
                            "multiple PromiseRevisions for Promise " + promise(seen) + " with version " + version,
                            true);
                }
                found = revision;
            }
        }
        if (found == null) {
            return new RevisionChoice(
                    null,
                    bindingVersion,
                    "cannot find a PromiseRevision for Promise " + promise(seen) + " with version " + version
                            + ": promise revision not found",
                    true);
        }
        return new RevisionChoice(found, bindingVersion, null, false);
    }

    private static String promise(Observation.OfRequest seen) {
        return Objects.requireNonNull(seen.promise()).metadata().name();
    }
}
