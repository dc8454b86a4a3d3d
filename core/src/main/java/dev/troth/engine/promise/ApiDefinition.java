package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.Observation.Definition;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseStatus;
import dev.troth.promise.Kinds;
import dev.troth.promise.effective.ParentObject;
import java.util.Locale;
import java.util.Optional;

/**
 * The CustomResourceDefinition of the Promise's API ({@code ensureCRDExists}): created, kept up to date, and waited for.
 *
 * <p>Kratix sends an update of it on every pass; it is left out here, since of the definition only its state is known.
 */
final class ApiDefinition {

    static final String KIND = Kinds.CUSTOM_RESOURCE_DEFINITION;

    private ApiDefinition() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        Optional<ParentObject> request = hand.spec().anyRequest();
        if (request.isEmpty()) {
            return Optional.empty();
        }
        if (hand.seen().definition() == Definition.ABSENT) {
            hand.pass().create(of(hand));
            return hand.end(Requeue.FAST, "the API of %s is new: Kratix creates its definition and waits", hand.name());
        }
        if (writeApi(hand, request.get())) {
            return hand.end(
                    Requeue.FAST,
                    "the status of %s now names the kind of its requests; Kratix looks again in 5 seconds",
                    hand.name());
        }
        if (hand.seen().definition() == Definition.CREATED) {
            return hand.end(
                    Requeue.FAST, "Kubernetes does not serve the API of %s yet; Kratix waits for it", hand.name());
        }
        RequestControllerRights.grant(hand);
        return Optional.empty();
    }

    static PlainObject of(PromiseInHand hand) {
        return new PlainObject(KIND, Metadata.of("", hand.spec().apiName()).withLabels(hand.sharedLabels()));
    }

    /** Whether the status did not name kind and version of requests yet, at the top and below {@code kratix}. */
    private static boolean writeApi(PromiseInHand hand, ParentObject request) {
        PromiseStatus status = hand.status();
        String apiVersion = (request.group() + "/" + request.version()).toLowerCase(Locale.ROOT);
        PromiseStatus named = status.withTop(status.top().withApi(request.kind(), apiVersion))
                .withKratix(status.kratix().withApi(request.kind(), apiVersion));
        if (named.equals(status)) {
            return false;
        }
        hand.setStatus(named);
        hand.updateStatus();
        return true;
    }
}
