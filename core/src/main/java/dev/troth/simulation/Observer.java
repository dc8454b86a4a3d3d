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
import dev.troth.promise.Api;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.ParentObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads in the API server what a controller sees when it looks at an object; reads are always fresh. */
final class Observer {

    private static final String DEFINITION = "CustomResourceDefinition";

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
        PromiseObject promise = promise(item.promise());
        RequestObject request = promise == null ? null : request(promise, item.namespace(), item.name());
        return new Observation.OfRequest(
                nowMillis,
                settings,
                0,
                requestControllers.canCreateResources(item.promise()),
                promise,
                request,
                apiServer.revisionsOf(item.promise()),
                apiServer.bindingsOf(item.promise(), item.name()),
                apiServer.jobsOf(item.promise(), item.name()),
                apiServer.worksOf(item.promise(), item.name()));
    }

    private Observation promise(String name, long nowMillis) {
        PromiseObject promise = promise(name);
        List<PromiseObject> others = new ArrayList<>();
        for (PromiseObject other : apiServer.all(PromiseObject.class)) {
            if (!other.metadata().name().equals(name)) {
                others.add(other);
            }
        }
        return new Observation.OfPromise(
                nowMillis,
                settings,
                0,
                promise,
                others,
                promise == null ? Definition.ABSENT : definition(promise),
                requestControllers.runs(name),
                apiServer.all(RevisionObject.class),
                promise == null ? List.of() : requests(promise),
                apiServer.jobsOf(name),
                apiServer.worksOf(name),
                supporting(name));
    }

    private Definition definition(PromiseObject promise) {
        String name = promise.spec().promise().api().map(Api::nameText).orElse("");
        Reference reference = new Reference(DEFINITION, "", name);
        if (apiServer.get(reference) == null) {
            return Definition.ABSENT;
        }
        return apiServer.isEstablished(reference) ? Definition.ESTABLISHED : Definition.CREATED;
    }

    private List<PlainObject> supporting(String promise) {
        List<PlainObject> supporting = new ArrayList<>();
        for (PlainObject object : apiServer.all(PlainObject.class)) {
            if (promise.equals(object.metadata().label(Labels.PROMISE_NAME))
                    && !object.kind().equals(DEFINITION)) {
                supporting.add(object);
            }
        }
        return supporting;
    }

    private Observation binding(WorkItem item, long nowMillis) {
        BindingObject binding =
                (BindingObject) apiServer.get(new Reference(BindingObject.KIND, item.namespace(), item.name()));
        PromiseObject promise = binding == null ? null : promise(binding.promise());
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
        PromiseObject promise = revision == null ? null : promise(revision.promise());
        List<BindingObject> bindings = new ArrayList<>();
        if (revision != null) {
            for (BindingObject binding : apiServer.all(BindingObject.class)) {
                if (binding.promise().equals(revision.promise())) {
                    bindings.add(binding);
                }
            }
        }
        return new Observation.OfRevision(
                nowMillis,
                settings,
                0,
                revision,
                revision == null ? List.of() : apiServer.revisionsOf(revision.promise()),
                bindings,
                promise == null ? List.of() : requests(promise));
    }

    private @Nullable PromiseObject promise(String name) {
        return (PromiseObject) apiServer.get(new Reference(Kinds.PROMISE, "", name));
    }

    private @Nullable RequestObject request(PromiseObject promise, String namespace, String name) {
        String kind = promise.spec().anyRequest().map(ParentObject::kind).orElse("");
        return (RequestObject) apiServer.get(new Reference(kind, namespace, name));
    }

    private List<RequestObject> requests(PromiseObject promise) {
        String kind = promise.spec().anyRequest().map(ParentObject::kind).orElse("");
        List<RequestObject> requests = new ArrayList<>();
        for (RequestObject request : apiServer.all(RequestObject.class)) {
            if (request.kind().equals(kind)) {
                requests.add(request);
            }
        }
        return requests;
    }
}
