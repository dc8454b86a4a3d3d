package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.promise.Annotations;
import dev.troth.promise.Api;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.promise.admission.PromiseUpdate;
import dev.troth.promise.admission.Refusal;
import dev.troth.simulation.ApiServer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks Kratix' webhook before a Promise is changed, and Kubernetes whether it knows what is asked for. */
final class Admission {

    private static final String WEBHOOK = "Kratix' webhook: ";

    private final ApiServer apiServer;

    /** The versions in which the requests of each Promise were ever stored, where there is more than the one of now. */
    private final Map<String, Set<String>> storedVersions = new HashMap<>();

    Admission(ApiServer apiServer) {
        this.apiServer = apiServer;
    }

    /** Why a change is refused; {@code ""} when it is taken. */
    String whyRefused(PromiseObject before, PromiseObject after) {
        String annotation = Annotations.RECONCILIATION_INTERVAL;
        Promise promise = after.spec().promise();
        return PromiseUpdate.intervalRefusal(
                        promise.object().annotation(annotation),
                        before.metadata().annotations().get(annotation),
                        after.metadata().annotations().get(annotation))
                .or(() -> PromiseUpdate.refusal(before.spec().promise(), promise, stored(before)))
                .map(Refusal::words)
                .map(WEBHOOK::concat)
                .orElse("");
    }

    /**
     * Why the API server does not know a request, which it does from a while after its Promise was applied until that goes; {@code
     * ""} when it knows it.
     */
    String whyUnknown(KubernetesObject request) {
        List<Api> offering = apiServer.promises().stream()
                .filter(promise -> apiServer.isEstablished(definition(promise)))
                .flatMap(promise -> promise.spec().promise().api().stream())
                .filter(api -> api.offers(request))
                .toList();
        if (offering.isEmpty()) {
            return "no Promise offers " + request.kindText() + " now";
        }
        List<String> served = offering.stream()
                .flatMap(api -> api.servedVersions().stream())
                .distinct()
                .toList();
        return served.contains(request.versionText())
                ? ""
                : "no matches for kind \"" + request.kindText() + "\" in version \"" + request.apiVersionText()
                        + "\", of which the Promise serves "
                        + (served.isEmpty() ? "no version" : String.join(", ", served));
    }

    /** A Promise is new. */
    void created(PromiseObject promise) {
        storedVersions.remove(promise.metadata().name());
    }

    /** A change was taken. */
    void changed(PromiseObject before, PromiseObject after) {
        Set<String> stored = new LinkedHashSet<>(stored(before));
        String name = after.metadata().name();
        if (stored.isEmpty()) {
            storedVersions.remove(name);
        } else if (stored.add(PromiseUpdate.storedVersion(after.spec().promise()))) {
            storedVersions.put(name, stored);
        }
    }

    /** None as long as Kratix has not made the CustomResourceDefinition. */
    private Set<String> stored(PromiseObject promise) {
        return apiServer.get(definition(promise)) == null
                ? Set.of()
                : storedVersions.getOrDefault(
                        promise.metadata().name(),
                        Set.of(PromiseUpdate.storedVersion(promise.spec().promise())));
    }

    private static Reference definition(PromiseObject promise) {
        return new Reference(
                Kinds.CUSTOM_RESOURCE_DEFINITION, "", promise.spec().apiName());
    }
}
