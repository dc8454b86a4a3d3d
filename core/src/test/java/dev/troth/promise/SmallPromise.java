package dev.troth.promise;

import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A Promise that serves requests, and nothing more.
 *
 * @param kind of its requests, in group {@code example.org}
 * @param pipelines the names of those that run for each request, of one container {@code c} each
 */
public record SmallPromise(String name, String kind, List<String> pipelines) {

    /** Offers a {@code Thing}, and runs Pipeline {@code a} for it. */
    public static SmallPromise of(String name) {
        return new SmallPromise(name, "Thing", List.of("a"));
    }

    /** The same with requests of another kind. */
    public SmallPromise kind(String newKind) {
        return new SmallPromise(name, newKind, pipelines);
    }

    /** The same with other Pipelines. */
    public SmallPromise configure(String... newPipelines) {
        return new SmallPromise(name, kind, List.of(newPipelines));
    }

    /** On one line, so that it can stand anywhere in a scenario. */
    public String text() {
        String singular = kind.toLowerCase(Locale.ROOT);
        return """
                {apiVersion: platform.kratix.io/v1alpha1, kind: Promise, metadata: {name: "%1$s"},
                 spec: {api: {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition,
                              metadata: {name: %3$ss.example.org},
                              spec: {group: example.org, scope: Namespaced,
                                     names: {kind: %2$s, plural: %3$ss, singular: %3$s},
                                     versions: [{name: v1, served: true, storage: true}]}},
                        workflows: {resource: {configure: [%4$s]}}}}
                """.formatted(
                        name,
                        kind,
                        singular,
                        pipelines.stream().map(SmallPromise::pipeline).collect(Collectors.joining(", ")))
                .replace("\n", " ");
    }

    private static String pipeline(String name) {
        return "{apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: {name: \"" + name
                + "\"}, spec: {containers: [{name: c, image: example/c:1}]}}";
    }

    public Promise promise() {
        return Promise.of(place(text()));
    }

    /** On one line. */
    public String requestText(String request) {
        return "{apiVersion: example.org/v1, kind: " + kind + ", metadata: {name: " + request
                + ", namespace: default}, spec: {size: small}}";
    }

    /** In namespace {@code default}. */
    public ResourceRequest request(String request) {
        return ResourceRequest.of(place(requestText(request)));
    }

    private static Place place(String text) {
        return Place.of(Yaml.read(text).documents().getFirst());
    }
}
