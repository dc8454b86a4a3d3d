package dev.troth.scenariofile;

import dev.troth.promise.Kinds;
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
import java.util.function.Function;

/** {@code spec.steps}: what people and time do, one after the other. */
final class StepReader {

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
        List<StepWord> words = step.entries().stream()
                .flatMap(entry -> StepWord.of(entry.name()).stream())
                .distinct()
                .toList();
        if (words.size() != 1) {
            problems.add(
                    ScenarioProblem.Kind.STEP,
                    words.isEmpty() ? step : step.get(words.get(1).key),
                    words.isEmpty()
                            ? "This step does nothing. Say what happens: one of `"
                                    + String.join("`, `", StepWord.keys()) + "`."
                            : "A step is one thing, and this one is to `"
                                    + String.join(
                                            "` and `",
                                            words.stream().map(word -> word.key).toList())
                                    + "`. Make it two steps; with `after: 0s` the second follows at once.");
            return;
        }
        Moment moment = moment(step);
        for (ScenarioAction action : actions(words.getFirst(), step)) {
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
        if (wait.isPresent() && !wait.stringOrEmpty().equals(StepWord.SETTLED)) {
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

    private List<ScenarioAction> actions(StepWord word, Place step) {
        Place value = step.get(word.key);
        return switch (word) {
            case APPLY -> apply(value);
            case PATCH ->
                cast.resolve(value)
                        .map(target -> patch(target, step.get("with")))
                        .orElse(List.of());
            case DELETE -> object(value, ScenarioAction.Delete::new);
            case LABEL -> object(value, target -> new ScenarioAction.Label(target, set(step), remove(step)));
            case ANNOTATE -> object(value, target -> new ScenarioAction.Annotate(target, set(step), remove(step)));
            case PAUSE -> label(value, Labels.PAUSED);
            case UNPAUSE -> unlabel(value, Labels.PAUSED);
            case RESUME -> unlabel(value, Labels.WORKFLOW_SUSPENDED);
            case RECONCILE -> label(value, Labels.MANUAL_RECONCILIATION);
            case UPGRADE ->
                object(
                        value,
                        target -> new ScenarioAction.SetVersion(
                                target, step.get("version").stringOrEmpty()));
            case RESTART -> List.of(new ScenarioAction.RestartKratix());
            case ADD_DESTINATION ->
                value.isMapping()
                        ? List.of(
                                new ScenarioAction.AddDestination(new DestinationReader(sources, problems).read(value)))
                        : List.of();
            case REMOVE_DESTINATION ->
                destination(value, name -> new ScenarioAction.Delete(new Target(Kinds.DESTINATION, "", name)));
            case DELETE_JOBS ->
                object(
                        value,
                        target -> new ScenarioAction.DeleteJobs(
                                target, step.get("pipeline").stringOrEmpty()));
            case BREAK_STATE_STORE -> {
                String error = step.get("message").string().orElse(BROKEN);
                yield destination(value, name -> new ScenarioAction.BreakStateStore(name, error));
            }
            case MEND_STATE_STORE -> destination(value, name -> new ScenarioAction.BreakStateStore(name, ""));
            case WAIT -> List.of(new ScenarioAction.Wait());
        };
    }

    /** Done to the object of that name; nothing, and a problem, where there is none. */
    private List<ScenarioAction> object(Place name, Function<Target, ScenarioAction> action) {
        return cast.resolve(name).map(action).map(List::of).orElse(List.of());
    }

    private List<ScenarioAction> label(Place name, String label) {
        return object(name, target -> new ScenarioAction.Label(target, Map.of(label, "true"), List.of()));
    }

    private List<ScenarioAction> unlabel(Place name, String label) {
        return object(name, target -> new ScenarioAction.Label(target, Map.of(), List.of(label)));
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

    private List<ScenarioAction> destination(Place name, Function<String, ScenarioAction> action) {
        String text = name.stringOrEmpty();
        if (!cast.destinations().contains(text)) {
            problems.add(
                    ScenarioProblem.Kind.OBJECT,
                    name,
                    "This scenario has no Destination `" + text + "`." + Problems.hint(text, cast.destinations()));
            return List.of();
        }
        return List.of(action.apply(text));
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
        if (!PatchedIdentity.isKept(object.get(), with, problems)) {
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
