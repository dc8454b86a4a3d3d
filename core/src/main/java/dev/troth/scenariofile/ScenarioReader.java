package dev.troth.scenariofile;

import dev.troth.engine.KratixSettings;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.effective.MergePatch;
import dev.troth.schema.Closest;
import dev.troth.simulation.scenario.ContainerBehaviour;
import dev.troth.simulation.scenario.DestinationSetup;
import dev.troth.simulation.scenario.End;
import dev.troth.simulation.scenario.Expectation;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.simulation.scenario.Target;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlScalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads an object of {@code kind: Scenario}. What the types can say (unknown fields, wrong types) they say; here, whatever has
 * another shape than it should is passed over.
 */
public final class ScenarioReader {

    public static final String API_VERSION = "troth.dev/v1alpha1";
    public static final String KIND = "Scenario";

    private static final String GROUP = "troth.dev";

    /** The fields of {@code spec} by which a scenario without its apiVersion is known. */
    private static final List<String> TELLTALES =
            List.of("promises", "requests", "destinations", "containers", "steps", "expect");

    /** How long a story without `until` may wait for something that never comes. */
    private static final Duration PATIENCE = Duration.ofDays(30);

    /** The request of a Promise whose author does not name one lies beside it under this name. */
    public static final String USUAL_REQUEST = Role.REQUEST.usualFile;

    private final Place root;
    private final Place spec;
    private final Problems problems = new Problems();
    private final Sources sources;
    private final Cast cast = new Cast(problems);
    private final Times times = new Times(problems);
    private final List<ObjectInPlace> inPlace = new ArrayList<>();
    private final Applied promises = new Applied();
    private final Applied requests = new Applied();

    /** What is applied without a step, with where it is named. */
    private record Applied(List<Place> objects, List<Place> named) {
        Applied() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(Place object, Place where) {
            objects.add(object);
            named.add(where);
        }

        Applied without(Set<Target> later) {
            Applied rest = new Applied();
            for (int i = 0; i < objects.size(); i++) {
                if (!later.contains(Cast.target(objects.get(i)))) {
                    rest.add(objects.get(i), named.get(i));
                }
            }
            return rest;
        }
    }

    private ScenarioReader(Place root, ScenarioFiles files) {
        this.root = root;
        this.spec = spec(root);
        this.sources = new Sources(files, problems);
    }

    /** With those of its fields that stand beside it by mistake, of which the types tell: what is meant is clear. */
    private static Place spec(Place root) {
        Place spec = root.get("spec");
        List<YamlEntry> fields =
                new ArrayList<>(spec.mapping().map(YamlMapping::entries).orElse(List.of()));
        int own = fields.size();
        for (YamlEntry entry : root.mapping().map(YamlMapping::entries).orElse(List.of())) {
            if (TELLTALES.contains(entry.name()) && spec.get(entry.name()).isAbsent()) {
                fields.add(entry);
            }
        }
        return fields.size() == own || (spec.isPresent() && !spec.isMapping())
                ? spec
                : spec.with(new YamlMapping(spec.value(), fields, false));
    }

    /**
     * Whether an object says that it is a scenario, or has what only scenarios have and lacks nothing but a right {@code
     * apiVersion}. Others have kinds of this name too.
     */
    public static boolean isScenario(Place object) {
        KubernetesObject scenario = KubernetesObject.of(object);
        if (!scenario.kindText().equals(KIND)) {
            return false;
        }
        String group = scenario.groupText();
        boolean isMeant = group.isEmpty() || Closest.to(group, List.of(GROUP)).isPresent();
        return group.equals(GROUP)
                || (isMeant
                        && TELLTALES.stream()
                                .anyMatch(field -> scenario.spec().get(field).isPresent()));
    }

    /** Reads it, with the files that it names. */
    public static ReadScenario read(Place object, ScenarioFiles files) {
        return new ScenarioReader(object, files).read();
    }

    /** {@link ScenarioWords#of}. */
    static ScenarioWords words(Place object, ScenarioFiles files) {
        ScenarioReader reader = new ScenarioReader(object, files);
        return new ScenarioWords(reader.read().scenario(), reader.cast);
    }

    private ReadScenario read() {
        KratixSettings settings = new SettingsReader(times).read(spec.get("settings"));
        named(Role.PROMISE, promises);
        named(Role.REQUEST, requests);
        promises.objects().forEach(cast::add);
        requests.objects().forEach(cast::add);
        // What comes later can be spoken of from the beginning.
        List<Place> laterObjects = laterObjects();
        Cast whole = new Cast(problems);
        promises.objects().forEach(whole::add);
        laterObjects.stream().filter(Cast::isPromise).forEach(whole::add);
        List<DestinationSetup> destinations = destinations(whole);
        destinations.forEach(cast::add);
        tellOfRequestsWithoutPromise(whole);
        laterObjects.stream()
                .filter(object -> cast.object(Cast.target(object)).isEmpty() || Cast.isPromise(object))
                .forEach(cast::addLater);

        Place until = spec.get("until");
        long untilMillis = until.isPresent() ? times.read(until, Expectation.WHENEVER) : Expectation.WHENEVER;
        if (untilMillis == 0) {
            problems.add(
                    ScenarioProblem.Kind.TIME,
                    until,
                    "A scenario of no length plays nothing. Say how long it lasts, such as `1h`, or leave `until` out: it then ends"
                            + " when everything is at rest.");
        }
        CheckReader checks = new CheckReader(cast, problems, this::isWrittenByContainers);
        List<WrittenAction> plan = new ArrayList<>(beginning());
        Place steps = spec.get("steps");
        if (steps.isPresent()) {
            plan.addAll(new StepReader(cast, sources, inPlace, checks, times, problems, untilMillis).readAll(steps));
        } else if (spec.get("expect").isAbsent()) {
            plan.addAll(intervalAndEnd(settings));
        }
        List<ContainerBehaviour> behaviours =
                new ContainerReader(cast, sources, times, problems).readAll(spec.get("containers"));
        List<WrittenExpectation> expectations =
                new ExpectationReader(checks, times, problems, untilMillis).readAll(spec.get("expect"));
        new Refusals(problems).tellOf(plan);
        Upgrades.tellOf(plan, problems);
        IncompleteSteps.tellOf(steps, problems);
        return new ReadScenario(
                new Scenario(
                        name(),
                        settings,
                        destinations,
                        behaviours,
                        plan.stream().map(WrittenAction::action).toList(),
                        expectations.stream()
                                .map(WrittenExpectation::expectation)
                                .toList(),
                        untilMillis == Expectation.WHENEVER
                                ? new End.AtRest(patienceMillis(plan, expectations))
                                : new End.At(untilMillis),
                        SettingsReader.number(spec.get("randomSeed")).orElse(0L)),
                problems(),
                plan,
                expectations,
                inPlace,
                cast.promises());
    }

    /** Whether a container may bring a word into a status, such as a condition of its own. */
    private boolean isWrittenByContainers(String word) {
        return spec.get("containers").items().stream()
                .flatMap(container -> container.get("metadata").entries().stream())
                .anyMatch(file -> file.stringOrEmpty().contains(word));
    }

    /** What only follows from a file that could not be had is not told: its objects might well be those that are missed. */
    private List<ScenarioProblem> problems() {
        return problems.list().stream()
                .filter(problem -> !sources.isIncomplete() || !problem.kind().isAboutWhatIsThere())
                .toList();
    }

    private String name() {
        return root.at("metadata", "name").stringOrEmpty();
    }

    /** Promises or requests that are there from the beginning: paths, paths with a change, or objects written here. */
    private void named(Role role, Applied found) {
        Place list = spec.get(role.field);
        if (list.isNothing()) {
            usual(role, found);
            return;
        }
        for (Place item : list.items()) {
            add(role, objects(item), item, "This", found);
        }
    }

    /** What counts where nothing is named: the file beside the scenario; without one, the smallest request there can be. */
    private void usual(Role role, Applied found) {
        Place where = root.get("kind");
        String usual = role.usualFile;
        if (sources.exists(usual)) {
            Place path = root.with(
                    new YamlScalar(root.anchor(), usual, YamlScalar.Style.PLAIN, YamlScalar.Kind.STRING, usual));
            add(role, sources.objects(path), where, "`" + usual + "` beside this scenario", found);
            return;
        }
        switch (role) {
            case PROMISE ->
                problems.add(
                        ScenarioProblem.Kind.FILE,
                        spec.isPresent() ? spec : where,
                        "This scenario names no Promise, and there is no `promise.yaml` beside it. Name the file in `promises`.");
            case REQUEST -> {
                if (!promises.objects().isEmpty()) {
                    DefaultStory.exampleRequest(Promise.of(promises.objects().getLast()))
                            .ifPresent(example -> found.add(example.place(), where));
                }
            }
        }
    }

    /** Those of the objects that fit; a file may hold others too, but not only others. */
    private void add(Role role, List<Place> objects, Place item, String where, Applied found) {
        List<Place> fitting = objects.stream().filter(role::fits).toList();
        if (fitting.isEmpty() && !objects.isEmpty()) {
            problems.add(ScenarioProblem.Kind.FILE, item, role.refusal(where, objects));
        }
        for (Place object : fitting) {
            found.add(object, item);
            if (item.holdsValueOf(object)) {
                inPlace.add(ObjectInPlace.whole(object));
            }
        }
    }

    private List<Place> objects(Place item) {
        if (item.string().isPresent()) {
            return sources.objects(item);
        }
        if (item.get("kind").isPresent()) {
            return List.of(item);
        }
        Place change = item.get("with");
        List<Place> objects = item.get("file").string().isPresent() ? sources.objects(item.get("file")) : List.of();
        return change.node() == null
                ? objects
                : objects.stream().map(object -> changed(object, change)).toList();
    }

    private Place changed(Place object, Place change) {
        Place changed = MergePatch.apply(object, change);
        inPlace.add(ObjectInPlace.patch(change, object, changed));
        return changed;
    }

    /** What steps apply from files, or as it is written in them. */
    private List<Place> laterObjects() {
        List<Place> objects = new ArrayList<>();
        for (Place step : spec.get("steps").items()) {
            Place apply = step.get("apply");
            if (StepReader.isFile(apply)) {
                objects.addAll(sources.objects(apply));
            } else if (apply.isMapping()) {
                objects.add(apply);
            }
        }
        return objects;
    }

    private List<DestinationSetup> destinations(Cast whole) {
        Place list = spec.get("destinations");
        DestinationReader reader = new DestinationReader(sources, problems);
        List<DestinationSetup> there =
                list.isPresent() ? reader.readAll(list) : DefaultDestinations.of(whole.promises());
        for (Place step : spec.get("steps").items()) {
            if (step.get("addDestination").isMapping()) {
                cast.add(reader.read(step.get("addDestination")));
            }
        }
        return there;
    }

    private void tellOfRequestsWithoutPromise(Cast whole) {
        for (int i = 0; i < requests.objects().size(); i++) {
            KubernetesObject request = KubernetesObject.of(requests.objects().get(i));
            if (whole.offering(request.place()).isEmpty() && !whole.promises().isEmpty()) {
                problems.add(
                        ScenarioProblem.Kind.OBJECT,
                        requests.named().get(i),
                        "No Promise of this scenario offers `" + request.kindText() + "` of `"
                                + request.apiVersionText()
                                + "`, so Kubernetes would refuse this request. Add its Promise to `promises`.");
            }
        }
    }

    /** Promises at once, requests as soon as they can be served; those that a step applies by name wait for it. */
    private List<WrittenAction> beginning() {
        Set<Target> later = new HashSet<>();
        for (Place step : spec.get("steps").items()) {
            Place apply = step.get("apply");
            if (apply.string().isPresent() && !StepReader.isFile(apply)) {
                cast.resolve(apply).ifPresent(later::add);
            }
        }
        Applied first = promises.without(later);
        Applied then = requests.without(later);
        List<Place> places = new ArrayList<>(first.named());
        places.addAll(then.named());
        return written(places, life(first, then).beginning());
    }

    /** Without steps and expectations: the interval passes, then all is deleted. */
    private List<WrittenAction> intervalAndEnd(KratixSettings settings) {
        WholeLife life = life(promises, requests);
        List<Place> places = new ArrayList<>(List.of(root.get("spec")));
        places.addAll(requests.named());
        for (int i = promises.named().size() - 1; i >= 0; i--) {
            places.add(promises.named().get(i));
        }
        List<PlannedAction> plan = new ArrayList<>(List.of(life.waiting(settings)));
        plan.addAll(life.end());
        return written(places, plan);
    }

    private static WholeLife life(Applied promises, Applied requests) {
        return new WholeLife(
                List.of(),
                promises.objects().stream().map(Promise::of).toList(),
                requests.objects().stream().map(ResourceRequest::of).toList());
    }

    /** Each action with the place that it comes from. */
    private static List<WrittenAction> written(List<Place> places, List<PlannedAction> plan) {
        List<WrittenAction> written = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            written.add(new WrittenAction(places.get(i), plan.get(i)));
        }
        return written;
    }

    /** A story that ends at rest still has to end when rest, or what a step waits for, never comes. */
    private static long patienceMillis(List<WrittenAction> plan, List<WrittenExpectation> expectations) {
        long latest = 0;
        for (WrittenAction action : plan) {
            latest += switch (action.action().when()) {
                case Moment.At at -> at.millis();
                case Moment.Later later -> later.millis();
                case Moment.After after -> after.millis();
                case Moment.AfterRest rest -> rest.millis();
            };
        }
        for (WrittenExpectation one : expectations) {
            latest = Math.max(latest, one.expectation().lastMillis());
        }
        return Math.min(latest + PATIENCE.toMillis(), 2 * Times.LONGEST.toMillis());
    }
}
