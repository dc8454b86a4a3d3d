package dev.troth.simulation.whatif;

import dev.troth.engine.object.Reference;
import dev.troth.promise.Action;
import dev.troth.promise.Container;
import dev.troth.promise.Labels;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.WorkflowType;
import dev.troth.simulation.scenario.ContainerBehaviour;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.simulation.scenario.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All variations of a story within these bounds: one thing goes otherwise at a time; a container fails every time or once; a
 * person acts while a Pipeline runs for the first time, or once everything rests.
 */
final class Variations {

    /** Behind the verb, where it is about the Promise and not about the request. */
    private static final String OF_PROMISE = "-promise";

    private final Scenario base;
    private final Promise promise;
    private final Target promiseTarget;
    private final @Nullable Target request;

    /** Whether it is not enough to speak of the request. */
    private final boolean hasOtherRequests;

    private final List<Variation> variations = new ArrayList<>();

    private Variations(Scenario base, Promise promise, @Nullable ResourceRequest request) {
        this.base = base;
        this.promise = promise;
        this.promiseTarget = new Target("Promise", "", promise.nameText());
        this.request = request == null
                ? null
                : new Target(request.object().kindText(), request.namespaceText(), request.nameText());
        this.hasOtherRequests = base.plan().stream()
                        .filter(planned -> planned.action() instanceof ScenarioAction.ApplyRequest)
                        .count()
                > 1;
    }

    /**
     * Of a story in which a Promise is installed and a request made, and nothing is deleted.
     *
     * @param base the story; it ends some time after all has come to rest
     */
    static List<Variation> of(Scenario base, Promise promise, @Nullable ResourceRequest request) {
        Variations all = new Variations(base, promise, request);
        all.addAll();
        return all.variations;
    }

    private void addAll() {
        for (WorkflowType type : WorkflowType.values()) {
            for (Pipeline pipeline : promise.pipelines(type, Action.CONFIGURE)) {
                addFailures(pipeline, base.plan());
            }
        }
        for (Pipeline pipeline : promise.pipelines(WorkflowType.PROMISE, Action.CONFIGURE)) {
            addActions(Occasion.whilePromiseIsConfigured(base.plan(), promise, promiseTarget, pipeline));
        }
        if (request != null) {
            for (Pipeline pipeline : promise.pipelines(WorkflowType.RESOURCE, Action.CONFIGURE)) {
                addActions(Occasion.whileRequestIsConfigured(base.plan(), request, pipeline));
            }
        }
        addActions(Occasion.atRest(base.plan()));
        if (request != null) {
            addFailures(WorkflowType.RESOURCE, request);
        }
        addFailures(WorkflowType.PROMISE, promiseTarget);
    }

    /** Of the deletion. */
    private void addFailures(WorkflowType type, Target deleted) {
        List<PlannedAction> plan = Occasion.atRest(base.plan()).with(new ScenarioAction.Delete(deleted));
        for (Pipeline pipeline : promise.pipelines(type, Action.DELETE)) {
            addFailures(pipeline, plan);
        }
    }

    private void addFailures(Pipeline pipeline, List<PlannedAction> plan) {
        for (Container container : pipeline.containers()) {
            String id = pipeline.workflowText() + "/" + pipeline.nameText() + "/" + container.nameText();
            String what = container.nameText() + " of " + pipeline.nameText();
            add(id + "/fails", what + " fails every time", plan, behaviour(pipeline, container, List.of(1)));
            add(id + "/fails-once", what + " fails once", plan, behaviour(pipeline, container, List.of(1, 0)));
        }
    }

    private static ContainerBehaviour behaviour(Pipeline pipeline, Container container, List<Integer> exitCodes) {
        return new ContainerBehaviour(
                pipeline.type(),
                pipeline.action(),
                pipeline.nameText(),
                container.nameText(),
                Set.of(),
                exitCodes,
                ContainerBehaviour.USUAL_MILLIS,
                false,
                Map.of(),
                Map.of());
    }

    private void addActions(Occasion occasion) {
        if (request != null && occasion.hasRequest()) {
            String what = hasOtherRequests
                    ? new Reference(request.kind(), request.namespace(), request.name()).toString()
                    : "the request";
            addManualReconciliation(occasion, request, "", hasOtherRequests ? " of " + what : "");
            addChange(occasion, new ScenarioAction.ReplaceSpec(request, OtherSpec.ofRequest()), "", what);
            addPauses(occasion, request, "", what);
            addDeletion(occasion.with(new ScenarioAction.Delete(request)), occasion, "", what);
        }
        add(
                "restart/" + occasion.id(),
                "Kratix restarts " + occasion.words(),
                occasion.with(new ScenarioAction.RestartKratix()),
                null);
        if (!promise.pipelines(WorkflowType.PROMISE, Action.CONFIGURE).isEmpty()) {
            addManualReconciliation(occasion, promiseTarget, OF_PROMISE, " of the Promise");
        }
        Promise other = OtherSpec.of(promise, base.settings().reconciliationIntervalMillis());
        addChange(occasion, new ScenarioAction.ApplyPromise(other), OF_PROMISE, "the Promise");
        addPauses(occasion, promiseTarget, OF_PROMISE, "the Promise");
        addDeletion(occasion.onlyWith(new ScenarioAction.Delete(promiseTarget)), occasion, OF_PROMISE, "the Promise");
    }

    private void addManualReconciliation(Occasion occasion, Target target, String ofWhat, String words) {
        add(
                "manual" + ofWhat + "/" + occasion.id(),
                "manual reconciliation" + words + " " + occasion.words(),
                occasion.with(label(target, Labels.MANUAL_RECONCILIATION)),
                null);
    }

    private void addChange(Occasion occasion, ScenarioAction change, String ofWhat, String what) {
        add(
                "change" + ofWhat + "/" + occasion.id(),
                what + " changes " + occasion.words(),
                occasion.with(change),
                null);
    }

    private void addPauses(Occasion occasion, Target target, String ofWhat, String what) {
        String title = what + " is paused " + occasion.words();
        ScenarioAction pause = label(target, Labels.PAUSED);
        ScenarioAction unpause = new ScenarioAction.Label(target, Map.of(), List.of(Labels.PAUSED));
        add("pause" + ofWhat + "/" + occasion.id(), title, occasion.with(pause), null);
        add(
                "unpause" + ofWhat + "/" + occasion.id(),
                title + ", and goes on later",
                occasion.with(pause, unpause),
                null);
    }

    private void addDeletion(List<PlannedAction> plan, Occasion occasion, String ofWhat, String what) {
        add("delete" + ofWhat + "/" + occasion.id(), what + " is deleted " + occasion.words(), plan, null);
    }

    private static ScenarioAction label(Target target, String label) {
        return new ScenarioAction.Label(target, Map.of(label, "true"), List.of());
    }

    private void add(String id, String title, List<PlannedAction> plan, @Nullable ContainerBehaviour behaviour) {
        Scenario varied = base.withPlan(base.name() + " · " + title, plan);
        variations.add(new Variation(id, title, behaviour == null ? varied : varied.withFirst(List.of(behaviour))));
    }
}
