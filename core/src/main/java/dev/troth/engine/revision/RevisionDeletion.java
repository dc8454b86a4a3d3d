package dev.troth.engine.revision;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is being deleted ({@code deleteResourceRequests}): the requests that are bound to exactly its version
 * are deleted with it; those that follow the latest are not.
 *
 * <p>Quirk: Kratix asks for the kind of requests first, so the revision of a Promise without an API never goes.
 */
final class RevisionDeletion {

    private RevisionDeletion() {}

    static Decision decide(Pass pass, Observation.OfRevision seen, RevisionObject revision) {
        if (RevisionPass.leavesRequestsAlone(revision)) {
            try {
                dropFinalizer(pass, revision);
            } catch (Pass.Conflict overtaken) {
                return RevisionPass.lookAgain(pass);
            }
            return pass.end(
                    Requeue.PASSIVE,
                    Because.of("the revision has only changed its name, so requests stay as they are"));
        }
        if (!revision.specToFindRequests(seen.promise()).hasApi()) {
            return pass.failed(
                    "failed to get gvk for promise " + revision.promise(),
                    Because.of(
                            "%s has no API, and Kratix looks for its requests all the same: the revision never goes",
                            revision.promise()));
        }
        List<BindingObject> bindings = bindings(seen, revision);
        if (bindings.isEmpty()) {
            dropFinalizer(pass, revision);
            return pass.end(
                    Requeue.PASSIVE, Because.of("no request is bound to version %s, so it goes", revision.version()));
        }
        for (BindingObject binding : bindings) {
            RequestObject request = request(seen, binding);
            pass.delete(request == null ? binding : request);
        }
        return pass.end(
                Requeue.FAST,
                Because.of("requests that are bound to version %s are deleted with it", revision.version()));
    }

    private static void dropFinalizer(Pass pass, RevisionObject revision) {
        pass.update(
                revision,
                revision.withMetadata(revision.metadata().withoutFinalizer(Finalizers.RESOURCE_REQUEST_CLEANUP)));
    }

    private static List<BindingObject> bindings(Observation.OfRevision seen, RevisionObject revision) {
        List<BindingObject> bindings = new ArrayList<>();
        for (BindingObject binding : byName(seen.bindings())) {
            if (binding.version().equals(revision.version())
                    && revision.promise().equals(binding.metadata().label(Labels.PROMISE_NAME))) {
                bindings.add(binding);
            }
        }
        return bindings;
    }

    private static @Nullable RequestObject request(Observation.OfRevision seen, BindingObject binding) {
        for (RequestObject request : seen.requests()) {
            if (request.metadata().name().equals(binding.resource())
                    && request.metadata().namespace().equals(binding.resourceNamespace())) {
                return request;
            }
        }
        return null;
    }

    /** As the API server lists them. */
    static <O extends ApiObject> List<O> byName(List<O> objects) {
        List<O> sorted = new ArrayList<>(objects);
        sorted.sort(Comparator.comparing((O object) -> object.metadata().namespace())
                .thenComparing(object -> object.metadata().name()));
        return sorted;
    }
}
