package dev.troth.engine.trigger;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequiredBy;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Annotations;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.ReconciliationInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which change makes which controller look at which object: what the controllers say they watch
 * ({@code SetupWithManager}, {@code ensureDynamicControllerIsStarted}).
 *
 * <p>A Promise's change does not reach its requests: the Promise controller puts a label on each of them. A
 * Destination's change does not either.
 */
public final class Triggers {

    private static final String DRY_RUN_SUMMARY = "kratix.io/dry-run-summary";

    private Triggers() {}

    /** What must be looked up to know whom a change concerns. */
    public interface Known {

        /** The names of the Promises that have an API with requests of that kind. */
        List<String> promisesOffering(String kind);

        /** The Promise of that name, or null. */
        @Nullable
        PromiseObject promise(String name);

        /** All Works there are. */
        List<WorkObject> works();
    }

    /**
     * The objects that are looked at because of a change, in the order in which they are put into queues.
     *
     * @param bindingControllerFirst whether a ResourceBinding goes to its own controller before that of requests
     */
    public static List<WorkItem> of(Change change, Known known, boolean bindingControllerFirst) {
        List<WorkItem> items = new ArrayList<>(2);
        switch (change.object()) {
            case RequestObject request -> addRequest(items, request, known);
            case PromiseObject promise -> addPromise(items, change, promise);
            case RevisionObject revision -> addRevision(items, change, revision, known);
            case BindingObject binding -> addBinding(items, binding, bindingControllerFirst);
            case JobObject job -> addJob(items, job);
            case WorkObject work -> addWork(items, work);
            case WorkPlacementObject placement -> addPlacement(items, change, placement);
            case DestinationObject destination -> addDestination(items, destination, known);
            case PlainObject plain -> {}
        }
        return items;
    }

    /** To the controller of the Promise that offers the API; labels do not count here. */
    private static void addRequest(List<WorkItem> items, RequestObject request, Known known) {
        Metadata metadata = request.metadata();
        for (String promise : known.promisesOffering(request.kind())) {
            items.add(WorkItem.request(promise, metadata.namespace(), metadata.name()));
        }
    }

    private static void addPromise(List<WorkItem> items, Change change, PromiseObject promise) {
        items.add(WorkItem.of(Controller.PROMISE, "", promise.metadata().name()));
        for (ApiObject version : new ApiObject[] {change.before(), change.after()}) {
            if (version instanceof PromiseObject known) {
                addAll(items, known.status().requiredBy());
            }
        }
    }

    private static void addAll(List<WorkItem> items, List<RequiredBy> requiredBy) {
        for (RequiredBy one : requiredBy) {
            WorkItem item = WorkItem.of(Controller.PROMISE, "", one.promise());
            if (!items.contains(item)) {
                items.add(item);
            }
        }
    }

    /** The Promise controller hears of it first. */
    private static void addRevision(List<WorkItem> items, Change change, RevisionObject revision, Known known) {
        PromiseObject promise = known.promise(revision.promise());
        if (promise != null) {
            addAll(items, promise.status().requiredBy());
        }
        if (change.before() instanceof RevisionObject before
                && change.after() != null
                && !interval(before).equals(interval(revision))) {
            items.add(WorkItem.of(Controller.PROMISE, "", revision.promise()));
        }
        items.add(WorkItem.of(Controller.REVISION, "", revision.metadata().name()));
    }

    /** What the annotation of a revision comes to; what is not heeded comes to nothing. */
    private static Optional<?> interval(RevisionObject revision) {
        String text = revision.metadata().annotations().get(Annotations.RECONCILIATION_INTERVAL);
        return text == null ? Optional.empty() : ReconciliationInterval.ofAnnotation(text);
    }

    private static void addBinding(List<WorkItem> items, BindingObject binding, boolean ownControllerFirst) {
        Metadata metadata = binding.metadata();
        String resource = metadata.label(Labels.RESOURCE_NAME);
        String promise = metadata.label(Labels.PROMISE_NAME);
        if (resource != null && promise != null) {
            items.add(WorkItem.request(promise, metadata.namespace(), resource));
        }
        WorkItem own = WorkItem.of(Controller.BINDING, metadata.namespace(), metadata.name());
        items.add(ownControllerFirst ? 0 : items.size(), own);
    }

    private static void addJob(List<WorkItem> items, JobObject job) {
        Metadata metadata = job.metadata();
        String promise = metadata.label(Labels.PROMISE_NAME);
        if (promise == null) {
            return;
        }
        if (WorkflowType.PROMISE.text().equals(metadata.label(Labels.WORKFLOW_TYPE))) {
            items.add(WorkItem.of(Controller.PROMISE, "", promise)); // By its owner reference.
            return;
        }
        String namespace = metadata.annotations().get(Annotations.JOB_RESOURCE_NAMESPACE);
        String name = metadata.annotations().get(Annotations.JOB_RESOURCE_NAME);
        boolean managed = Labels.MANAGED_BY_KRATIX.equals(metadata.label(Labels.MANAGED_BY));
        if (managed && namespace != null && name != null) {
            items.add(WorkItem.request(promise, namespace, name));
        }
    }

    /** With a pipelineNamespace the Work lies elsewhere than its request, which is then not found. */
    private static void addWork(List<WorkItem> items, WorkObject work) {
        Metadata metadata = work.metadata();
        items.add(WorkItem.of(Controller.WORK, metadata.namespace(), metadata.name()));
        String promise = metadata.labelOrEmpty(Labels.PROMISE_NAME);
        if (promise.isEmpty()) {
            return;
        }
        String resource = metadata.label(Labels.RESOURCE_NAME);
        if (resource != null && !metadata.isTrue(DRY_RUN_SUMMARY)) {
            items.add(WorkItem.request(promise, metadata.namespace(), resource));
        }
        items.add(WorkItem.of(Controller.PROMISE, "", promise));
    }

    private static void addPlacement(List<WorkItem> items, Change change, WorkPlacementObject placement) {
        Metadata metadata = placement.metadata();
        if (!(change.before() instanceof WorkPlacementObject before)
                || change.after() == null
                || before.metadata().generation() != metadata.generation()
                || before.metadata().isDeleting() != metadata.isDeleting()) {
            items.add(WorkItem.of(Controller.WORK_PLACEMENT, metadata.namespace(), metadata.name()));
            addWorkOf(items, metadata);
        } else if (differ(before.conditions(), placement.conditions())) {
            addWorkOf(items, metadata);
        }
    }

    private static void addWorkOf(List<WorkItem> items, Metadata placement) {
        String work = placement.label(Labels.WORK);
        if (work != null) {
            items.add(WorkItem.of(Controller.WORK, placement.namespace(), work));
        }
    }

    /** {@code workPlacementStatusUpdatePredicate}: three conditions count. */
    private static boolean differ(Conditions before, Conditions after) {
        for (String type : List.of("Ready", "WriteSucceeded", "ScheduleSucceeded")) {
            Condition old = before.get(type);
            Condition current = after.get(type);
            boolean same = old == null || current == null ? old == current : old.saysTheSameAs(current);
            if (!same) {
                return true;
            }
        }
        return false;
    }

    /** One that is being deleted wakes nobody, and nobody learns of it when it is gone then. */
    private static void addDestination(List<WorkItem> items, DestinationObject destination, Known known) {
        items.add(WorkItem.of(Controller.DESTINATION, "", destination.metadata().name()));
        if (!destination.metadata().isDeleting()) {
            for (WorkObject work : known.works()) {
                items.add(WorkItem.of(
                        Controller.WORK,
                        work.metadata().namespace(),
                        work.metadata().name()));
            }
        }
    }
}
