package dev.troth.simulation.invariant;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.json.Json;
import dev.troth.promise.Labels;
import dev.troth.promise.ResourceRequest;
import dev.troth.simulation.scenario.ContainerBehaviour;
import dev.troth.simulation.scenario.DestinationSetup;
import dev.troth.simulation.scenario.End;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.simulation.scenario.Target;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Some story: a seed decides all of it, and who has the seed has the story again. */
final class RandomScenario {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final int MOST_ACTIONS = 12;

    private static final List<String> DESTINATIONS = List.of("east", "west", "north");
    private static final List<String> NAMESPACES = List.of("default", "team");
    private static final List<String> VERSIONS = List.of("", "v1", "v2");
    private static final List<String> LABELS = List.of(
            Labels.MANUAL_RECONCILIATION,
            Labels.MANUAL_RECONCILIATION,
            Labels.PAUSED,
            Labels.WORKFLOW_SUSPENDED,
            Labels.RECONCILE_RESOURCES,
            Labels.RUN_FROM_START);

    /** Before, Kubernetes refuses requests. */
    private static final long KIND_IS_KNOWN = 5_000;

    private final SplittableRandom random;
    private final List<Target> requests = new ArrayList<>();
    private final boolean ownNamespace;
    private final String interval;

    private RandomScenario(long seed) {
        this.random = new SplittableRandom(seed);
        this.ownNamespace = random.nextInt(8) == 0;
        this.interval = random.nextInt(3) == 0 ? "" : random.nextBoolean() ? "10m" : "1h";
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String namespace = NAMESPACES.get(random.nextInt(NAMESPACES.size()));
            requests.add(new Target(RandomPromise.KIND, namespace, random.nextInt(3) == 0 ? "twin" : "r" + i));
        }
    }

    static Scenario of(long seed) {
        return new RandomScenario(seed).scenario(seed);
    }

    private Scenario scenario(long seed) {
        long until = interval.equals("10m") ? HOUR : interval.isEmpty() ? 15 * HOUR : 4 * HOUR;
        return new Scenario(
                "random " + seed,
                settings(),
                destinations(),
                behaviours(),
                plan(until),
                List.of(),
                new End.At(until),
                random.nextLong());
    }

    private KratixSettings settings() {
        KratixSettings usual = KratixSettings.BUILT_IN;
        return new KratixSettings(
                random.nextBoolean() ? 1 + random.nextInt(2) : usual.numberOfJobsToKeep(),
                usual.reconciliationIntervalMillis(),
                usual.stateStoreIntervalMillis(),
                random.nextInt(4) > 0,
                0,
                random.nextInt(4) == 0,
                false,
                usual.gitFetchIntervalMillis(),
                usual.pipelineDefaults(),
                Set.of());
    }

    private List<DestinationSetup> destinations() {
        List<DestinationSetup> some = new ArrayList<>();
        for (String name : DESTINATIONS) {
            if (some.isEmpty() || random.nextInt(3) == 0) {
                some.add(destination(name));
            }
        }
        return some;
    }

    private DestinationSetup destination(String name) {
        DestinationSpec spec = new DestinationSpec(
                random.nextBoolean() ? "" : name,
                random.nextInt(4) == 0,
                random.nextBoolean() ? DestinationSpec.CLEANUP_NONE : DestinationSpec.CLEANUP_ALL,
                DestinationSpec.NESTED_BY_METADATA,
                "",
                random.nextBoolean() ? "BucketStateStore" : "GitStateStore",
                "store-" + name,
                random.nextBoolean());
        return new DestinationSetup(name, environment(), spec);
    }

    private Map<String, String> environment() {
        return random.nextInt(4) == 0 ? Map.of() : Map.of("environment", random.nextInt(4) == 0 ? "prod" : "dev");
    }

    private List<ContainerBehaviour> behaviours() {
        List<ContainerBehaviour> rules = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            rules.add(new ContainerBehaviour(
                    null,
                    null,
                    random.nextInt(3) == 0 ? "" : RandomPromise.PIPELINES.get(random.nextInt(4)),
                    random.nextBoolean() ? "one" : "",
                    runs(),
                    exitCodes(),
                    random.nextInt(4) == 0 ? random.nextLong(1, 10 * MINUTE) : 1_000,
                    random.nextInt(10) == 0,
                    output(),
                    metadata()));
        }
        return rules;
    }

    private Set<Integer> runs() {
        return switch (random.nextInt(3)) {
            case 0 -> Set.of();
            case 1 -> Set.of(1 + random.nextInt(4));
            default -> Set.of(1, 2);
        };
    }

    private List<Integer> exitCodes() {
        return switch (random.nextInt(5)) {
            case 0 -> List.of(1);
            case 1 -> List.of(1, 0);
            default -> List.of();
        };
    }

    private Map<String, String> output() {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of("one.yaml", "kind: One\n", "deep/two.yaml", "kind: Two\n");
            case 1 -> Map.of("changing.yaml", "kind: N" + random.nextInt(9) + "\n");
            default -> Map.of();
        };
    }

    private Map<String, String> metadata() {
        return switch (random.nextInt(8)) {
            case 0 -> Map.of("workflow-control.yaml", "suspend: true\nmessage: wait\n");
            case 1 -> Map.of("workflow-control.yaml", "retryAfter: " + (10 + random.nextInt(190)) + "s\n");
            case 2 -> Map.of("status.yaml", "message: all well\nendpoint: here\n");
            case 3 -> Map.of("destination-selectors.yaml", "- matchLabels: {environment: prod}\n");
            default -> Map.of();
        };
    }

    private List<PlannedAction> plan(long until) {
        List<PlannedAction> plan = new ArrayList<>();
        plan.add(at(
                0,
                new ScenarioAction.ApplyPromise(
                        RandomPromise.of(random, VERSIONS.get(random.nextInt(3)), interval, ownNamespace))));
        for (Target request : requests) {
            plan.add(at(KIND_IS_KNOWN + (random.nextBoolean() ? 0 : random.nextLong(MINUTE)), apply(request)));
        }
        long[] moments = new long[random.nextInt(MOST_ACTIONS + 1)];
        for (int i = 0; i < moments.length; i++) {
            // Most while something runs, some much later.
            moments[i] = random.nextInt(3) == 0 ? random.nextLong(until) : random.nextLong(5 * MINUTE);
        }
        Arrays.sort(moments);
        for (long moment : moments) {
            plan.add(at(moment, action()));
        }
        return plan;
    }

    private static PlannedAction at(long millis, ScenarioAction action) {
        return new PlannedAction(new Moment.At(millis), action);
    }

    private ScenarioAction action() {
        Target request = requests.get(random.nextInt(requests.size()));
        Target promise = new Target("Promise", "", RandomPromise.NAME);
        String destination = DESTINATIONS.get(random.nextInt(DESTINATIONS.size()));
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> label(request);
            case 4, 5 -> label(promise);
            case 6, 7, 8 ->
                new ScenarioAction.ReplaceSpec(
                        request, Json.Mapping.EMPTY.with("size", new Json.Text("s" + random.nextInt(3))));
            case 9, 10 ->
                new ScenarioAction.ApplyPromise(
                        RandomPromise.of(random, VERSIONS.get(random.nextInt(3)), interval, ownNamespace));
            case 11, 12 -> new ScenarioAction.Delete(request);
            case 13 -> random.nextInt(3) == 0 ? new ScenarioAction.Delete(promise) : apply(request);
            case 14 -> new ScenarioAction.RestartKratix();
            case 15 ->
                random.nextBoolean()
                        ? new ScenarioAction.AddDestination(destination(destination))
                        : new ScenarioAction.Delete(new Target("Destination", "", destination));
            case 16 -> new ScenarioAction.Label(new Target("Destination", "", destination), environment(), List.of());
            case 17 -> new ScenarioAction.DeleteJobs(random.nextInt(3) == 0 ? promise : request, "");
            case 18 -> new ScenarioAction.DeleteJobs(request, RandomPromise.PIPELINES.get(random.nextInt(4)));
            default ->
                new ScenarioAction.SetVersion(
                        request, random.nextInt(3) == 0 ? "latest" : VERSIONS.get(1 + random.nextInt(2)));
        };
    }

    private ScenarioAction label(Target target) {
        String label = LABELS.get(random.nextInt(LABELS.size()));
        return random.nextInt(3) == 0
                ? new ScenarioAction.Label(target, Map.of(), List.of(label))
                : new ScenarioAction.Label(target, Map.of(label, random.nextInt(10) == 0 ? "yes" : "true"), List.of());
    }

    private static ScenarioAction apply(Target request) {
        String text = "apiVersion: example.org/v1\nkind: Redis\nmetadata: {name: " + request.name() + ", namespace: "
                + request.namespace() + "}\nspec: {size: s0}\n";
        return new ScenarioAction.ApplyRequest(
                ResourceRequest.of(Place.of(Yaml.read(text).documents().getFirst())));
    }
}
