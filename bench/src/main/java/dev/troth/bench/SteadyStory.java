package dev.troth.bench;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.simulation.scenario.DestinationSetup;
import dev.troth.simulation.scenario.End;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A platform on which nothing goes wrong: requests of one Promise, whose two Pipelines run again at each interval. */
final class SteadyStory {

    /** How many Jobs a request has in one interval. */
    static final int PIPELINES = 2;

    private static final String PROMISE = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            metadata: {name: redis}
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
              workflows:
                resource:
                  configure:
                    - apiVersion: platform.kratix.io/v1alpha1
                      kind: Pipeline
                      metadata: {name: provision}
                      spec: {containers: [{name: bucket, image: example/bucket:1}, {name: render, image: example/render:1}]}
                    - apiVersion: platform.kratix.io/v1alpha1
                      kind: Pipeline
                      metadata: {name: announce}
                      spec: {containers: [{name: tell, image: example/tell:1}, {name: note, image: example/note:1}]}
            """;

    private static final long REQUESTS_BEGIN_MILLIS = 60_000;

    private SteadyStory() {}

    /**
     * The story.
     *
     * @param untilMillis when it ends, in milliseconds after its beginning
     */
    static Scenario of(int requests, long untilMillis) {
        List<PlannedAction> plan = new ArrayList<>();
        Promise promise = Promise.of(Place.of(Yaml.read(PROMISE).documents().getFirst()));
        plan.add(new PlannedAction(new Moment.At(0), new ScenarioAction.ApplyPromise(promise)));
        for (int i = 0; i < requests; i++) {
            plan.add(new PlannedAction(
                    new Moment.At(REQUESTS_BEGIN_MILLIS), new ScenarioAction.ApplyRequest(request(i))));
        }
        DestinationSetup destination = new DestinationSetup(
                "worker",
                Map.of("environment", "dev"),
                new DestinationSpec("", false, "none", "nestedByMetadata", "", "BucketStateStore", "store", true));
        return new Scenario(
                "steady",
                KratixSettings.BUILT_IN,
                List.of(destination),
                List.of(),
                plan,
                List.of(),
                new End.At(untilMillis),
                1);
    }

    private static ResourceRequest request(int number) {
        String text = "apiVersion: example.org/v1\nkind: Redis\nmetadata: {name: r" + number
                + ", namespace: default}\nspec: {size: small}\n";
        return ResourceRequest.of(Place.of(Yaml.read(text).documents().getFirst()));
    }
}
