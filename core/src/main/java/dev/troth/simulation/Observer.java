package dev.troth.simulation;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.Observation.Definition;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.promise.Kinds;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads in the API server what a controller sees when it looks at an object; reads are always fresh. */
final class Observer {

    private final KratixSettings settings;
    private final ApiServer apiServer;
    private final RequestControllers requestControllers;
    private final FileObserver files;

    Observer(KratixSettings settings, ApiServer apiServer, RequestControllers requestControllers, FileObserver files) {
        this.files = files;
        this.settings = settings;
        this.apiServer = apiServer;
        this.requestControllers = requestControllers;
    }

    Observation look(WorkItem item, long nowMillis) {
        return switch (item.controller()) {
            case REQUEST -> request(item, nowMillis);
            case PROMISE -> promise(item.name(), nowMillis);
            case BINDING -> binding(item, nowMillis);
            case REVISION -> revision(item.name(), nowMillis);
            case WORK -> files.work(item, nowMillis);
            case WORK_PLACEMENT -> files.placement(item, nowMillis);
            case DESTINATION -> files.destination(item, nowMillis);
        };
    }

    private Observation request(WorkItem item, long nowMillis) {
        PromiseObject promise = apiServer.promise(item.promise());
        RequestObject request = promise == null ? null : request(promise, item.namespace(), item.name());
        return new Observation.OfRequest(
                nowMillis,
                settings,
                0,
                requestControllers.canCreateResources(item.promise()),
                promise,
                request,
                apiServer.revisionsOf(item.promise()),
                inNamespace(apiServer.bindingsOf(item.promise(), item.name()), item.namespace()),
                apiServer.jobsOf(item.promise(), item.name()),
                apiServer.worksOf(item.promise(), item.name()));
    }

    /** Requests of one name in several namespaces have a binding each. */
    private static List<BindingObject> inNamespace(List<BindingObject> bindings, String namespace) {
        List<BindingObject> found = bindings;
        for (BindingObject binding : bindings) {
            if (!binding.metadata().namespace().equals(namespace)) {
                found = bindings.stream()
                        .filter(one -> one.metadata().namespace().equals(namespace))
                        .toList();
            }
        }
        return found;
    }

    /** What requests have is looked at when the Promise goes, and then only. */
    private Observation promise(String name, long nowMillis) {
        PromiseObject promise = apiServer.promise(name);
        boolean goes = promise != null && promise.metadata().isDeleting();
        return new Observation.OfPromise(
                nowMillis,
                settings,
                0,
                promise,
                new ListOnDemand<>(() -> others(name)),
                promise == null ? Definition.ABSENT : definition(promise),
                requestControllers.runs(name),
                apiServer.revisions(),
                new ListOnDemand<>(() -> promise == null ? List.of() : requests(promise.spec())),
                goes ? new ListOnDemand<>(() -> apiServer.jobsOf(name)) : apiServer.jobsOf(name, ""),
                goes ? new ListOnDemand<>(() -> apiServer.worksOf(name)) : apiServer.worksOf(name, ""),
                new ListOnDemand<>(() -> supporting(name)));
    }

    private List<PromiseObject> others(String name) {
        return apiServer.promises().stream()
                .filter(other -> !other.metadata().name().equals(name))
                .toList();
    }

    private Definition definition(PromiseObject promise) {
        String name = promise.spec().apiName();
        Reference reference = new Reference(Kinds.CUSTOM_RESOURCE_DEFINITION, "", name);
        if (apiServer.get(reference) == null) {
            return Definition.ABSENT;
        }
        return apiServer.isEstablished(reference) ? Definition.ESTABLISHED : Definition.CREATED;
    }

    private List<PlainObject> supporting(String promise) {
        List<PlainObject> supporting = apiServer.plainOf(promise);
        supporting.removeIf(object -> object.kind().equals(Kinds.CUSTOM_RESOURCE_DEFINITION));
        return supporting;
    }

    private Observation binding(WorkItem item, long nowMillis) {
        BindingObject binding =
                (BindingObject) apiServer.get(new Reference(BindingObject.KIND, item.namespace(), item.name()));
        PromiseObject promise = binding == null ? null : apiServer.promise(binding.promise());
        return new Observation.OfBinding(
                nowMillis,
                settings,
                0,
                binding,
                promise,
                binding == null || promise == null
                        ? null
                        : request(promise, binding.resourceNamespace(), binding.resource()),
                binding == null ? List.of() : apiServer.revisionsOf(binding.promise()));
    }

    private Observation revision(String name, long nowMillis) {
        RevisionObject revision = (RevisionObject) apiServer.get(new Reference(RevisionObject.KIND, "", name));
        PromiseObject promise = revision == null ? null : apiServer.promise(revision.promise());
        return new Observation.OfRevision(
                nowMillis,
                settings,
                0,
                revision,
                promise,
                revision == null ? List.of() : apiServer.revisionsOf(revision.promise()),
                new ListOnDemand<>(() -> revision == null ? List.of() : bindings(revision)),
                new ListOnDemand<>(
                        () -> revision == null ? List.of() : requests(revision.specToFindRequests(promise))));
    }

    private List<BindingObject> bindings(RevisionObject revision) {
        return apiServer.bindingsOf(revision.promise()).stream()
                .filter(binding -> binding.promise().equals(revision.promise()))
                .toList();
    }

    private @Nullable RequestObject request(PromiseObject promise, String namespace, String name) {
        return promise.spec()
                .anyRequest()
                .map(api -> apiServer.request(new Reference(api.kind(), namespace, name)))
                .orElse(null);
    }

    private List<RequestObject> requests(PromiseSpec spec) {
        return spec.anyRequest().map(api -> apiServer.requests(api.kind())).orElse(List.of());
    }
}
