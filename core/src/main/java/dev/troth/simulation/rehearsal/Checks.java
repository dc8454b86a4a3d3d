package dev.troth.simulation.rehearsal;

import dev.troth.engine.Decision;
import dev.troth.engine.Event;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.StateStores;
import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether something holds at this moment. */
final class Checks {

    private final ApiServer apiServer;
    private final FileChecks files;
    private final RunCounts runs;
    private final RunningJobs running;
    private final boolean remembersEvents;
    private final Set<SeenEvent> events = new HashSet<>();

    private record SeenEvent(Reference about, String reason) {}

    /** @param remembersEvents whether a check may ask for one */
    Checks(ApiServer apiServer, StateStores stores, RunCounts runs, RunningJobs running, boolean remembersEvents) {
        this.remembersEvents = remembersEvents;
        this.apiServer = apiServer;
        this.files = new FileChecks(apiServer, stores);
        this.runs = runs;
        this.running = running;
    }

    /** A pass made Events, or none. */
    void saw(Decision decision) {
        if (!remembersEvents) {
            return;
        }
        for (Event event : decision.events()) {
            events.add(new SeenEvent(event.about(), event.reason()));
        }
    }

    boolean holds(Check check) {
        return switch (check) {
            case Check.ConditionIs condition -> conditionIs(condition);
            case Check.PhaseIs phase -> phase.phase() == phase(phase.target(), phase.pipeline());
            case Check.JobsRan ran -> {
                int jobs = jobs(ran.target(), ran.pipeline());
                yield jobs >= ran.least() && jobs <= ran.most();
            }
            case Check.PipelineRuns running -> runsNow(running.target(), running.pipeline());
            case Check.Exists exists -> object(exists.target()) != null;
            case Check.MessageIs message ->
                object(message.target()) instanceof WorkflowParent parent
                        && message.message().equals(parent.workflow().message());
            case Check.FileIs file -> files.holds(file);
            case Check.EventSeen seen -> events.contains(new SeenEvent(reference(seen.target()), seen.reason()));
            case Check.Not not -> !holds(not.check());
            case Check.All all -> all.checks().stream().allMatch(this::holds);
        };
    }

    /** How it is with what a check asks for, in a few words; of several the first that does not hold. */
    String actual(Check check) {
        return switch (check) {
            case Check.ConditionIs condition -> actualCondition(condition);
            case Check.PhaseIs phase -> {
                Phase now = phase(phase.target(), phase.pipeline());
                yield now == null ? noPhase(phase) : phase.pipeline() + " is " + now.text();
            }
            case Check.JobsRan ran -> {
                int jobs = jobs(ran.target(), ran.pipeline());
                yield jobs == 1 ? "there was 1 Job" : "there were " + jobs + " Jobs";
            }
            case Check.PipelineRuns running ->
                runsNow(running.target(), running.pipeline()) ? "it runs" : "it does not run";
            case Check.Exists exists -> object(exists.target()) != null ? "it exists" : "it does not exist";
            case Check.MessageIs message -> actualMessage(message.target());
            case Check.FileIs file -> files.actual(file);
            case Check.EventSeen seen -> holds(seen) ? "there was such an event" : "there was no such event";
            case Check.Not not -> actual(not.check());
            case Check.All all ->
                all.checks().stream()
                        .filter(one -> !holds(one))
                        .findFirst()
                        .map(this::actual)
                        .orElse("all of it holds");
        };
    }

    private String noPhase(Check.PhaseIs phase) {
        return object(phase.target()) == null
                ? "the object does not exist, and its phases went with it"
                : phase.pipeline() + " has no phase";
    }

    private String actualCondition(Check.ConditionIs wanted) {
        ApiObject object = object(wanted.target());
        Conditions conditions = conditions(object);
        Condition condition = conditions == null ? null : conditions.get(wanted.type());
        if (condition == null) {
            return object == null ? "the object does not exist" : "there is no condition " + wanted.type();
        }
        return condition.type() + "=" + condition.status() + ", reason " + condition.reason()
                + (condition.message().isEmpty() ? "" : ", message `" + condition.message() + "`");
    }

    private String actualMessage(Target target) {
        String message = object(target) instanceof WorkflowParent parent
                ? parent.workflow().message()
                : null;
        return message == null ? "there is no message" : "it is `" + message + "`";
    }

    private boolean conditionIs(Check.ConditionIs wanted) {
        Conditions conditions = conditions(object(wanted.target()));
        Condition condition = conditions == null ? null : conditions.get(wanted.type());
        return condition != null
                && fits(wanted.status(), condition.status())
                && fits(wanted.reason(), condition.reason())
                && fits(wanted.message(), condition.message());
    }

    private static boolean fits(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }

    private static @Nullable Conditions conditions(@Nullable ApiObject object) {
        if (object instanceof WorkflowParent parent) {
            return parent.workflow().conditions();
        }
        if (object instanceof BindingObject binding) {
            return binding.status().conditions();
        }
        return object instanceof DestinationObject destination ? destination.conditions() : null;
    }

    private @Nullable Phase phase(Target target, String pipeline) {
        if (object(target) instanceof WorkflowParent parent) {
            List<PipelineStatus> pipelines = parent.workflow().pipelines();
            int at = parent.workflow().indexOf(pipeline);
            return at < 0 ? null : Objects.requireNonNull(pipelines).get(at).phase();
        }
        return null;
    }

    private int jobs(Target target, String pipeline) {
        return runs.jobs(reference(target), pipeline);
    }

    private boolean runsNow(Target target, String pipeline) {
        return running.areAny(reference(target), pipeline);
    }

    private @Nullable ApiObject object(Target target) {
        return apiServer.get(reference(target));
    }

    private static Reference reference(Target target) {
        return new Reference(target.kind(), target.namespace(), target.name());
    }
}
