package dev.troth.scenariofile;

import dev.troth.promise.Labels;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.effective.MergePatch;
import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.simulation.scenario.Target;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code spec.steps}: what people and time do, one after the other. */
final class StepReader {

    /** The keys of which each step has one. */
    static final List<String> ACTIONS = List.of(
            "apply",
            "patch",
            "delete",
            "label",
            "annotate",
            "pause",
            "unpause",
            "resume",
            "reconcile",
            "upgrade",
            "restart",
            "addDestination",
            "removeDestination",
            "deleteJobs",
            "breakStateStore",
            "mendStateStore",
            "wait");

    static final String SETTLED = "settled";
    private static final String BROKEN = "the State Store does not answer";

    private final Cast cast;
    private final Sources sources;
    private final List<ObjectInPlace> inPlace;
    private final CheckReader checks;
    private final Times times;
    private final Problems problems;
    private final long untilMillis;
    private final List<WrittenAction> plan = new ArrayList<>();
    private long lastAtMillis;

    /** @param inPlace where to put what objects are written in steps */
    StepReader(
            Cast cast,
            Sources sources,
            List<ObjectInPlace> inPlace,
            CheckReader checks,
            Times times,
            Problems problems,
            long untilMillis) {
        this.cast = cast;
        this.sources = sources;
        this.inPlace = inPlace;
        this.checks = checks;
        this.times = times;
        this.problems = problems;
        this.untilMillis = untilMillis;
    }

    List<WrittenAction> readAll(Place list) {
        list.items().stream().filter(Place::isMapping).forEach(this::read);
        return plan;
    }

    private void read(Place step) {
        // In the order of the file, so that the later one is told of.
        List<String> actions = step.entries().stream()
                .map(Place::name)
                .filter(ACTIONS::contains)
                .distinct()
                .toList();
        if (actions.size() != 1) {
            problems.add(
                    ScenarioProblem.Kind.STEP,
                    actions.isEmpty() ? step : step.get(actions.get(1)),
                    actions.isEmpty()
                            ? "This step does nothing. Say what happens: one of `" + String.join("`, `", ACTIONS) + "`."
                            : "A step is one thing, and this one is to `" + String.join("` and `", actions)
                                    + "`. Make it two steps; with `after: 0s` the second follows at once.");
            return;
        }
        Moment moment = moment(step);
        String key = actions.getFirst();
        for (ScenarioAction action : actions(key, step.get(key), step)) {
            plan.add(new WrittenAction(step, new PlannedAction(moment, action)));
            moment = new Moment.Later(0);
        }
    }

    private Moment moment(Place step) {
        Place at = step.get("at");
        Place when = step.get("when");
        long after = times.read(step.get("after"), 0);
        Place wait = step.get("wait");
        if (at.isPresent() && (when.isPresent() || step.get("after").isPresent())) {
            problems.add(
                    ScenarioProblem.Kind.STEP,
                    at,
                    "`at` counts from the beginning of the scenario, `after` and `when` from the step before; a step has one"
                            + " time. Keep the one that you mean.");
        }
        if (at.isPresent()) {
            return at(at);
        }
        if (when.isMapping()) {
            Optional<Check> check = checks.read(when);
            return check.isPresent() ? new Moment.After(check.get(), after) : new Moment.AfterRest(after);
        }
        if (wait.isPresent() && !wait.stringOrEmpty().equals(SETTLED)) {
            return new Moment.Later(times.read(wait, 0));
        }
        boolean isLater = step.get("after").isPresent() && when.isAbsent();
        return isLater ? new Moment.Later(after) : new Moment.AfterRest(after);
    }

    private Moment at(Place at) {
        long millis = times.read(at, lastAtMillis);
        if (millis < lastAtMillis) {
            problems.add(
                    ScenarioProblem.Kind.TIME,
                    at,
                    "An earlier step is at " + ExpectationText.time(lastAtMillis)
                            + ", and steps come in the order of the file, so this one would be late. Move it up.");
        } else if (millis > untilMillis) {
            problems.add(
                    ScenarioProblem.Kind.TIME,
                    at,
                    "The scenario ends before that, `until` says, so this never happens. Make `until` later.");
        }
        lastAtMillis = Math.max(millis, lastAtMillis);
        return new Moment.At(millis);
    }

    private List<ScenarioAction> actions(String key, Place value, Place step) {
        return switch (key) {
            case "apply" -> apply(value);
            case "patch" ->
                cast.resolve(value)
                        .map(target -> patch(target, step.get("with")))
                        .orElse(List.of());
            case "restart" -> List.of(new ScenarioAction.RestartKratix());
            case "wait" -> List.of(new ScenarioAction.Wait());
            case "addDestination" ->
                value.isMapping()
                        ? List.of(
                                new ScenarioAction.AddDestination(new DestinationReader(sources, problems).read(value)))
                        : List.of();
            case "removeDestination", "breakStateStore", "mendStateStore" -> destination(key, value, step);
            default ->
                cast.resolve(value)
                        .map(target -> List.of(simple(key, target, step)))
                        .orElse(List.of());
        };
    }

    private static ScenarioAction simple(String key, Target target, Place step) {
        return switch (key) {
            case "label" -> new ScenarioAction.Label(target, set(step), remove(step));
            case "annotate" -> new ScenarioAction.Annotate(target, set(step), remove(step));
            case "pause" -> new ScenarioAction.Label(target, Map.of(Labels.PAUSED, "true"), List.of());
            case "unpause" -> new ScenarioAction.Label(target, Map.of(), List.of(Labels.PAUSED));
            case "resume" -> new ScenarioAction.Label(target, Map.of(), List.of(Labels.WORKFLOW_SUSPENDED));
            case "reconcile" ->
                new ScenarioAction.Label(target, Map.of(Labels.MANUAL_RECONCILIATION, "true"), List.of());
            case "upgrade" ->
                new ScenarioAction.SetVersion(target, step.get("version").stringOrEmpty());
            case "deleteJobs" ->
                new ScenarioAction.DeleteJobs(target, step.get("pipeline").stringOrEmpty());
            default -> new ScenarioAction.Delete(target);
        };
    }

    private static Map<String, String> set(Place step) {
        Map<String, String> set = new LinkedHashMap<>();
        for (Place entry : step.get("set").entries()) {
            set.put(entry.name(), entry.stringOrEmpty());
        }
        return set;
    }

    private static List<String> remove(Place step) {
        return step.get("remove").items().stream().map(Place::stringOrEmpty).toList();
    }

    private List<ScenarioAction> destination(String key, Place name, Place step) {
        String text = name.stringOrEmpty();
        if (!cast.destinations().contains(text)) {
            problems.add(
                    ScenarioProblem.Kind.OBJECT,
                    name,
                    "This scenario has no Destination `" + text + "`." + Problems.hint(text, cast.destinations()));
            return List.of();
        }
        return List.of(
                switch (key) {
                    case "removeDestination" -> new ScenarioAction.Delete(new Target("Destination", "", text));
                    case "breakStateStore" ->
                        new ScenarioAction.BreakStateStore(
                                text, step.get("message").string().orElse(BROKEN));
                    default -> new ScenarioAction.BreakStateStore(text, "");
                });
    }

    /** A file, an object that is written here, or one of those that the scenario has. */
    private List<ScenarioAction> apply(Place value) {
        if (isFile(value)) {
            return sources.objects(value).stream()
                    .<ScenarioAction>map(this::applied)
                    .toList();
        }
        if (value.isMapping()) {
            inPlace.add(ObjectInPlace.whole(value));
            return List.of(applied(value));
        }
        return cast.resolve(value)
                .flatMap(cast::object)
                .map(this::applied)
                .map(List::<ScenarioAction>of)
                .orElse(List.of());
    }

    static boolean isFile(Place value) {
        String text = value.stringOrEmpty();
        return text.endsWith(".yaml") || text.endsWith(".yml") || text.endsWith(".json");
    }

    private ScenarioAction.Apply applied(Place object) {
        cast.add(object);
        return action(object);
    }

    /** {@code kubectl apply} of it. */
    static ScenarioAction.Apply action(Place object) {
        return Cast.isPromise(object)
                ? new ScenarioAction.ApplyPromise(Promise.of(object))
                : new ScenarioAction.ApplyRequest(ResourceRequest.of(object));
    }

    /** Changes what was written last. */
    private List<ScenarioAction> patch(Target target, Place with) {
        Optional<Place> object = cast.object(target);
        if (object.isEmpty() || !with.isMapping()) {
            return List.of();
        }
        Place changed = MergePatch.apply(object.get(), with);
        inPlace.add(ObjectInPlace.patch(with, object.get(), changed));
        Place finalizers = with.at("metadata", "finalizers");
        return List.of(new ScenarioAction.Patch(
                target,
                applied(changed),
                finalizers.node() == null
                        ? null
                        : finalizers.items().stream().map(Place::stringOrEmpty).toList()));
    }
}
