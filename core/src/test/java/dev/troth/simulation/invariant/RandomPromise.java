package dev.troth.simulation.invariant;

import dev.troth.promise.Promise;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Some Promise: workflows of all four kinds, with a few Pipelines of a few containers. */
final class RandomPromise {

    static final String NAME = "redis";
    static final String KIND = "Redis";
    static final List<String> PIPELINES = List.of("a", "b", "c", "d");

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();

    private RandomPromise(SplittableRandom random) {
        this.random = random;
    }

    /**
     * A Promise of always the same name and API.
     *
     * @param interval {@code spec.workflows.config.reconciliationInterval}; {@code ""} for none
     */
    static Promise of(SplittableRandom random, String version, String interval, boolean ownNamespace) {
        String text = new RandomPromise(random).write(version, interval, ownNamespace);
        return Promise.of(Place.of(Yaml.read(text).documents().getFirst()));
    }

    private String write(String version, String interval, boolean ownNamespace) {
        text.append("""
                apiVersion: platform.kratix.io/v1alpha1
                kind: Promise
                metadata:
                  name: redis
                """);
        if (!version.isEmpty()) {
            text.append("  labels: {kratix.io/promise-version: ")
                    .append(version)
                    .append("}\n");
        }
        text.append("""
                spec:
                  api:
                    apiVersion: apiextensions.k8s.io/v1
                    kind: CustomResourceDefinition
                    metadata: {name: redises.example.org}
                    spec:
                      group: example.org
                      names: {kind: Redis, plural: redises, singular: redis}
                      scope: Namespaced
                      versions: [{name: v1, served: true, storage: true}]
                """);
        if (random.nextInt(3) == 0) {
            text.append("  destinationSelectors: [{matchLabels: {environment: dev}}]\n");
        }
        if (random.nextInt(4) == 0) {
            text.append("  dependencies: [{apiVersion: v1, kind: Namespace, metadata: {name: n")
                    .append(random.nextInt(3))
                    .append("}}]\n");
        }
        text.append("  workflows:\n");
        if (ownNamespace || !interval.isEmpty()) {
            List<String> config = new ArrayList<>();
            if (ownNamespace) {
                config.add("pipelineNamespace: workshop");
            }
            if (!interval.isEmpty()) {
                config.add("reconciliationInterval: " + interval);
            }
            text.append("    config: {").append(String.join(", ", config)).append("}\n");
        }
        if (random.nextInt(3) == 0) {
            text.append("    promise:\n");
            workflow("configure", random.nextInt(3));
            workflow("delete", random.nextInt(3));
        }
        text.append("    resource:\n");
        workflow("configure", random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(4));
        workflow("delete", random.nextInt(3));
        return text.toString();
    }

    private void workflow(String action, int pipelines) {
        text.append("      ").append(action).append(":");
        if (pipelines == 0) {
            text.append(" []\n");
            return;
        }
        text.append('\n');
        int first = random.nextInt(PIPELINES.size());
        for (int i = 0; i < pipelines; i++) {
            pipeline(PIPELINES.get((first + i) % PIPELINES.size()));
        }
    }

    private void pipeline(String name) {
        text.append(
                        "        - apiVersion: platform.kratix.io/v1alpha1\n          kind: Pipeline\n          metadata: {name: ")
                .append(name)
                .append("}\n          spec:\n");
        if (random.nextInt(3) == 0) {
            text.append("            restartPolicy: Never\n");
        }
        if (random.nextBoolean()) {
            text.append("            jobOptions: {backoffLimit: ")
                    .append(random.nextInt(3))
                    .append("}\n");
        }
        text.append("            containers: [{name: one, image: example/one:1}");
        if (random.nextBoolean()) {
            text.append(", {name: two, image: example/two:")
                    .append(random.nextInt(5))
                    .append('}');
        }
        text.append("]\n");
    }
}
