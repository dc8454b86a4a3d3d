package dev.troth.scenariofile;

import dev.troth.engine.KratixSettings;
import dev.troth.promise.Api;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.promise.RequiredPromise;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.Shown;
import dev.troth.simulation.scenario.End;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.simulation.scenario.Target;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A whole life in one story, for a Promise of which nobody has said what is to happen: it is applied, somebody asks for
 * something as soon as it is available, all containers succeed, everything settles, the reconciliation interval passes once,
 * and then the request and the Promise are deleted.
 */
public final class DefaultStory {

    private static final Duration SPARE = Duration.ofDays(1);

    private DefaultStory() {}

    /** The story of a Promise by itself. Without a request, one of its API's kind is made up. */
    public static Scenario of(Promise promise, Optional<ResourceRequest> request, KratixSettings settings) {
        return of(promise, request.stream().toList(), List.of(), List.of(), settings);
    }

    /** The story of a Promise among others, with at most one request. */
    public static Scenario of(
            Promise promise,
            Optional<ResourceRequest> request,
            List<Promise> others,
            List<KubernetesObject> destinations,
            KratixSettings settings) {
        return of(promise, request.stream().toList(), others, destinations, settings);
    }

    /**
     * The story of a Promise among others.
     *
     * @param requests all are made at once; without any, one of the Promise's API is made up
     * @param others Promises that are known; those that it requires, directly or not, are applied before it
     * @param destinations those that are there; without any, one is made up for each set of labels that is selected by
     */
    public static Scenario of(
            Promise promise,
            List<ResourceRequest> requests,
            List<Promise> others,
            List<KubernetesObject> destinations,
            KratixSettings settings) {
        List<ResourceRequest> asked =
                requests.isEmpty() ? exampleRequest(promise).stream().toList() : requests;
        Set<Promise> required = new LinkedHashSet<>();
        addRequired(promise, others, required, new LinkedHashSet<>());
        WholeLife life = new WholeLife(List.copyOf(required), List.of(promise), asked);
        List<PlannedAction> plan = new ArrayList<>(life.beginning());
        plan.add(life.waiting(settings));
        plan.addAll(life.end());
        return new Scenario(
                title(promise, asked),
                settings,
                destinations.isEmpty()
                        ? DefaultDestinations.of(life.applied())
                        : destinations.stream().map(DestinationReader::of).toList(),
                List.of(),
                plan,
                List.of(),
                new End.AtRest(limit(life.interval(settings)).toMillis()),
                0);
    }

    private static void addRequired(Promise promise, List<Promise> others, Set<Promise> applied, Set<String> seen) {
        seen.add(promise.nameText());
        for (RequiredPromise required : promise.requiredPromises()) {
            if (!seen.contains(required.nameText())) {
                best(required, others).ifPresent(other -> {
                    addRequired(other, others, applied, seen);
                    applied.add(other);
                });
            }
        }
    }

    /** The one of the version that is wanted; else, as the file says it, the first of the name. */
    private static Optional<Promise> best(RequiredPromise required, List<Promise> others) {
        String version = required.version().stringOrEmpty();
        List<Promise> named = others.stream()
                .filter(other -> other.nameText().equals(required.nameText()))
                .toList();
        return named.stream()
                .filter(other -> other.version().stringOrEmpty().equals(version))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private static Duration limit(Duration interval) {
        return interval.compareTo(Times.LONGEST.minus(SPARE)) > 0 ? Times.LONGEST : interval.plus(SPARE);
    }

    /** {@code redis v1.2.0 · request default/session-cache}; {@code redis v1.2.0 · 3 requests}. */
    static String title(Promise promise, List<ResourceRequest> requests) {
        String version = promise.version().stringOrEmpty();
        String title = Shown.name(promise.nameText()) + (version.isEmpty() ? "" : " " + version);
        return switch (requests.size()) {
            case 0 -> title;
            case 1 ->
                title + " · request " + requests.getFirst().namespaceText() + "/"
                        + Shown.name(requests.getFirst().nameText());
            default -> title + " · " + requests.size() + " requests";
        };
    }

    /** The smallest request that a Promise's API can have; empty without an API. */
    static Optional<ResourceRequest> exampleRequest(Promise promise) {
        Optional<Api> api = promise.api();
        String stored =
                api.flatMap(Api::storageVersion).map(ApiVersion::nameText).orElse("");
        List<String> served = api.map(Api::servedVersions).orElse(List.of());
        String version = served.isEmpty() || served.contains(stored) ? stored : served.getFirst();
        if (api.isEmpty() || version.isEmpty() || api.get().requestKindText().isEmpty()) {
            return Optional.empty();
        }
        String text = """
                apiVersion: "%s/%s"
                kind: "%s"
                metadata: {name: example, namespace: default}
                spec: {}
                """.formatted(api.get().groupText(), version, api.get().requestKindText());
        return Yaml.read(text).documents().stream().findFirst().map(document -> ResourceRequest.of(Place.of(document)));
    }

    static Target target(Promise promise) {
        return new Target(Kinds.PROMISE, "", promise.nameText());
    }

    static Target target(ResourceRequest request) {
        return new Target(request.object().kindText(), request.namespaceText(), request.nameText());
    }
}
