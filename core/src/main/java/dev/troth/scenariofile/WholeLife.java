package dev.troth.scenariofile;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.Condition;
import dev.troth.promise.Promise;
import dev.troth.promise.RequiredPromise;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.effective.ReconciliationInterval;
import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.ScenarioAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The life of Promises and requests where nobody says otherwise: the Promises are applied, each request comes as soon as it can
 * be served, the reconciliation interval passes once, then the requests go, all at once, and then the Promises, the last first.
 *
 * @param others Promises that are applied before, because these require them; they stay
 * @param promises those whose life it is, in the order in which they are applied
 * @param requests in the order in which they are made
 */
record WholeLife(List<Promise> others, List<Promise> promises, List<ResourceRequest> requests) {

    private static final Moment AT_ONCE = new Moment.Later(0);
    private static final Moment AT_REST = new Moment.AfterRest(0);

    WholeLife {
        others = List.copyOf(others);
        promises = List.copyOf(promises);
        requests = List.copyOf(requests);
    }

    /** The others come, then the Promises, then the requests. */
    List<PlannedAction> beginning() {
        List<PlannedAction> plan = new ArrayList<>();
        for (Promise promise : applied()) {
            plan.add(new PlannedAction(new Moment.At(0), new ScenarioAction.ApplyPromise(promise)));
        }
        Set<Promise> available = available();
        Moment last = AT_ONCE;
        for (ResourceRequest request : requests) {
            Moment when = whenServed(request, available);
            plan.add(new PlannedAction(when.equals(last) ? AT_ONCE : when, new ScenarioAction.ApplyRequest(request)));
            last = when;
        }
        return plan;
    }

    /** After all has settled the interval passes: that of the last Promise, else Kratix' own. */
    Duration interval(KratixSettings settings) {
        Duration platform = Duration.ofMillis(settings.reconciliationIntervalMillis());
        return promises.isEmpty()
                ? platform
                : ReconciliationInterval.of(promises.getLast(), platform).time();
    }

    /** Nothing is done until the interval has passed. */
    PlannedAction waiting(KratixSettings settings) {
        return new PlannedAction(new Moment.AfterRest(interval(settings).toMillis()), new ScenarioAction.Wait());
    }

    /** The requests go, then the Promises, the last first. */
    List<PlannedAction> end() {
        List<PlannedAction> plan = new ArrayList<>();
        for (ResourceRequest request : requests) {
            plan.add(new PlannedAction(
                    plan.isEmpty() ? AT_REST : AT_ONCE, new ScenarioAction.Delete(DefaultStory.target(request))));
        }
        for (int i = promises.size() - 1; i >= 0; i--) {
            plan.add(new PlannedAction(AT_REST, new ScenarioAction.Delete(DefaultStory.target(promises.get(i)))));
        }
        return plan;
    }

    /** When its Promise is available; when nothing moves any more, if that never comes to pass. */
    private Moment whenServed(ResourceRequest request, Set<Promise> available) {
        return available.stream()
                .filter(promise -> promise.api()
                        .filter(api -> api.offers(request.object()))
                        .isPresent())
                .findFirst()
                .<Moment>map(promise -> new Moment.After(
                        new Check.ConditionIs(
                                DefaultStory.target(promise), ConditionTypes.AVAILABLE, Condition.TRUE, null, null),
                        0))
                .orElse(AT_REST);
    }

    /** The others, then those whose life it is. */
    List<Promise> applied() {
        List<Promise> applied = new ArrayList<>(others);
        applied.addAll(promises);
        return applied;
    }

    /**
     * Those that lack nothing that they require: which require nothing, then which require only these, and so on. Kratix asks
     * that a required Promise is available, in the version that is named ({@code hasPromiseRequirementsChanged}).
     */
    private Set<Promise> available() {
        Set<Promise> available = new LinkedHashSet<>();
        boolean grows = true;
        while (grows) {
            grows = available.addAll(applied().stream()
                    .filter(promise -> promise.requiredPromises().stream()
                            .allMatch(required -> available.stream().anyMatch(one -> meets(required, one))))
                    .toList());
        }
        return available;
    }

    private static boolean meets(RequiredPromise required, Promise promise) {
        String version = required.version().stringOrEmpty();
        return promise.nameText().equals(required.nameText())
                && (version.isEmpty() || promise.version().stringOrEmpty().equals(version));
    }
}
