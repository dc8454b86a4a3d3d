package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.placement.StorePaths;
import dev.troth.promise.Action;
import dev.troth.promise.Container;
import dev.troth.promise.Labels;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.promise.Shown;
import dev.troth.promise.WorkflowType;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.Platform;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.timeline.EndState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How things stand when a story ends, read off the API server and the State Stores. */
final class EndStates {

    private final Platform platform;
    private final ApiServer apiServer;
    private final JobsAtWork jobs;
    private final RunCounts runs;
    private final Map<Reference, WorkflowParent> lastKnown;

    /** @param lastKnown each Promise and request there ever was, as it was last, in the order of creation */
    EndStates(Platform platform, JobsAtWork jobs, RunCounts runs, Map<Reference, WorkflowParent> lastKnown) {
        this.platform = platform;
        this.apiServer = platform.apiServer();
        this.jobs = jobs;
        this.runs = runs;
        this.lastKnown = new LinkedHashMap<>(lastKnown);
    }

    /**
     * Reads it.
     *
     * @param undone what was planned and never done
     * @param isAtRest whether all was done and nothing moves
     * @param isCutOff whether more was about to happen
     */
    EndState read(List<PlannedAction> undone, boolean isAtRest, boolean isCutOff) {
        List<EndState.OpenEnd> openEnds = OpenEnds.of(platform, jobs, undone);
        LeftObjects left = new LeftObjects(apiServer);
        return new EndState(
                objects(),
                pipelines(),
                files(left),
                left.all(),
                openEnds,
                Advice.of(platform, lastKnown.values(), jobs, openEnds),
                isAtRest && openEnds.isEmpty(),
                isCutOff);
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

    /** Those of the Promises as they are at the end, and those that ran before they were taken out. */
    private List<EndState.PipelineRuns> pipelines() {
        List<EndState.PipelineRuns> all = new ArrayList<>();
        lastKnown.forEach((reference, last) -> {
            Set<RunCounts.PipelineOfParent> takenOut = new LinkedHashSet<>(runs.pipelines(reference));
            Promise promise = promiseOf(last);
            WorkflowType type = last instanceof RequestObject ? WorkflowType.RESOURCE : WorkflowType.PROMISE;
            if (promise != null) {
                for (Action action : Action.values()) {
                    for (Pipeline pipeline : promise.pipelines(type, action)) {
                        RunCounts.PipelineOfParent key = key(reference, pipeline);
                        takenOut.remove(key);
                        all.add(runs(key, pipeline));
                    }
                }
            }
            takenOut.forEach(key -> all.add(runs(key)));
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

    private static RunCounts.PipelineOfParent key(Reference parent, Pipeline pipeline) {
        return new RunCounts.PipelineOfParent(parent, pipeline.type().workflow(pipeline.action()), pipeline.nameText());
    }

    /** Of a Pipeline that nobody knows the commands of any more. */
    private EndState.PipelineRuns runs(RunCounts.PipelineOfParent key) {
        List<EndState.ContainerRuns> containers = runs.containers(key).stream()
                .filter(container -> !Reserved.CONTAINERS.contains(container))
                .map(container ->
                        new EndState.ContainerRuns(Shown.name(container), runs.executions(key, container), List.of()))
                .toList();
        return new EndState.PipelineRuns(
                key.parent(), key.workflow(), Shown.name(key.pipeline()), runs.jobs(key), containers);
    }

    private EndState.PipelineRuns runs(RunCounts.PipelineOfParent key, Pipeline pipeline) {
        List<EndState.ContainerRuns> containers = new ArrayList<>();
        for (Container container : pipeline.containers()) {
            containers.add(new EndState.ContainerRuns(
                    Shown.name(container.nameText()),
                    runs.executions(key, container.nameText()),
                    RepeatedCommands.in(container)));
        }
        return new EndState.PipelineRuns(
                key.parent(), key.workflow(), Shown.name(key.pipeline()), runs.jobs(key), containers);
    }

    private List<EndState.StoredFile> files(LeftObjects left) {
        LeftFiles leftFiles = new LeftFiles(apiServer, left);
        List<EndState.StoredFile> files = new ArrayList<>();
        for (StateStore store : platform.stores().all()) {
            Set<String> owned = leftFiles.owned(store);
            store.files()
                    .asMap()
                    .forEach((path, content) -> files.add(new EndState.StoredFile(
                            destination(store, path), store.reference(), path, content, !owned.contains(path))));
        }
        return files;
    }

    /** The Destination with the longest path that the file lies below. */
    private String destination(StateStore store, String path) {
        String found = "";
        int longest = -1;
        for (DestinationObject destination : apiServer.all(DestinationObject.class)) {
            String below = StorePaths.below(destination.spec());
            if (destination.spec().stateStore().equals(store.reference())
                    && path.startsWith(below)
                    && below.length() > longest) {
                found = destination.metadata().name();
                longest = below.length();
            }
        }
        return found;
    }
}
