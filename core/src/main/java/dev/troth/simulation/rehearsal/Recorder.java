package dev.troth.simulation.rehearsal;

import dev.troth.engine.Decision;
import dev.troth.engine.Event;
import dev.troth.engine.Requeue;
import dev.troth.engine.Step;
import dev.troth.engine.StoreCall;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.pod.Outcome;
import dev.troth.engine.trigger.Change;
import dev.troth.engine.trigger.Controller;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.simulation.job.JobEvent;
import dev.troth.timeline.Actor;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.PipelineRunReference;
import dev.troth.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the event log while a story is played: who did what to which object, and why. */
final class Recorder implements StoryLog {

    private final long startMillis;
    private final List<TimelineEvent> events = new ArrayList<>();
    private final Set<String> problems = new HashSet<>();
    /** The kind that each Promise's API has, by the Promise's name. */
    private final Map<String, String> requestKinds = new HashMap<>();

    private final Waiting waiting = new Waiting();
    private final RunIndex runs;
    private Actor actor = Actor.PERSON;
    /** Promises and requests that are being deleted. */
    private final Set<Reference> going = new HashSet<>();

    private boolean isGoing;
    private String because = "";
    /** Whose pass it is; null outside of passes. */
    private @Nullable Controller controller;

    Recorder(long startMillis, RunCounts counts) {
        this.startMillis = startMillis;
        this.runs = new RunIndex(counts);
    }

    /** In the order of their times: what Pods did while a controller slept in its pass is heard of afterwards. */
    @Override
    public List<TimelineEvent> events() {
        List<TimelineEvent> inOrder = new ArrayList<>(events);
        inOrder.sort(Comparator.comparingLong(TimelineEvent::atMillis));
        return inOrder;
    }

    RunIndex runs() {
        return runs;
    }

    /** Whether it is said for the first time. */
    boolean isNews(String problem) {
        return problems.add(problem);
    }

    @Override
    public void acts(Actor next, String why) {
        actor = next;
        because = why;
        controller = null;
    }

    Actor actor() {
        return actor;
    }

    /** Whether Kratix now looks at a Promise or at a request. */
    boolean isPassOfParent() {
        return controller == Controller.PROMISE || controller == Controller.REQUEST;
    }

    /** Whether Kratix now looks at a Promise or at a request that is to stay. */
    boolean isPassOfParentThatStays() {
        return isPassOfParent() && !isGoing;
    }

    boolean isBeginning(long atMillis) {
        return atMillis == startMillis;
    }

    @Override
    public void passed(long atMillis, WorkItem item, Decision decision) {
        acts(Actor.KRATIX, Reasons.of(decision));
        controller = item.controller();
        isGoing = going.contains(object(item));
        for (Step step : decision.steps()) {
            if (step instanceof Event event) {
                add(atMillis, EventKind.KUBERNETES_EVENT, event.about(), said(event), PipelineRunReference.NONE, true);
            }
        }
        String waits = waiting.news(item, decision.because());
        if (!waits.isEmpty()) {
            add(atMillis, EventKind.WAITING, object(item), waits, PipelineRunReference.NONE, false);
        }
        if (decision.requeue() instanceof Requeue.Failed failed) {
            Reference object = object(item);
            boolean isNew = isNews(object + failed.message());
            add(atMillis, EventKind.ERROR, object, failed.message(), PipelineRunReference.NONE, !isNew);
        }
    }

    /** Also of what is there no more. */
    private Reference object(WorkItem item) {
        return ItemReference.of(
                item,
                promise -> requestKinds.getOrDefault(promise, item.controller().text()));
    }

    @Override
    public void passEnded(long atMillis) {
        acts(Actor.CLOCK, "");
    }

    private static String said(Event event) {
        return event.severity().text() + " " + event.reason() + ": " + event.message();
    }

    @Override
    public void changed(long atMillis, Change change) {
        if (change.object() instanceof WorkflowParent parent
                && parent.metadata().isDeleting()) {
            boolean isGone = change.after() == null;
            if (isGone) {
                going.remove(parent.reference());
            } else {
                going.add(parent.reference());
            }
        }
        switch (change.object()) {
            case RequestObject request -> new ParentChanges(this, atMillis, change).record();
            case PromiseObject promise -> {
                promise.spec()
                        .promise()
                        .api()
                        .ifPresent(api -> requestKinds.put(promise.metadata().name(), api.requestKindText()));
                new ParentChanges(this, atMillis, change).record();
            }
            case JobObject job -> JobChanges.record(this, atMillis, change);
            case WorkObject work -> FileChanges.ofWork(this, atMillis, change);
            case WorkPlacementObject placement -> FileChanges.ofPlacement(this, atMillis, change);
            case DestinationObject destination -> FileChanges.ofDestination(this, atMillis, change);
            case BindingObject binding -> bindingChanged(atMillis, change, binding);
            case RevisionObject revision -> revisionChanged(atMillis, change, revision);
            case PlainObject plain -> {} // ServiceAccounts and the like say nothing about order.
        }
    }

    private void bindingChanged(long atMillis, Change change, BindingObject binding) {
        if (change.before() == null) {
            add(
                    atMillis,
                    EventKind.BINDING_CREATED,
                    binding.reference(),
                    "binding to version " + binding.version(),
                    PipelineRunReference.NONE,
                    true);
        } else if (change.after() != null
                && !((BindingObject) change.before()).version().equals(binding.version())) {
            add(
                    atMillis,
                    EventKind.VERSION_ASKED_FOR,
                    binding.reference(),
                    "version " + binding.version() + " asked for",
                    PipelineRunReference.NONE,
                    false);
        }
    }

    private void revisionChanged(long atMillis, Change change, RevisionObject revision) {
        if (change.before() == null) {
            add(
                    atMillis,
                    EventKind.REVISION_CREATED,
                    revision.reference(),
                    "revision of version " + revision.version(),
                    PipelineRunReference.NONE,
                    true);
        }
    }

    @Override
    public void called(long atMillis, StoreCall call) {
        FileChanges.ofCall(this, atMillis, call);
    }

    @Override
    public void notes(long atMillis, EventKind kind, Reference about, String what) {
        add(atMillis, kind, about, what, PipelineRunReference.NONE, false);
    }

    @Override
    public boolean wantsPods() {
        return true;
    }

    @Override
    public void happened(PlayedJob job, JobEvent event) {
        JobChanges.ofPod(this, job, event);
    }

    @Override
    public void writes(PlayedJob job, String container) {
        acts(Actor.POD, "");
    }

    @Override
    public void said(PlayedJob job, String container, Outcome outcome) {
        if (outcome.error() != null) {
            add(
                    job.nowMillis(),
                    EventKind.OTHER_CHANGE,
                    job.job(),
                    container + ": " + outcome.error(),
                    runs.of(job).at(container, 0),
                    false);
        }
        acts(Actor.CLOCK, "");
    }

    void add(
            long atMillis,
            EventKind kind,
            Reference object,
            String change,
            PipelineRunReference run,
            boolean isDetail) {
        add(atMillis, actor, kind, object, change, because, run, isDetail);
    }

    void add(
            long atMillis,
            Actor who,
            EventKind kind,
            Reference object,
            String change,
            String why,
            PipelineRunReference run,
            boolean isDetail) {
        events.add(new TimelineEvent(atMillis - startMillis, who, kind, object, change, why, run, isDetail));
    }
}
