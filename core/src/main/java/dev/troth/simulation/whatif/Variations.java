package dev.troth.simulation.whatif;

import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.Container;
import dev.troth.promise.Labels;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.WorkflowType;
import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.ContainerBehaviour;
import dev.troth.simulation.scenario.Moment;
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

    /** After a Pipeline has begun; by then its first container runs. */
    private static final long WHILE_IT_RUNS_MILLIS = 1_500;

    private final Scenario base;
    private final Promise promise;
    private final Target promiseTarget;
    private final @Nullable Target request;
    private final List<Variation> variations = new ArrayList<>();

    private Variations(Scenario base, Promise promise, @Nullable ResourceRequest request) {
        this.base = base;
        this.promise = promise;
        this.promiseTarget = new Target("Promise", "", promise.nameText());
        this.request = request == null
                ? null
                : new Target(request.object().kindText(), request.namespaceText(), request.nameText());
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
        Target target = request;
        if (target == null) {
            return;
        }
        for (Pipeline pipeline : promise.pipelines(WorkflowType.RESOURCE, Action.CONFIGURE)) {
            addActionsWhileRunning(target, pipeline);
        }
        addActionsAtRest(target);
        List<PlannedAction> withDeletion = with(new Moment.AfterRest(0), new ScenarioAction.Delete(target));
        for (Pipeline pipeline : promise.pipelines(WorkflowType.RESOURCE, Action.DELETE)) {
            addFailures(pipeline, withDeletion);
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

    private void addActionsWhileRunning(Target target, Pipeline pipeline) {
        Moment moment = new Moment.After(new Check.PipelineRuns(target, pipeline.nameText()), WHILE_IT_RUNS_MILLIS);
        addActions(target, "while-" + pipeline.nameText() + "-runs", "while " + pipeline.nameText() + " runs", moment);
    }

    private void addActionsAtRest(Target target) {
        addActions(target, "at-rest", "once all is done", new Moment.AfterRest(0));
    }

    private void addActions(Target target, String idPart, String words, Moment moment) {
        ScenarioAction manual = label(target, Labels.MANUAL_RECONCILIATION);
        add("manual/" + idPart, "manual reconciliation " + words, with(moment, manual), null);
        add(
                "change/" + idPart,
                "the request changes " + words,
                with(moment, new ScenarioAction.ReplaceSpec(target, other())),
                null);
        List<PlannedAction> paused = with(moment, label(target, Labels.PAUSED));
        add("pause/" + idPart, "the request is paused " + words, paused, null);
        List<PlannedAction> unpaused = new ArrayList<>(paused);
        unpaused.add(new PlannedAction(
                new Moment.AfterRest(0), new ScenarioAction.Label(target, Map.of(), List.of(Labels.PAUSED))));
        add("unpause/" + idPart, "the request is paused " + words + ", and goes on later", unpaused, null);
        add(
                "delete/" + idPart,
                "the request is deleted " + words,
                with(moment, new ScenarioAction.Delete(target)),
                null);
        add("restart/" + idPart, "Kratix restarts " + words, with(moment, new ScenarioAction.RestartKratix()), null);
        add(
                "delete-promise/" + idPart,
                "the Promise is deleted " + words,
                with(moment, new ScenarioAction.Delete(promiseTarget)),
                null);
    }

    /** Any other spec will do: what counts is that it is another one. */
    private static Json.Mapping other() {
        return Json.Mapping.EMPTY.with("changedBy", "what-if");
    }

    private static ScenarioAction label(Target target, String label) {
        return new ScenarioAction.Label(target, Map.of(label, "true"), List.of());
    }

    private List<PlannedAction> with(Moment moment, ScenarioAction action) {
        List<PlannedAction> plan = new ArrayList<>(base.plan());
        plan.add(new PlannedAction(moment, action));
        return plan;
    }

    private void add(String id, String title, List<PlannedAction> plan, @Nullable ContainerBehaviour behaviour) {
        Scenario varied = base.withPlan(base.name() + " · " + title, plan);
        variations.add(new Variation(id, title, behaviour == null ? varied : varied.withFirst(List.of(behaviour))));
    }
}
