package dev.troth.scenariofile;

import dev.troth.promise.Container;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.WorkflowType;
import dev.troth.simulation.scenario.DestinationSetup;
import dev.troth.simulation.scenario.Target;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a scenario can speak of: its Promises, in each version that it mentions, its requests and its Destinations. */
final class Cast {

    static final String PROMISE = "promise";
    static final String REQUEST = "request";

    private final Problems problems;
    private final List<Promise> variants = new ArrayList<>();
    /** How each object was written last. */
    private final Map<Target, Place> objects = new LinkedHashMap<>();

    private final Set<Target> destinations = new LinkedHashSet<>();

    Cast(Problems problems) {
        this.problems = problems;
    }

    Target add(Place object) {
        Target target = target(object);
        objects.put(target, object);
        if (isPromise(object)) {
            variants.add(Promise.of(object));
        }
        return target;
    }

    /** What a step will apply can be spoken of before, but is not there yet. */
    void addLater(Place object) {
        objects.putIfAbsent(target(object), object);
        if (isPromise(object)) {
            variants.add(Promise.of(object));
        }
    }

    void add(DestinationSetup destination) {
        destinations.add(new Target(Kinds.DESTINATION, "", destination.name()));
    }

    List<String> destinations() {
        return destinations.stream().map(Target::name).toList();
    }

    static boolean isPromise(Place object) {
        return KubernetesObject.of(object).kindText().equals(Kinds.PROMISE);
    }

    static Target target(Place object) {
        return isPromise(object)
                ? DefaultStory.target(Promise.of(object))
                : DefaultStory.target(ResourceRequest.of(object));
    }

    /** The object as it was written last. */
    Optional<Place> object(Target target) {
        return Optional.ofNullable(objects.get(target));
    }

    /** The Promises in all their versions. */
    List<Promise> promises() {
        return variants;
    }

    /** The Promise that offers what is asked for. */
    Optional<Promise> offering(Place request) {
        KubernetesObject object = KubernetesObject.of(request);
        return variants.stream()
                .filter(promise ->
                        promise.api().filter(api -> api.offers(object)).isPresent())
                .findFirst();
    }

    private List<Target> requests() {
        return objects.keySet().stream()
                .filter(target -> !target.kind().equals(Kinds.PROMISE))
                .toList();
    }

    private List<Target> promiseTargets() {
        return objects.keySet().stream()
                .filter(target -> target.kind().equals(Kinds.PROMISE))
                .toList();
    }

    private List<Target> all() {
        List<Target> all = new ArrayList<>(objects.keySet());
        all.addAll(destinations);
        return all;
    }

    /** As {@link #usual(Place)}, without telling that it is not clear. */
    Optional<Target> usual() {
        List<Target> usual = requests().isEmpty() ? promiseTargets() : requests();
        return usual.size() == 1 ? Optional.of(usual.getFirst()) : Optional.empty();
    }

    /** What a check or a step is about that names nothing: the request; without requests the Promise. */
    Optional<Target> usual(Place place) {
        List<Target> requests = requests();
        return only(requests.isEmpty() ? promiseTargets() : requests, place, "`object` is missing, and");
    }

    /** {@code request}, {@code promise}, a name, {@code kind/name} or {@code kind/namespace/name}. */
    Optional<Target> resolve(Place reference) {
        String text = reference.stringOrEmpty();
        if (text.equals(REQUEST)) {
            return only(requests(), reference, "");
        }
        if (text.equals(PROMISE)) {
            return only(promiseTargets(), reference, "");
        }
        List<Target> found =
                all().stream().filter(target -> isCalled(target, text)).toList();
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        List<String> known = all().stream().map(Cast::text).toList();
        problems.add(
                ScenarioProblem.Kind.OBJECT,
                reference,
                found.isEmpty()
                        ? "Nothing in this scenario is called `" + text + "`."
                                + Problems.hint(text, text.indexOf('/') < 0 ? shortWords() : known)
                        : "Several objects are called `" + text + "`. Say which: "
                                + String.join(
                                        " or ",
                                        found.stream().map(Cast::longText).toList()) + ".");
        return Optional.empty();
    }

    private Optional<Target> only(List<Target> candidates, Place place, String prefix) {
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        String what = place.stringOrEmpty().equals(PROMISE) ? "Promise" : "request";
        String said = candidates.isEmpty()
                ? "this scenario has no " + what + ". Name one in `"
                        + (what.equals("Promise") ? "promises" : "requests") + "`."
                : "this scenario has several. Say which: "
                        + String.join(
                                " or ", candidates.stream().map(Cast::text).toList()) + ".";
        problems.add(
                ScenarioProblem.Kind.OBJECT,
                place,
                prefix.isEmpty() ? Character.toUpperCase(said.charAt(0)) + said.substring(1) : prefix + " " + said);
        return Optional.empty();
    }

    /** {@code request} and {@code promise} where there is only one. */
    private Set<String> roles() {
        Set<String> roles = new LinkedHashSet<>();
        if (requests().size() == 1) {
            roles.add(REQUEST);
        }
        if (promiseTargets().size() == 1) {
            roles.add(PROMISE);
        }
        return roles;
    }

    /** What can be said without a slash. */
    private Set<String> shortWords() {
        Set<String> words = roles();
        words.addAll(names());
        return words;
    }

    /** All ways to speak of an object that are clear, the shortest first. */
    List<String> references() {
        Set<String> references = roles();
        names().stream().filter(this::isClear).forEach(references::add);
        for (Target target : all()) {
            references.add(isClear(text(target)) ? text(target) : path(target));
        }
        return List.copyOf(references);
    }

    /** The shortest clear way to speak of an object; null where none is clear. */
    @Nullable
    String reference(Target target) {
        if (requests().equals(List.of(target))) {
            return REQUEST;
        }
        if (promiseTargets().equals(List.of(target))) {
            return PROMISE;
        }
        return Stream.of(target.name(), text(target), path(target))
                .filter(this::isClear)
                .findFirst()
                .orElse(null);
    }

    /** The other objects for which a Pipeline of that name can run. */
    List<Target> othersWith(String pipeline, Target target) {
        return objects.keySet().stream()
                .filter(other -> !other.equals(target))
                .filter(other -> names(pipelines(other)).contains(pipeline))
                .toList();
    }

    private boolean isClear(String reference) {
        return all().stream().filter(target -> isCalled(target, reference)).count() == 1;
    }

    private List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        all().forEach(target -> names.add(target.name()));
        return List.copyOf(names);
    }

    private static boolean isCalled(Target target, String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return target.name().equals(text);
        }
        String rest = text.substring(slash + 1);
        return target.kind().equalsIgnoreCase(text.substring(0, slash))
                && (rest.equals(target.name())
                        || (!target.namespace().isEmpty() && rest.equals(target.namespace() + "/" + target.name())));
    }

    /** {@code Redis/session-cache}. */
    static String text(Target target) {
        return target.kind() + "/" + target.name();
    }

    private static String longText(Target target) {
        return "`" + path(target) + "`";
    }

    /** {@code Redis/team/session-cache}; of what has no namespace as {@link #text}. */
    private static String path(Target target) {
        return target.kind() + "/" + (target.namespace().isEmpty() ? "" : target.namespace() + "/") + target.name();
    }

    /** The Pipelines that can run for an object, by name. */
    List<Pipeline> pipelines(Target target) {
        WorkflowType type = target.kind().equals(Kinds.PROMISE) ? WorkflowType.PROMISE : WorkflowType.RESOURCE;
        return variants.stream()
                .filter(promise -> type == WorkflowType.PROMISE
                        ? promise.nameText().equals(target.name())
                        : promise.api()
                                .filter(api -> api.requestKindText().equals(target.kind()))
                                .isPresent())
                .flatMap(promise -> promise.pipelines().stream())
                .filter(pipeline -> pipeline.type() == type)
                .toList();
    }

    /** Those of all Promises. */
    List<Pipeline> pipelines() {
        return variants.stream()
                .flatMap(promise -> promise.pipelines().stream())
                .toList();
    }

    static List<String> names(List<Pipeline> pipelines) {
        return pipelines.stream().map(Pipeline::nameText).distinct().toList();
    }

    static List<String> containers(List<Pipeline> pipelines) {
        return pipelines.stream()
                .flatMap(pipeline -> pipeline.containers().stream())
                .map(Container::nameText)
                .distinct()
                .toList();
    }
}
