package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.PromiseStatus;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RequestStatus;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.Kinds;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.effective.AppliedObject;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.simulation.Platform;
import dev.troth.simulation.StateStores;
import dev.troth.simulation.scenario.DestinationSetup;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.simulation.scenario.Target;
import dev.troth.timeline.Actor;
import dev.troth.timeline.EventKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does to the platform what a scenario plans. */
final class People {

    /** What a controller asks of a State Store. */
    private static final List<String> STORE_CALLS = List.of("Reset", "ReadFile", "UpdateFiles", "DeleteFiles");

    private final Platform platform;
    private final StateStores stores;
    private final StoryLog log;

    People(Platform platform, StateStores stores, StoryLog log) {
        this.platform = platform;
        this.stores = stores;
        this.log = log;
    }

    void act(ScenarioAction action) {
        log.acts(Actor.PERSON, "");
        switch (action) {
            case ScenarioAction.ApplyPromise apply -> apply(apply.promise());
            case ScenarioAction.ApplyRequest apply -> apply(apply.request());
            case ScenarioAction.ReplaceSpec replace ->
                platform.replace(reference(replace.request()), stored -> {
                    RequestObject request = (RequestObject) stored;
                    Metadata metadata = request.metadata();
                    return request.withSpec(new RequestSpec(replace.spec()))
                            .withMetadata(metadata.withGeneration(metadata.generation() + 1));
                });
            case ScenarioAction.Delete delete -> platform.delete(reference(delete.target()));
            case ScenarioAction.Label label ->
                platform.replace(
                        reference(label.target()),
                        stored -> stored.withMetadata(stored.metadata()
                                .withLabels(changed(stored.metadata().labels(), label.set(), label.remove()))));
            case ScenarioAction.Annotate annotate ->
                platform.replace(
                        reference(annotate.target()),
                        stored -> stored.withMetadata(stored.metadata()
                                .withAnnotations(
                                        changed(stored.metadata().annotations(), annotate.set(), annotate.remove()))));
            case ScenarioAction.SetVersion set -> setVersion(set.request(), set.version());
            case ScenarioAction.RestartKratix restart -> {
                log.notes(
                        platform.nowMillis(),
                        EventKind.KRATIX_RESTARTED,
                        new Reference("Deployment", Kinds.SYSTEM_NAMESPACE, "kratix-platform-controller-manager"),
                        "Kratix restarts");
                platform.restartControllers();
            }
            case ScenarioAction.AddDestination add -> platform.create(destination(add.destination()), false);
            case ScenarioAction.DeleteJobs jobs -> deleteJobs(jobs.target(), jobs.pipeline());
            case ScenarioAction.BreakStateStore store -> breakStore(store.destination(), store.error());
            case ScenarioAction.Wait wait -> {}
        }
        log.acts(Actor.CLOCK, "");
    }

    static DestinationObject destination(DestinationSetup setup) {
        return new DestinationObject(
                Metadata.of("", setup.name()).withLabels(setup.labels()), setup.spec(), Conditions.NONE);
    }

    private void apply(Promise promise) {
        PromiseSpec spec = PromiseSpec.of(promise);
        Metadata metadata = Metadata.of("", promise.nameText())
                .withLabels(AppliedObject.labels(promise.object()))
                .withAnnotations(AppliedObject.annotations(promise.object()));
        apply(new PromiseObject(metadata, spec, PromiseStatus.EMPTY));
    }

    private void apply(ResourceRequest request) {
        Metadata metadata = Metadata.of(request.namespaceText(), request.nameText())
                .withLabels(AppliedObject.labels(request.object()))
                .withAnnotations(AppliedObject.annotations(request.object()));
        apply(new RequestObject(
                request.object().kindText(),
                metadata,
                new RequestSpec(AppliedObject.spec(request.object())),
                RequestStatus.EMPTY));
    }

    /** As {@code kubectl apply} does: what controllers have added stays. */
    private void apply(WorkflowParent wanted) {
        if (platform.apiServer().get(wanted.reference()) == null) {
            platform.create(wanted, false);
            return;
        }
        platform.replace(wanted.reference(), stored -> {
            Metadata metadata = stored.metadata();
            ApiObject changed = withSpec(stored, wanted);
            boolean isNew = !changed.equals(stored);
            Metadata merged = metadata.withLabels(
                            changed(metadata.labels(), wanted.metadata().labels(), List.of()))
                    .withAnnotations(
                            changed(metadata.annotations(), wanted.metadata().annotations(), List.of()));
            return changed.withMetadata(isNew ? merged.withGeneration(metadata.generation() + 1) : merged);
        });
    }

    private static ApiObject withSpec(ApiObject stored, WorkflowParent wanted) {
        return switch (wanted) {
            case PromiseObject promise -> ((PromiseObject) stored).withSpec(promise.spec());
            case RequestObject request -> ((RequestObject) stored).withSpec(request.spec());
        };
    }

    private static Map<String, String> changed(Map<String, String> old, Map<String, String> set, List<String> remove) {
        Map<String, String> changed = new LinkedHashMap<>(old);
        remove.forEach(changed::remove);
        changed.putAll(set);
        return changed;
    }

    private void setVersion(Target request, String version) {
        for (BindingObject binding : platform.apiServer().all(BindingObject.class)) {
            if (binding.resource().equals(request.name())
                    && binding.resourceNamespace().equals(request.namespace())) {
                platform.replace(binding.reference(), stored -> ((BindingObject) stored).withVersion(version));
            }
        }
    }

    private void deleteJobs(Target target, String pipeline) {
        for (JobObject job : platform.apiServer().all(JobObject.class)) {
            RenderedPipeline rendered = job.pipeline();
            if (rendered != null
                    && Runs.parent(rendered).equals(reference(target))
                    && (pipeline.isEmpty() || rendered.name().equals(pipeline))) {
                platform.delete(job.reference());
            }
        }
    }

    private void breakStore(String destination, String error) {
        ApiObject found = platform.apiServer().get(new Reference(DestinationObject.KIND, "", destination));
        if (found instanceof DestinationObject there) {
            StateStore store = stores.of(there.spec());
            Map<String, String> failures = new LinkedHashMap<>();
            if (!error.isEmpty()) {
                STORE_CALLS.forEach(call -> failures.put(call, error));
            }
            stores.put(store.withFailures(failures));
            log.notes(
                    platform.nowMillis(),
                    EventKind.OTHER_CHANGE,
                    new Reference("State Store", "", store.reference()),
                    error.isEmpty() ? "the State Store works again" : "the State Store stops working: " + error);
        }
    }

    private static Reference reference(Target target) {
        return new Reference(target.kind(), target.namespace(), target.name());
    }
}
