package dev.troth.simulation.whatif;

import dev.troth.promise.Action;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.simulation.scenario.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * When in a story somebody acts.
 *
 * @param id such as {@code while-provision-runs}
 * @param words such as {@code while provision runs}
 * @param before what was done before
 * @param moment when, after that
 * @param after what is done afterwards
 */
record Occasion(String id, String words, List<PlannedAction> before, Moment moment, List<PlannedAction> after) {

    /** After a Pipeline has begun; by then its first container runs. */
    private static final long WHILE_IT_RUNS_MILLIS = 1_500;

    static Occasion atRest(List<PlannedAction> plan) {
        return new Occasion("at-rest", "once all is done", plan, new Moment.AfterRest(0), List.of());
    }

    static Occasion whileRequestIsConfigured(List<PlannedAction> plan, Target request, Pipeline pipeline) {
        return of(pipeline.nameText(), request, pipeline, plan, List.of());
    }

    /**
     * A new Promise is available for a moment before its own Pipelines run, so that the request is there by then; one that
     * requires others is not, and the request comes later.
     */
    static Occasion whilePromiseIsConfigured(
            List<PlannedAction> plan, Promise promise, Target target, Pipeline pipeline) {
        boolean isNameOfBoth = promise.pipelines(WorkflowType.RESOURCE, Action.CONFIGURE).stream()
                .anyMatch(other -> other.nameText().equals(pipeline.nameText()));
        String name = (isNameOfBoth ? "promise-" : "") + pipeline.nameText();
        int applied = promise.requiredPromises().isEmpty() ? plan.size() : applied(plan, promise);
        return of(name, target, pipeline, plan.subList(0, applied), plan.subList(applied, plan.size()));
    }

    private static Occasion of(
            String name, Target parent, Pipeline pipeline, List<PlannedAction> before, List<PlannedAction> after) {
        boolean isOther = !name.equals(pipeline.nameText());
        return new Occasion(
                "while-" + name + "-runs",
                "while " + pipeline.nameText() + (isOther ? " of the Promise runs" : " runs"),
                before,
                new Moment.After(new Check.PipelineRuns(parent, pipeline.nameText()), WHILE_IT_RUNS_MILLIS),
                after);
    }

    /** How many actions there are until a Promise is applied. */
    private static int applied(List<PlannedAction> plan, Promise promise) {
        for (int i = 0; i < plan.size(); i++) {
            if (plan.get(i).action() instanceof ScenarioAction.ApplyPromise apply
                    && apply.promise().equals(promise)) {
                return i + 1;
            }
        }
        return plan.size();
    }

    /** Whether the request is there by then. */
    boolean hasRequest() {
        return after.isEmpty();
    }

    /** The whole story: the first of these at its moment, each other one once all has come to rest after the one before. */
    List<PlannedAction> with(ScenarioAction... actions) {
        List<PlannedAction> plan = onlyWith(actions);
        plan.addAll(after);
        return plan;
    }

    /** The same without what is done afterwards. */
    List<PlannedAction> onlyWith(ScenarioAction... actions) {
        List<PlannedAction> plan = new ArrayList<>(before);
        Moment when = moment;
        for (ScenarioAction action : actions) {
            plan.add(new PlannedAction(when, action));
            when = new Moment.AfterRest(0);
        }
        return plan;
    }
}
