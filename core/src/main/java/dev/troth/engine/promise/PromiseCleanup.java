package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.Observation.Definition;
import dev.troth.engine.Pass;
import dev.troth.engine.RequestController;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a deleted Promise leaves behind is deleted; each finalizer goes when there is nothing left, or at once. */
final class PromiseCleanup {

    /** In this order, one kind a pass; Kratix takes the last two before the others just as often (Go map). */
    private static final List<String> SUPPORTING =
            List.of("ClusterRoleBinding", "ClusterRole", "RoleBinding", "Role", "ServiceAccount", "ConfigMap");

    private PromiseCleanup() {}

    /** Jobs of its own workflows, in all namespaces; it does not wait until they are gone. */
    static Optional<Decision> jobs(PromiseInHand hand) {
        Map<String, String> labels =
                Map.of(Labels.PROMISE_NAME, hand.name(), Labels.WORKFLOW_TYPE, WorkflowType.PROMISE.text());
        delete(hand, matching(hand.seen().jobs(), labels));
        return done(hand, Finalizers.WORKFLOWS_CLEANUP, "the Jobs of the workflows of %s go");
    }

    /** Its requests; they need their controller for their own delete workflows. */
    static Optional<Decision> requests(PromiseInHand hand) {
        if (!hand.spec().hasApi()) {
            return hand.end(
                    new Requeue.Failed("promise does not contain an API"),
                    "%s has no API any more, so Kratix cannot find its requests and its deletion goes no further",
                    hand.name());
        }
        List<RequestObject> requests = FanOut.inOrder(hand.seen().requests());
        if (requests.isEmpty()) {
            return done(hand, Finalizers.RESOURCE_REQUEST_CLEANUP, "no request of %s is left");
        }
        delete(hand, requests);
        hand.pass().add(new RequestController(true, false));
        return hand.end(Requeue.FAST, "the deletion of %s waits for that of its requests", hand.name());
    }

    /** Revisions that their own finalizer may keep for a while; it does not wait until they are gone. */
    static Optional<Decision> revisions(PromiseInHand hand) {
        for (RevisionObject revision : hand.revisions().of(hand.name())) {
            hand.revisions().delete(revision);
        }
        return done(hand, Finalizers.REVISION_CLEANUP, "the PromiseRevisions of %s go");
    }

    /** Kratix no longer watches requests ({@code stopDynamicControllerForDeletedPromise}). */
    static void stopServingRequests(PromiseInHand hand) {
        if (hand.seen().requestControllerRuns()) {
            hand.pass().add(new RequestController(false, false));
        }
    }

    /** What its Pipelines and its request controller ran with; a conflict is looked at again in 15 seconds. */
    static Optional<Decision> supporting(PromiseInHand hand) {
        try {
            for (String kind : SUPPORTING) {
                List<PlainObject> left = matching(hand.seen().supporting(), hand.sharedLabels()).stream()
                        .filter(object -> object.kind().equals(kind))
                        .toList();
                if (!left.isEmpty()) {
                    delete(hand, left);
                    return hand.end(Requeue.FAST, "each %s that Kratix made for %s goes", kind, hand.name());
                }
            }
            return done(
                    hand,
                    Finalizers.CONTROLLER_CLEANUP,
                    "nothing is left that the Pipelines and requests of %s ran with");
        } catch (Pass.Conflict overtaken) {
            return hand.end(
                    Requeue.DEFAULT,
                    "somebody else wrote in between, so the deletion of %s goes on in 15 seconds",
                    hand.name());
        }
    }

    /** Works of its dependencies, of its workflow, and of requests if there are any left. */
    static Optional<Decision> works(PromiseInHand hand) {
        List<? extends ApiObject> left = matching(hand.seen().works(), hand.sharedLabels());
        if (left.isEmpty()) {
            return done(hand, Finalizers.DEPENDENCIES_CLEANUP, "no Work of %s is left");
        }
        delete(hand, left);
        return hand.end(Requeue.FAST, "the deletion of %s waits for that of its Works", hand.name());
    }

    /** The definition of its API, and with it whatever requests there still are. */
    static Optional<Decision> definition(PromiseInHand hand) {
        if (!hand.spec().hasApi() || hand.seen().definition() == Definition.ABSENT) {
            return done(hand, Finalizers.API_CRD_CLEANUP, "the API of %s is gone");
        }
        hand.pass().delete(ApiDefinition.of(hand));
        return hand.end(Requeue.FAST, "the deletion of %s waits for that of its API", hand.name());
    }

    private static Optional<Decision> done(PromiseInHand hand, String finalizer, String because) {
        hand.setMetadata(hand.metadata().withoutFinalizer(finalizer));
        hand.update();
        return hand.end(Requeue.FAST, because, hand.name());
    }

    private static void delete(PromiseInHand hand, List<? extends ApiObject> objects) {
        for (ApiObject object : objects) {
            hand.pass().delete(object);
        }
    }

    /** As the API server lists them. */
    private static <O extends ApiObject> List<O> matching(List<O> objects, Map<String, String> labels) {
        List<O> found = new ArrayList<>();
        for (O object : objects) {
            if (object.metadata().matches(labels)) {
                found.add(object);
            }
        }
        found.sort(Comparator.comparing((O object) -> object.metadata().namespace())
                .thenComparing(object -> object.metadata().name()));
        return found;
    }
}
