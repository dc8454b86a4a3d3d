package dev.troth.simulation.rehearsal;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequirementStatus;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.Action;
import dev.troth.promise.Container;
import dev.troth.promise.Labels;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.StateStores;
import dev.troth.timeline.EndState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How things stand when a story ends, read off the API server and the State Stores. */
final class EndStates {

    private final ApiServer apiServer;
    private final StateStores stores;
    private final RunCounts runs;
    private final Map<Reference, WorkflowParent> lastKnown;

    /** @param lastKnown each Promise and request there ever was, as it was last, in the order of creation */
    EndStates(ApiServer apiServer, StateStores stores, RunCounts runs, Map<Reference, WorkflowParent> lastKnown) {
        this.apiServer = apiServer;
        this.stores = stores;
        this.runs = runs;
        this.lastKnown = new LinkedHashMap<>(lastKnown);
    }

    EndState read(boolean isSettled) {
        return new EndState(objects(), pipelines(), files(), advice(), isSettled);
    }

    private List<EndState.ObjectState> objects() {
        List<EndState.ObjectState> states = new ArrayList<>();
        lastKnown.forEach((reference, last) -> {
            boolean exists = apiServer.get(reference) != null;
            String message = last.workflow().message();
            states.add(new EndState.ObjectState(
                    reference,
                    exists,
                    exists && last.metadata().isDeleting(),
                    exists ? last.metadata().finalizers() : List.of(),
                    exists ? last.workflow().conditions().list() : List.of(),
                    message == null ? "" : message));
        });
        return states;
    }

    private List<EndState.PipelineRuns> pipelines() {
        List<EndState.PipelineRuns> all = new ArrayList<>();
        lastKnown.forEach((reference, last) -> {
            Promise promise = promiseOf(last);
            WorkflowType type = last instanceof RequestObject ? WorkflowType.RESOURCE : WorkflowType.PROMISE;
            if (promise != null) {
                for (Action action : Action.values()) {
                    promise.pipelines(type, action).forEach(pipeline -> all.add(runs(reference, pipeline)));
                }
            }
        });
        return all;
    }

    private @Nullable Promise promiseOf(WorkflowParent parent) {
        if (parent instanceof PromiseObject promise) {
            return promise.spec().promise();
        }
        String name = parent.metadata().labelOrEmpty(Labels.PROMISE_NAME);
        for (WorkflowParent one : lastKnown.values()) {
            if (one instanceof PromiseObject promise
                    && promise.metadata().name().equals(name)) {
                return promise.spec().promise();
            }
        }
        return null;
    }

    private EndState.PipelineRuns runs(Reference parent, Pipeline pipeline) {
        RunCounts.PipelineOfParent key = new RunCounts.PipelineOfParent(
                parent, pipeline.type().text() + "/" + pipeline.action().text(), pipeline.nameText());
        List<EndState.ContainerRuns> containers = new ArrayList<>();
        for (Container container : pipeline.containers()) {
            containers.add(new EndState.ContainerRuns(
                    container.nameText(), runs.executions(key, container.nameText()), RepeatedCommands.in(container)));
        }
        return new EndState.PipelineRuns(parent, key.workflow(), key.pipeline(), runs.jobs(key), containers);
    }

    private List<EndState.StoredFile> files() {
        List<EndState.StoredFile> files = new ArrayList<>();
        for (StateStore store : stores.all()) {
            store.files()
                    .asMap()
                    .forEach((path, content) -> files.add(
                            new EndState.StoredFile(destination(store, path), store.reference(), path, content)));
        }
        return files;
    }

    /** The Destination with the longest path that the file lies below. */
    private String destination(StateStore store, String path) {
        String found = "";
        int longest = -1;
        for (DestinationObject destination : apiServer.all(DestinationObject.class)) {
            String below = destination.spec().path();
            boolean isOfStore = store.reference()
                    .equals(destination.spec().stateStoreKind() + "/"
                            + destination.spec().stateStoreName());
            if (isOfStore && (below.isEmpty() || path.startsWith(below + "/")) && below.length() > longest) {
                found = destination.metadata().name();
                longest = below.length();
            }
        }
        return found;
    }

    private List<String> advice() {
        List<String> advice = new ArrayList<>();
        for (Reference reference : lastKnown.keySet()) {
            ApiObject object = apiServer.get(reference);
            if (object instanceof WorkflowParent parent) {
                addAdvice(parent, advice);
            }
        }
        for (WorkObject work : apiServer.all(WorkObject.class)) {
            Condition scheduled = work.status().conditions().get("ScheduleSucceeded");
            if (scheduled != null && scheduled.isFalse() && scheduled.reason().equals("UnscheduledWorkloads")) {
                advice.add("no Destination has the labels that "
                        + work.metadata().name() + " asks for: label one, or change the selectors");
            }
        }
        return advice;
    }

    private static void addAdvice(WorkflowParent parent, List<String> advice) {
        if (parent instanceof PromiseObject promise) {
            for (RequirementStatus requirement : promise.status().requiredPromises()) {
                if (!requirement.state().equals("Requirement installed")) {
                    advice.add("Promise " + promise.metadata().name() + " requires " + requirement.name()
                            + (requirement.version().isEmpty() ? "" : " " + requirement.version()) + ": "
                            + requirement.state() + "; no request is served before");
                }
            }
        }
        Condition completed = parent.workflow().condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED);
        Condition deleted = parent.workflow().condition(ConditionTypes.DELETE_WORKFLOW_COMPLETED);
        String again = label(parent, Labels.MANUAL_RECONCILIATION + "=true");
        if (parent.metadata().isDeleting()) {
            if (deleted != null && deleted.reason().equals(ConditionTypes.DELETE_WORKFLOW_FAILED)) {
                advice.add("the delete Pipeline failed and waits for a person; run it again with  " + again);
            }
        } else if (completed != null && completed.is(Condition.FALSE, ConditionTypes.CONFIGURE_WORKFLOW_FAILED)) {
            String failed = completed.message().substring(completed.message().lastIndexOf(' ') + 1);
            advice.add("fix " + failed + " and apply the Promise again, or run the workflow again with  " + again);
        }
        if (parent.metadata().isTrue(Labels.WORKFLOW_SUSPENDED)) {
            boolean retries = parent.workflow().pipelines() != null
                    && parent.workflow().pipelines().stream()
                            .anyMatch(pipeline -> pipeline.nextRetrySeconds() != Timestamps.NONE);
            advice.add((retries
                            ? "the workflow waits for its time; go on at once with  "
                            : "the workflow is suspended; go on with  ")
                    + label(parent, Labels.WORKFLOW_SUSPENDED + "-"));
        }
        if (parent.metadata().isTrue(Labels.PAUSED)) {
            advice.add("reconciliation is paused; go on with  " + label(parent, Labels.PAUSED + "-"));
        }
    }

    /** {@code kubectl label redis cache -n default kratix.io/paused-}. */
    private static String label(WorkflowParent parent, String label) {
        Reference reference = parent.reference();
        String namespace = reference.namespace().isEmpty() ? "" : " -n " + reference.namespace();
        return "kubectl label " + reference.kind().toLowerCase(Locale.ROOT) + " " + reference.name() + namespace + " "
                + label;
    }
}
