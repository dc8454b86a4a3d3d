package dev.troth.scenariofile;

import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import dev.troth.promise.Promise;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.simulation.scenario.Target;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps that ask for another version of a Promise. That version must come from somewhere in the story: Kratix keeps a
 * PromiseRevision of each that was applied, finds none of any other, and tries again for ever
 * ({@code internal/controller/dynamic_resource_request_controller.go}, {@code promiseRevisionByExactVersion}).
 */
final class Upgrades {

    /** {@code UnversionedPromiseVersion}. */
    private static final String UNVERSIONED = "not-set";

    private final Problems problems;
    private final List<WrittenAction> plan;
    private final List<Promise> promises = new ArrayList<>();

    private Upgrades(List<WrittenAction> plan, Problems problems) {
        this.plan = plan;
        this.problems = problems;
        for (WrittenAction written : plan) {
            ScenarioAction action = written.action().action();
            if (action instanceof ScenarioAction.ApplyPromise apply) {
                promises.add(apply.promise());
            } else if (action instanceof ScenarioAction.Patch patch
                    && patch.whole() instanceof ScenarioAction.ApplyPromise whole) {
                promises.add(whole.promise());
            }
        }
    }

    static void tellOf(List<WrittenAction> plan, Problems problems) {
        Upgrades upgrades = new Upgrades(plan, problems);
        for (WrittenAction written : plan) {
            if (written.action().action() instanceof ScenarioAction.SetVersion set) {
                upgrades.tellOf(set, written.place());
            }
        }
    }

    private void tellOf(ScenarioAction.SetVersion set, Place step) {
        Place version = step.get("version");
        if (set.request().namespace().isEmpty()) {
            problems.add(
                    ScenarioProblem.Kind.OBJECT,
                    step.get("upgrade"),
                    "`" + set.request().name()
                            + "` is no request, and only a request asks for a version of its Promise, in its ResourceBinding."
                            + Problems.hint(step.get("upgrade").stringOrEmpty(), requests())
                            + (set.request().kind().equals(Kinds.PROMISE)
                                    ? " A Promise itself comes to another version with `apply`."
                                    : ""));
            return;
        }
        List<Promise> offering = offering(set.request());
        if (version.isNothing()) {
            problems.add(
                    ScenarioProblem.Kind.STEP,
                    step.get("upgrade"),
                    "It is not said to which version. Add `version`." + Problems.hint("", versions(offering)));
        } else if (!set.version().isEmpty() && !offering.isEmpty() && !isKnown(set.version(), offering)) {
            problems.add(
                    ScenarioProblem.Kind.OBJECT,
                    version,
                    "The Promise of this request has no version `" + set.version()
                            + "` in this scenario, so Kratix finds no PromiseRevision of it, and tries again and again."
                            + Problems.hint(set.version(), versions(offering)));
        }
    }

    private List<Promise> offering(Target request) {
        return promises.stream()
                .filter(promise -> promise.api()
                        .filter(api -> api.requestKindText().equals(request.kind()))
                        .isPresent())
                .toList();
    }

    /** Kratix calls the version of a Promise without one so too. */
    private boolean isKnown(String version, List<Promise> offering) {
        return versions(offering).contains(version)
                || (version.equals(UNVERSIONED)
                        && offering.stream()
                                .anyMatch(promise ->
                                        promise.version().stringOrEmpty().isEmpty()));
    }

    /** Those that Promises are applied with, and those that their label is set to; and the word for the newest. */
    private List<String> versions(List<Promise> offering) {
        Set<String> versions = new LinkedHashSet<>();
        offering.forEach(promise -> versions.add(promise.version().stringOrEmpty()));
        List<String> names = offering.stream().map(Promise::nameText).toList();
        for (WrittenAction written : plan) {
            if (written.action().action() instanceof ScenarioAction.Label label
                    && label.target().namespace().isEmpty()
                    && names.contains(label.target().name())) {
                versions.add(label.set().getOrDefault(Labels.PROMISE_VERSION, ""));
            }
        }
        versions.remove("");
        versions.add(ScenarioWords.LATEST);
        return List.copyOf(versions);
    }

    private Set<String> requests() {
        Set<String> requests = new LinkedHashSet<>();
        for (WrittenAction written : plan) {
            if (written.action().action() instanceof ScenarioAction.ApplyRequest apply) {
                requests.add(Cast.text(DefaultStory.target(apply.request())));
            }
        }
        return requests.size() == 1 ? Set.of(Cast.REQUEST) : requests;
    }
}
