package dev.troth.engine.world;

import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.PromiseStatus;
import dev.troth.engine.object.RevisionObject;
import dev.troth.promise.Promise;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Promises named redis, whose requests are Caches. */
public final class Promises {

    public static final String NAME = "redis";

    private static final String API = """
            api:
              apiVersion: apiextensions.k8s.io/v1
              kind: CustomResourceDefinition
              metadata: {name: caches.demo.io}
              spec:
                group: demo.io
                names: {kind: Cache, plural: caches, singular: cache}
                scope: Namespaced
                versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]
            """;

    private Promises() {}

    /** A Promise with these Pipelines for its requests. */
    public static PromiseSpec spec(List<String> configure, List<String> delete) {
        return of("resource: {configure: [" + pipelines(configure) + "], delete: [" + pipelines(delete) + "]}", "");
    }

    /** A Promise with an API, these workflows and further fields of its spec, as YAML. */
    public static PromiseSpec of(String workflows, String more) {
        return read(API.indent(2) + "  workflows: {" + workflows + "}\n" + more.indent(2));
    }

    /** A Promise without an API. */
    public static PromiseSpec withoutApi(String workflows, String more) {
        return read("  workflows: {" + workflows + "}\n" + more.indent(2));
    }

    private static PromiseSpec read(String spec) {
        String yaml = "apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\nmetadata: {name: " + NAME + "}\nspec:\n"
                + spec;
        return PromiseSpec.of(Promise.of(Place.of(Yaml.read(yaml).documents().getFirst())));
    }

    /** Pipelines of these names as the items of a YAML list. */
    public static String pipelines(List<String> names) {
        return names.stream()
                .map(name -> "{apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: {name: " + name
                        + "}, spec: {containers: [{name: c, image: busybox}]}}")
                .collect(Collectors.joining(", "));
    }

    /** {@code a}, {@code b}, {@code c} … behind a prefix. */
    public static List<String> names(String prefix, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> prefix + (char) ('a' + i % 26) + (i < 26 ? "" : "" + i / 26))
                .toList();
    }

    public static PromiseObject stored(PromiseSpec spec) {
        return new PromiseObject(Metadata.of("", NAME), spec, PromiseStatus.EMPTY);
    }

    public static RevisionObject revision(String version, PromiseSpec spec, boolean latest) {
        return new RevisionObject(Metadata.of("", NAME + "-" + version), NAME, version, spec, latest);
    }
}
