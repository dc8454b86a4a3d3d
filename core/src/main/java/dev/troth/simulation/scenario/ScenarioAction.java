package dev.troth.simulation.scenario;

import dev.troth.json.Json;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people, and the world, do to a platform. */
public sealed interface ScenarioAction {

    /** {@code kubectl apply}: makes the object, or changes spec, labels and annotations of the one that is there. */
    sealed interface Apply extends ScenarioAction {}

    /** {@code kubectl apply} of a Promise. */
    record ApplyPromise(Promise promise) implements Apply {}

    /** {@code kubectl apply} of a request. */
    record ApplyRequest(ResourceRequest request) implements Apply {}

    /**
     * {@code kubectl patch}: changes what is there, and makes nothing.
     *
     * @param whole the object as it then is
     * @param finalizers those that it then has; null where the patch does not speak of them
     */
    record Patch(Target target, Apply whole, @Nullable List<String> finalizers) implements ScenarioAction {
        public Patch {
            finalizers = finalizers == null ? null : List.copyOf(finalizers);
        }
    }

    /** The spec of a request becomes another one; labels and annotations stay. */
    record ReplaceSpec(Target request, Json.Mapping spec) implements ScenarioAction {}

    /** {@code kubectl delete}. */
    record Delete(Target target) implements ScenarioAction {}

    /** {@code kubectl label}: labels to set, and labels to take away. */
    record Label(Target target, Map<String, String> set, List<String> remove) implements ScenarioAction {
        public Label {
            set = Map.copyOf(set);
            remove = List.copyOf(remove);
        }
    }

    /** {@code kubectl annotate}: annotations to set, and annotations to take away. */
    record Annotate(Target target, Map<String, String> set, List<String> remove) implements ScenarioAction {
        public Annotate {
            set = Map.copyOf(set);
            remove = List.copyOf(remove);
        }
    }

    /** Asks for a version of the Promise: {@code spec.version} of the request's ResourceBinding. */
    record SetVersion(Target request, String version) implements ScenarioAction {}

    /** Kratix' manager ends and starts again. */
    record RestartKratix() implements ScenarioAction {}

    /** A new Destination. */
    record AddDestination(DestinationSetup destination) implements ScenarioAction {}

    /** All Jobs of a Pipeline of an object are deleted; of all its Pipelines where the name is {@code ""}. */
    record DeleteJobs(Target target, String pipeline) implements ScenarioAction {}

    /**
     * The State Store of a Destination stops working, or works again.
     *
     * @param error what each call then ends with; {@code ""} when it works again
     */
    record BreakStateStore(String destination, String error) implements ScenarioAction {}

    /** Nothing is done; the next action is not considered before. */
    record Wait() implements ScenarioAction {}
}
