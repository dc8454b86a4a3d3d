package dev.troth.simulation.rehearsal;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.engine.trigger.Change;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import dev.troth.promise.Shown;
import dev.troth.timeline.Actor;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.PipelineRunReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the log tells of a Promise or a request. */
final class ParentChanges {

    private final Recorder recorder;
    private final long atMillis;
    private final WorkflowParent object;
    private final @Nullable WorkflowParent before;
    private final boolean isGone;

    ParentChanges(Recorder recorder, long atMillis, Change change) {
        this.recorder = recorder;
        this.atMillis = atMillis;
        this.object = (WorkflowParent) change.object();
        this.before = (WorkflowParent) change.before();
        this.isGone = change.after() == null;
    }

    void record() {
        boolean isRequest = object instanceof RequestObject;
        if (before == null) {
            add(
                    isRequest ? EventKind.REQUEST_CREATED : EventKind.PROMISE_APPLIED,
                    object instanceof RequestObject ? "request created" : "applied",
                    false);
            return;
        }
        finalizers(before.metadata());
        if (isGone) {
            if (!before.metadata().isDeleting()) {
                deletion(isRequest); // Nothing keeps it, so that it goes at once.
            }
            gone(isRequest ? EventKind.REQUEST_GONE : EventKind.PROMISE_GONE, isRequest ? "request gone" : "gone");
            return;
        }
        if (object.metadata().isDeleting() && !before.metadata().isDeleting()) {
            deletion(isRequest);
        } else if (object.metadata().generation() != before.metadata().generation()) {
            add(
                    isRequest ? EventKind.REQUEST_CHANGED : EventKind.PROMISE_APPLIED,
                    object instanceof RequestObject ? "request changed" : "changed",
                    false);
        }
        LabelChange.between(before.metadata().labels(), object.metadata().labels())
                .forEach(this::label);
        LabelChange.between(before.metadata().annotations(), object.metadata().annotations())
                .forEach(change -> add(EventKind.ANNOTATIONS_CHANGED, "annotation " + change.text(), false));
        availability(before);
        phases(before.workflow());
        conditions(before.workflow());
        String message = object.workflow().message();
        if (!Objects.equals(message, before.workflow().message()) && message != null) {
            add(EventKind.STATUS_CHANGED, "message: " + message, true);
        }
    }

    /** What nothing holds up goes at once, and it is not the person who asked for it that removes it. */
    private void gone(EventKind kind, String text) {
        if (recorder.actor() == Actor.PERSON) {
            recorder.add(
                    atMillis,
                    Actor.JOB_CONTROLLER,
                    kind,
                    object.reference(),
                    text,
                    "it has no finalizer, so nothing holds it up",
                    PipelineRunReference.NONE,
                    false);
        } else {
            add(kind, text, false);
        }
    }

    private void deletion(boolean isRequest) {
        add(
                isRequest ? EventKind.REQUEST_DELETED : EventKind.PROMISE_DELETED,
                isRequest ? "deletion of the request asked for" : "deletion asked for",
                false);
    }

    private void finalizers(Metadata old) {
        List<String> added = new ArrayList<>(object.metadata().finalizers());
        added.removeAll(old.finalizers());
        if (!added.isEmpty()) {
            add(
                    EventKind.FINALIZERS_ADDED,
                    added.size() == 1 ? "finalizer " + added.getFirst() : added.size() + " finalizers",
                    true);
        }
        List<String> removed = new ArrayList<>(old.finalizers());
        removed.removeAll(object.metadata().finalizers());
        // Those of Kratix go one after the other and say nothing that is not told of what they waited for.
        removed.forEach(finalizer -> add(
                EventKind.FINALIZER_REMOVED, "finalizer " + finalizer + " removed", Finalizers.isOfKratix(finalizer)));
    }

    private void label(LabelChange change) {
        boolean isPassOfParent = recorder.isPassOfParent();
        String text = "label " + change.text();
        // Kratix takes the label away by which a run was asked for in the pass that starts it.
        boolean isSpent = change.isRemoved() && recorder.actor() == Actor.KRATIX;
        switch (change.key()) {
            case Labels.PROMISE_NAME -> add(EventKind.LABELS_CHANGED, text, true);
            case Labels.RUN_FROM_START -> add(EventKind.LABELS_CHANGED, text, isSpent);
            case Labels.MANUAL_RECONCILIATION -> {
                // When a binding asks for another version, Kratix sets the same label in the binding's pass.
                if (isPassOfParent && change.isSetToTrue()) {
                    add(EventKind.INTERVAL_PASSED, "the reconciliation interval has passed", false);
                } else {
                    add(EventKind.LABELS_CHANGED, text, isSpent);
                }
            }
            case Labels.WORKFLOW_SUSPENDED -> {
                // A suspension that ends because of something else ends with a run from the start.
                if (isPassOfParent && change.isRemoved() && !object.metadata().isTrue(Labels.RUN_FROM_START)) {
                    add(EventKind.RETRY_TIME_CAME, "the time of the next try has come", false);
                } else {
                    add(ofSuspension(change), text, false);
                }
            }
            default -> add(EventKind.LABELS_CHANGED, text, false);
        }
    }

    private static EventKind ofSuspension(LabelChange change) {
        if (change.isRemoved()) {
            return EventKind.WORKFLOW_RESUMED;
        }
        return change.isSetToTrue() ? EventKind.WORKFLOW_SUSPENDED : EventKind.LABELS_CHANGED;
    }

    private void availability(WorkflowParent old) {
        if (object instanceof PromiseObject promise && old instanceof PromiseObject oldPromise) {
            String now = promise.status().top().status();
            if (!now.equals(oldPromise.status().top().status())) {
                boolean available = now.equals("Available");
                boolean isDetail =
                        !available && oldPromise.status().top().status().isEmpty();
                EventKind kind = available ? EventKind.PROMISE_AVAILABLE : EventKind.PROMISE_UNAVAILABLE;
                String text = available ? "available" : "unavailable";
                if (!available && isOwnWorkflowDue(promise)) {
                    recorder.add(
                            atMillis,
                            recorder.actor(),
                            kind,
                            object.reference(),
                            text,
                            "its own workflow runs; until it is done, no request is served",
                            PipelineRunReference.NONE,
                            isDetail);
                } else {
                    add(kind, text, isDetail);
                }
            }
        }
    }

    /** Whether it is its own workflow that a Promise is unavailable for, and not that it is held up otherwise. */
    private static boolean isOwnWorkflowDue(PromiseObject promise) {
        List<PipelineStatus> pipelines = promise.workflow().pipelines();
        Metadata metadata = promise.metadata();
        boolean isHeldUp = metadata.isDeleting()
                || metadata.isTrue(Labels.PAUSED)
                || metadata.isTrue(Labels.WORKFLOW_SUSPENDED)
                || !MissingPromises.of(promise).isEmpty();
        return !isHeldUp
                && pipelines != null
                && (metadata.isTrue(Labels.MANUAL_RECONCILIATION)
                        || metadata.isTrue(Labels.RUN_FROM_START)
                        || pipelines.stream().anyMatch(pipeline -> pipeline.phase() != Phase.SUCCEEDED));
    }

    private void phases(WorkflowStatus old) {
        List<PipelineStatus> pipelines = object.workflow().pipelines();
        if (pipelines == null) {
            return;
        }
        for (PipelineStatus pipeline : pipelines) {
            int at = old.indexOf(pipeline.name());
            Phase phase = at < 0 || old.pipelines() == null
                    ? null
                    : old.pipelines().get(at).phase();
            if (pipeline.phase() != phase) {
                boolean suspended = pipeline.phase() == Phase.SUSPENDED;
                String until = suspended && pipeline.nextRetrySeconds() != Timestamps.NONE
                        ? " until " + Reasons.time(pipeline.nextRetrySeconds())
                        : "";
                String said = suspended && pipeline.message() != null ? ": " + pipeline.message() : "";
                add(
                        EventKind.STATUS_CHANGED,
                        Shown.name(pipeline.name()) + " " + pipeline.phase().text() + until + said,
                        !suspended);
            }
        }
    }

    private void conditions(WorkflowStatus old) {
        for (Condition condition : object.workflow().conditions().list()) {
            Condition was = old.condition(condition.type());
            if (was == null || !was.saysTheSameAs(condition)) {
                condition(condition);
            }
        }
    }

    private void condition(Condition condition) {
        String text = condition.type() + "=" + condition.status() + " " + condition.reason();
        boolean isCompletion = condition.type().equals(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED);
        if (isCompletion && condition.isTrue() && object.metadata().isDeleting()) {
            // The status-writer of a delete Pipeline says so of the configure workflow, however that ended.
            recorder.add(
                    atMillis,
                    recorder.actor(),
                    EventKind.CONDITION_CHANGED,
                    object.reference(),
                    text,
                    "a quirk of Kratix: the end of the delete Pipeline is written down as that of the configure workflow",
                    PipelineRunReference.NONE,
                    true);
        } else if (isCompletion && condition.isTrue()) {
            add(EventKind.WORKFLOW_COMPLETED, "workflow done", false);
        } else if (isCompletion && condition.reason().equals(ConditionTypes.CONFIGURE_WORKFLOW_FAILED)) {
            add(EventKind.WORKFLOW_HALTED, "workflow halted", false);
        } else if (condition.type().equals(ConditionTypes.DELETE_WORKFLOW_COMPLETED)
                && condition.reason().equals(ConditionTypes.DELETE_WORKFLOW_FAILED)) {
            add(EventKind.WORKFLOW_HALTED, "deletion halted", false);
        } else if (condition.type().equals(ConditionTypes.REQUIREMENTS_FULFILLED)
                && object instanceof PromiseObject promise) {
            add(EventKind.CONDITION_CHANGED, requirements(promise), false);
        } else if (condition.type().equals(ConditionTypes.RECONCILED) && condition.isTrue()) {
            add(EventKind.RECONCILED, "reconciled", false);
        } else {
            add(EventKind.CONDITION_CHANGED, text, !condition.message().equals("Paused"));
        }
    }

    /** {@code waits for postgresql v2.0.1 (Requirement not installed)}. */
    private static String requirements(PromiseObject promise) {
        List<String> missing = MissingPromises.of(promise);
        return missing.isEmpty() ? "all required Promises are there" : "waits for " + String.join(", ", missing);
    }

    private void add(EventKind kind, String text, boolean isDetail) {
        recorder.add(atMillis, kind, object.reference(), text, PipelineRunReference.NONE, isDetail);
    }
}
