package dev.troth.simulation.rehearsal;

import dev.troth.engine.Decision;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.Availability;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.trigger.Change;
import dev.troth.engine.trigger.Triggers;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.promise.Finalizers;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.Shown;
import dev.troth.promise.effective.ParentObject;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.Platform;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.timeline.EndState.OpenEnd;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What has not come to an end when a story does: what hangs in its deletion, what runs for ever, what fails again and again.
 *
 * <p>Why it is so the controllers say themselves: they are asked what they would do if they looked once more.
 */
final class OpenEnds {

    private final Platform platform;
    private final ApiServer apiServer;
    private final List<OpenEnd> ends = new ArrayList<>();
    /** Of whom no second thing is told. */
    private final Set<Reference> told = new HashSet<>();

    private OpenEnds(Platform platform) {
        this.platform = platform;
        this.apiServer = platform.apiServer();
    }

    /**
     * All of them, of each object at most one.
     *
     * @param undone what was planned and never done
     */
    static List<OpenEnd> of(Platform platform, JobsAtWork jobs, List<PlannedAction> undone) {
        OpenEnds found = new OpenEnds(platform);
        jobs.hanging().forEach(found::addContainer);
        found.apiServer.all().stream()
                .filter(object -> object.metadata().isDeleting())
                .forEach(found::addDeletion);
        found.apiServer.promises().stream()
                .filter(promise -> !promise.status().top().status().equals(Availability.AVAILABLE))
                .forEach(found::addUnavailable);
        found.apiServer.all(WorkflowParent.class).forEach(found::addPaused);
        platform.failing().forEach(found::addFailing);
        platform.stores().all().forEach(found::addStore);
        undone.forEach(found::addRequest);
        return found.ends;
    }

    private void add(OpenEnd.Kind kind, Reference object, String waits) {
        if (told.add(object)) {
            ends.add(new OpenEnd(kind, object, waits));
        }
    }

    private void addContainer(PlayedJob job) {
        String pipeline = Shown.name(job.plan().pipeline().name());
        ends.add(new OpenEnd(
                OpenEnd.Kind.CONTAINER,
                Runs.parent(job.plan().pipeline()),
                "container " + job.hangingContainer() + " of " + pipeline
                        + " never ends by itself, and no limit of Kratix ends it"));
    }

    private void addDeletion(ApiObject object) {
        add(OpenEnd.Kind.DELETION, object.reference(), "its deletion waits" + reason(object));
    }

    private String reason(ApiObject object) {
        Metadata metadata = object.metadata();
        List<String> foreign = foreignFinalizers(metadata);
        if (!foreign.isEmpty() && foreign.size() == metadata.finalizers().size()) {
            return " for finalizer " + String.join(", ", foreign)
                    + ", which Kratix does not know and nobody in this story takes away";
        }
        for (WorkItem item : items(object)) {
            Decision next = platform.foresee(item);
            if (next != null) {
                String because = Reasons.of(next);
                String own = "the deletion of " + metadata.name() + " waits";
                return because.startsWith(own) ? because.substring(own.length()) : ": " + because;
            }
        }
        return " for finalizer " + String.join(", ", metadata.finalizers());
    }

    /** Those that somebody else than Kratix must take away. */
    static List<String> foreignFinalizers(Metadata metadata) {
        return metadata.finalizers().stream()
                .filter(finalizer -> !Finalizers.isOfKratix(finalizer))
                .toList();
    }

    /** Who looks at an object: whoever would be woken by a change of it, and has it in hand. */
    private List<WorkItem> items(ApiObject object) {
        return Triggers.of(new Change(null, object), apiServer, false).stream()
                .filter(item -> object.reference().equals(reference(item)))
                .toList();
    }

    private void addUnavailable(PromiseObject promise) {
        List<String> missing = MissingPromises.of(promise);
        if (!missing.isEmpty()) {
            add(OpenEnd.Kind.AVAILABILITY, promise.reference(), "it waits for " + String.join(", ", missing));
            return;
        }
        for (WorkItem item : items(promise)) {
            Decision next = platform.foresee(item);
            if (next != null) {
                add(OpenEnd.Kind.AVAILABILITY, promise.reference(), Reasons.of(next));
            }
        }
    }

    /** What has run once is only not run again. */
    private void addPaused(WorkflowParent parent) {
        String why = Pauses.whyPaused(parent, apiServer);
        List<PipelineStatus> pipelines = parent.workflow().pipelines();
        if (why.isEmpty() || pipelines == null) {
            return;
        }
        String unrun = pipelines.stream()
                .filter(pipeline -> pipeline.phase() == Phase.PENDING)
                .map(pipeline -> Shown.name(pipeline.name()))
                .collect(Collectors.joining(", "));
        if (!unrun.isEmpty()) {
            add(OpenEnd.Kind.PAUSE, parent.reference(), why + ", and " + unrun + " has not run");
        }
    }

    /** What failed but would go well the next time fails no more. */
    private void addFailing(WorkItem item) {
        Decision next = platform.foresee(item);
        if (next != null && next.requeue() instanceof Requeue.Failed failed) {
            add(OpenEnd.Kind.ERROR, reference(item), failed.message() + "; Kratix tries again and again");
        }
    }

    private void addStore(StateStore store) {
        if (!store.failures().isEmpty()) {
            add(
                    OpenEnd.Kind.ERROR,
                    StateStore.told(store.reference()),
                    new TreeSet<>(store.failures().values()).first() + "; Kratix tries again and again");
        }
    }

    private void addRequest(PlannedAction undone) {
        if (undone.action() instanceof ScenarioAction.ApplyRequest apply) {
            ResourceRequest request = apply.request();
            add(
                    OpenEnd.Kind.REQUEST,
                    new Reference(request.object().kindText(), request.namespaceText(), request.nameText()),
                    "its time never came");
        }
    }

    /** What a controller has in its queue, also when it is there no more. */
    private Reference reference(WorkItem item) {
        return ItemReference.of(item, this::requestKind);
    }

    private String requestKind(String promiseName) {
        PromiseObject promise = apiServer.promise(promiseName);
        return promise == null
                ? ""
                : promise.spec().anyRequest().map(ParentObject::kind).orElse("");
    }
}
