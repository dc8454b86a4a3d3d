package dev.troth.scenariofile;

import dev.troth.promise.Annotations;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.promise.admission.PromiseUpdate;
import dev.troth.promise.admission.Refusal;
import dev.troth.promise.effective.AppliedObject;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.simulation.scenario.Target;
import dev.troth.yaml.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan Kratix' webhook or Kubernetes would refuse because of what stands above it, as far as that can be known before
 * it is played: each action is held against what the last ones have made of the Promises.
 */
final class Refusals {

    private final Problems problems;
    private final Map<String, Standing> promises = new LinkedHashMap<>();

    /** Patches build upon each other, also upon one that was refused: what is told of that is not told again. */
    private final Set<String> told = new HashSet<>();

    /**
     * A Promise as it is at some point of the plan.
     *
     * @param annotations with those of earlier versions, which {@code apply} leaves
     * @param storedVersions of its API; empty as long as Kratix has had no time to make it known
     */
    private record Standing(Promise promise, Map<String, String> annotations, Set<String> storedVersions) {

        static Standing of(Promise promise) {
            return new Standing(promise, AppliedObject.annotations(promise.object()), Set.of());
        }

        Standing later() {
            return storedVersions.isEmpty() ? stored(promise) : this;
        }

        private Standing stored(Promise next) {
            Set<String> stored = new LinkedHashSet<>(storedVersions);
            stored.add(PromiseUpdate.storedVersion(next));
            stored.remove(""); // Without an API, or without a version.
            return new Standing(next, annotations, stored);
        }

        Standing next(Promise next) {
            return (storedVersions.isEmpty() ? new Standing(next, annotations, Set.of()) : stored(next))
                    .annotated(AppliedObject.annotations(next.object()), List.of());
        }

        Standing annotated(Map<String, String> set, List<String> remove) {
            Map<String, String> changed = new LinkedHashMap<>(annotations);
            remove.forEach(changed::remove);
            changed.putAll(set);
            return new Standing(promise, changed, storedVersions);
        }
    }

    Refusals(Problems problems) {
        this.problems = problems;
    }

    void tellOf(List<WrittenAction> plan) {
        for (WrittenAction written : plan) {
            if (!isAtOnce(written.action().when())) {
                promises.replaceAll((name, standing) -> standing.later());
            }
            tellOf(written.place(), written.action().action());
        }
    }

    private static boolean isAtOnce(Moment moment) {
        return moment.equals(new Moment.At(0)) || moment.equals(new Moment.Later(0));
    }

    private void tellOf(Place where, ScenarioAction action) {
        switch (action) {
            case ScenarioAction.ApplyPromise apply -> update(apply.promise(), where, where.get("apply"));
            case ScenarioAction.ApplyRequest apply -> request(apply.request().object(), where);
            case ScenarioAction.Patch patch -> {
                if (patch.whole() instanceof ScenarioAction.ApplyPromise whole) {
                    update(whole.promise(), where, where.get("with"));
                }
            }
            case ScenarioAction.Annotate annotate -> annotate(annotate, where);
            case ScenarioAction.Delete delete -> {
                if (isPromise(delete.target())) {
                    promises.remove(delete.target().name());
                }
            }
            default -> {}
        }
    }

    private static boolean isPromise(Target target) {
        return target.kind().equals(Kinds.PROMISE);
    }

    private void update(Promise promise, Place where, Place said) {
        Standing before = promises.get(promise.nameText());
        if (before == null) {
            promises.put(promise.nameText(), Standing.of(promise));
            return;
        }
        Standing after = before.next(promise);
        Optional<Refusal> refusal = intervalRefusal(
                        promise.object().annotation(Annotations.RECONCILIATION_INTERVAL), before, after)
                .or(() -> PromiseUpdate.refusal(before.promise(), promise, before.storedVersions()));
        if (refusal.isPresent()) {
            tell(
                    promise.nameText(),
                    refusal.get(),
                    place(where, said, promise.place(), refusal.get().place()));
        } else {
            promises.put(promise.nameText(), after);
        }
    }

    private void annotate(ScenarioAction.Annotate annotate, Place where) {
        String name = annotate.target().name();
        Standing before = isPromise(annotate.target()) ? promises.get(name) : null;
        if (before == null) {
            return;
        }
        Standing after = before.annotated(annotate.set(), annotate.remove());
        Place place = where.get("set").get(Annotations.RECONCILIATION_INTERVAL);
        Optional<Refusal> refusal = intervalRefusal(place, before, after);
        refusal.ifPresentOrElse(why -> tell(name, why, place), () -> promises.put(name, after));
    }

    private static Optional<Refusal> intervalRefusal(Place place, Standing before, Standing after) {
        return PromiseUpdate.intervalRefusal(place, interval(before), interval(after));
    }

    private static @Nullable String interval(Standing standing) {
        return standing.annotations().get(Annotations.RECONCILIATION_INTERVAL);
    }

    private void tell(String promise, Refusal refusal, Place place) {
        if (!told.add(promise + " " + refusal.words())) {
            return;
        }
        problems.add(
                ScenarioProblem.Kind.UPDATE,
                place,
                "Kratix refuses this change of the Promise `" + promise + "`, so nothing of it happens: "
                        + refusal.words() + ". " + refusal.remedy());
    }

    private void request(KubernetesObject request, Place where) {
        List<Promise> offering = promises.values().stream()
                .map(Standing::promise)
                .filter(promise ->
                        promise.api().filter(api -> api.offers(request)).isPresent())
                .toList();
        List<String> served = offering.stream()
                .flatMap(promise -> promise.api().stream())
                .flatMap(api -> api.servedVersions().stream())
                .distinct()
                .toList();
        if (!served.isEmpty() && !served.contains(request.versionText())) {
            problems.add(
                    ScenarioProblem.Kind.VERSION,
                    place(where, where.get("apply"), request.place(), request.apiVersion()),
                    "The Promise `" + offering.getFirst().nameText() + "` does not serve `" + request.versionText()
                            + "`, so Kubernetes does not know this "
                            + request.kindText() + ". It serves `" + String.join("`, `", served) + "`.");
        }
    }

    /**
     * Where to tell of something in an object: there, if it is written in the scenario; else where its file, its name or its
     * patch stands.
     *
     * @param where the step, or the item of a list
     * @param said what of the step says which object
     */
    static Place place(Place where, Place said, Place object, Place inside) {
        if (where.holdsValueOf(object) || said.holdsValueOf(object)) {
            return inside;
        }
        if (said.isPresent()) {
            return said;
        }
        return where.get("file").isPresent() ? where.get("file") : where;
    }
}
