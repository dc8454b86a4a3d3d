package dev.troth.simulation.rehearsal;

import dev.troth.engine.Decision;
import dev.troth.engine.Event;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.effective.RenderedPipeline;
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
    private final StateStores stores;
    private final RunCounts runs;
    private final boolean remembersEvents;
    private final Set<SeenEvent> events = new HashSet<>();

    private record SeenEvent(Reference about, String reason) {}

    /** @param remembersEvents whether a check may ask for one */
    Checks(ApiServer apiServer, StateStores stores, RunCounts runs, boolean remembersEvents) {
        this.remembersEvents = remembersEvents;
        this.apiServer = apiServer;
        this.stores = stores;
        this.runs = runs;
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
            case Check.FileIs file -> fileIs(file);
            case Check.EventSeen seen -> events.contains(new SeenEvent(reference(seen.target()), seen.reason()));
            case Check.Not not -> !holds(not.check());
        };
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

    /** Of whatever workflow. */
    private int jobs(Target target, String pipeline) {
        int jobs = 0;
        for (RunCounts.PipelineOfParent one : runs.pipelines()) {
            if (one.parent().equals(reference(target)) && one.pipeline().equals(pipeline)) {
                jobs += runs.jobs(one);
            }
        }
        return jobs;
    }

    private boolean runsNow(Target target, String pipeline) {
        for (JobObject job : apiServer.all(JobObject.class)) {
            RenderedPipeline rendered = job.pipeline();
            if (rendered != null
                    && job.isRunning()
                    && rendered.name().equals(pipeline)
                    && Runs.parent(rendered).equals(reference(target))) {
                return true;
            }
        }
        return false;
    }

    private boolean fileIs(Check.FileIs file) {
        ApiObject found = apiServer.get(new Reference(DestinationObject.KIND, "", file.destination()));
        if (!(found instanceof DestinationObject destination)) {
            return false;
        }
        StateStore store = stores.of(destination.spec());
        String content = store.files().get(file.path());
        return content != null && (file.content() == null || content.contains(file.content()));
    }

    private @Nullable ApiObject object(Target target) {
        return apiServer.get(reference(target));
    }

    private static Reference reference(Target target) {
        return new Reference(target.kind(), target.namespace(), target.name());
    }
}
