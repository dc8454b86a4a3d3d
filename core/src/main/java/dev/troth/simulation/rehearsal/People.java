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
import dev.troth.simulation.ApiServer;
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
import org.jspecify.annotations.Nullable;

/** Does to the platform what a scenario plans. */
final class People {

    /** What a controller asks of a State Store. */
    private static final List<String> STORE_CALLS = List.of("Reset", "ReadFile", "UpdateFiles", "DeleteFiles");

    private final Platform platform;
    private final StateStores stores;
    private final StoryLog log;
    private final Admission admission;
    private @Nullable Idle idle;

    /** Why nothing came of an action. */
    record Idle(boolean isRefused, String why) {}

    People(Platform platform, StateStores stores, StoryLog log) {
        this.platform = platform;
        this.stores = stores;
        this.log = log;
        this.admission = new Admission(platform.apiServer());
    }

    /** Why nothing came of the last action; null when something did. */
    @Nullable
    Idle idle() {
        return idle;
    }

    void act(ScenarioAction action) {
        idle = null;
        log.acts(Actor.PERSON, "");
        switch (action) {
            case ScenarioAction.ApplyPromise apply -> apply(parent(apply.promise()));
            case ScenarioAction.ApplyRequest apply -> apply(apply.request());
            case ScenarioAction.Patch patch ->
                change("patch", reference(patch.target()), stored -> patched(stored, patch));
            case ScenarioAction.ReplaceSpec replace ->
                change("replace", reference(replace.request()), stored -> {
                    RequestObject request = (RequestObject) stored;
                    Metadata metadata = request.metadata();
                    return request.withSpec(new RequestSpec(replace.spec()))
                            .withMetadata(metadata.withGeneration(metadata.generation() + 1));
                });
            case ScenarioAction.Delete delete -> delete(reference(delete.target()));
            case ScenarioAction.Label label ->
                change(
                        "label",
                        reference(label.target()),
                        stored -> stored.withMetadata(stored.metadata()
                                .withLabels(changed(stored.metadata().labels(), label.set(), label.remove()))));
            case ScenarioAction.Annotate annotate ->
                change(
                        "annotate",
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
            case ScenarioAction.AddDestination add -> create(destination(add.destination()));
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

    private static WorkflowParent parent(ScenarioAction.Apply apply) {
        return switch (apply) {
            case ScenarioAction.ApplyPromise one -> parent(one.promise());
            case ScenarioAction.ApplyRequest one -> parent(one.request());
        };
    }

    private static PromiseObject parent(Promise promise) {
        Metadata metadata = Metadata.of("", promise.nameText())
                .withLabels(AppliedObject.labels(promise.object()))
                .withAnnotations(AppliedObject.annotations(promise.object()))
                .withAllFinalizers(AppliedObject.finalizers(promise.object()));
        return new PromiseObject(metadata, PromiseSpec.of(promise), PromiseStatus.EMPTY);
    }

    private static RequestObject parent(ResourceRequest request) {
        Metadata metadata = Metadata.of(request.namespaceText(), request.nameText())
                .withLabels(AppliedObject.labels(request.object()))
                .withAnnotations(AppliedObject.annotations(request.object()))
                .withAllFinalizers(AppliedObject.finalizers(request.object()));
        return new RequestObject(
                request.object().kindText(),
                metadata,
                new RequestSpec(AppliedObject.spec(request.object())),
                RequestStatus.EMPTY);
    }

    private void apply(ResourceRequest request) {
        RequestObject wanted = parent(request);
        String why = admission.whyUnknown(request.object());
        if (why.isEmpty()) {
            apply(wanted);
        } else {
            refused("apply", wanted.reference(), why);
        }
    }

    private void apply(WorkflowParent wanted) {
        if (platform.apiServer().get(wanted.reference()) != null) {
            change("apply", wanted.reference(), stored -> merged(stored, wanted));
        } else {
            platform.create(wanted, false);
            if (wanted instanceof PromiseObject promise) {
                admission.created(promise);
            }
        }
    }

    private void create(ApiObject object) {
        if (!platform.create(object, false)) {
            refused("create", object.reference(), "there is one already");
        }
    }

    private void delete(Reference reference) {
        ApiObject stored = platform.apiServer().get(reference);
        if (stored == null) {
            notFound("delete", reference);
        } else if (!platform.delete(reference)) {
            nothingChanged("delete", reference, "it is being deleted already");
        }
    }

    private void change(String verb, Reference reference, ApiServer.Edit edit) {
        ApiObject stored = platform.apiServer().get(reference);
        if (stored == null) {
            notFound(verb, reference);
        } else if (stored instanceof PromiseObject promise) {
            changePromise(verb, promise, (PromiseObject) edit.apply(promise));
        } else if (!platform.replace(reference, edit)) {
            nothingChanged(verb, reference);
        }
    }

    private void changePromise(String verb, PromiseObject stored, PromiseObject wanted) {
        String why = admission.whyRefused(stored, wanted);
        if (!why.isEmpty()) {
            refused(verb, stored.reference(), why);
        } else if (platform.replace(stored.reference(), ignored -> wanted)) {
            admission.changed(stored, wanted);
        } else {
            nothingChanged(verb, stored.reference());
        }
    }

    private void nothingChanged(String verb, Reference reference) {
        nothingChanged(verb, reference, "nothing of it is otherwise");
    }

    private void notFound(String verb, Reference reference) {
        refused(verb, reference, "it is not there");
    }

    /** Promises and requests are named by whoever tells the story. */
    private static String named(Reference about) {
        boolean isParent = about.kind().equals(Kinds.PROMISE) || !Kinds.ALL.contains(about.kind());
        return isParent ? "" : ": " + about;
    }

    private void refused(String verb, Reference about, String why) {
        idle = new Idle(true, why);
        log.acts(Actor.PERSON, why);
        log.notes(platform.nowMillis(), EventKind.REFUSED, about, verb + " refused" + named(about));
    }

    private void nothingChanged(String verb, Reference about, String why) {
        idle = new Idle(false, why);
        log.acts(Actor.PERSON, why);
        log.notes(platform.nowMillis(), EventKind.NOTHING_CHANGED, about, verb + " changes nothing" + named(about));
    }

    private static ApiObject patched(ApiObject stored, ScenarioAction.Patch patch) {
        ApiObject merged = merged(stored, parent(patch.whole()));
        return patch.finalizers() == null
                ? merged
                : merged.withMetadata(merged.metadata().withFinalizers(patch.finalizers()));
    }

    /** As {@code kubectl apply} does: what controllers have added stays. */
    private static ApiObject merged(ApiObject stored, WorkflowParent wanted) {
        Metadata metadata = stored.metadata();
        ApiObject changed = withSpec(stored, wanted);
        boolean isNew = !changed.equals(stored);
        Metadata merged = metadata.withLabels(
                        changed(metadata.labels(), wanted.metadata().labels(), List.of()))
                .withAnnotations(
                        changed(metadata.annotations(), wanted.metadata().annotations(), List.of()));
        return changed.withMetadata(isNew ? merged.withGeneration(metadata.generation() + 1) : merged);
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
        List<BindingObject> bindings = platform.apiServer().promisesOffering(request.kind()).stream()
                .flatMap(promise -> platform.apiServer().bindingsOf(promise, request.name()).stream())
                .filter(binding -> binding.resourceNamespace().equals(request.namespace()))
                .toList();
        if (bindings.isEmpty()) {
            refused("upgrade", reference(request), "it has no ResourceBinding");
        }
        bindings.forEach(binding ->
                change("upgrade", binding.reference(), stored -> ((BindingObject) stored).withVersion(version)));
    }

    private void deleteJobs(Target target, String pipeline) {
        List<JobObject> jobs = platform.apiServer().all(JobObject.class).stream()
                .filter(job -> isOf(job, reference(target), pipeline))
                .toList();
        if (jobs.isEmpty()) {
            nothingChanged("deletion of Jobs", reference(target), "it has no such Job");
        }
        jobs.forEach(job -> platform.delete(job.reference()));
    }

    /** Whether a Job runs that Pipeline, or any with {@code ""}, for that object. */
    private static boolean isOf(JobObject job, Reference parent, String pipeline) {
        RenderedPipeline rendered = job.pipeline();
        return rendered != null
                && Runs.parent(rendered).equals(parent)
                && (pipeline.isEmpty() || rendered.name().equals(pipeline));
    }

    private void breakStore(String destination, String error) {
        Reference reference = new Reference(DestinationObject.KIND, "", destination);
        if (!(platform.apiServer().get(reference) instanceof DestinationObject there)) {
            refused(
                    error.isEmpty() ? "mending its State Store" : "breaking its State Store",
                    reference,
                    "it is not there");
            return;
        }
        StateStore store = stores.of(there.spec());
        Map<String, String> failures = new LinkedHashMap<>();
        if (!error.isEmpty()) {
            STORE_CALLS.forEach(call -> failures.put(call, error));
        }
        stores.put(store.withFailures(failures));
        log.notes(
                platform.nowMillis(),
                EventKind.OTHER_CHANGE,
                StateStore.told(store.reference()),
                error.isEmpty() ? "the State Store works again" : "the State Store stops working: " + error);
    }

    private static Reference reference(Target target) {
        return new Reference(target.kind(), target.namespace(), target.name());
    }
}
