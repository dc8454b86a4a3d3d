package dev.troth.conformance.engine;

import dev.troth.engine.RequestController;
import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.PromiseStatus;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RequestStatus;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.StatusDocuments;
import dev.troth.engine.object.WorkObject;
import dev.troth.json.Json;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.Platform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does what people do in a trace, one step at a time. */
final class TraceUser {

    private final TraceWorld world;
    private final Platform platform;
    private final ApiServer apiServer;
    private final List<Write> writes = new ArrayList<>();

    TraceUser(TraceWorld world) {
        this.world = world;
        this.platform = world.platform();
        this.apiServer = platform.apiServer();
    }

    void take(Recorded step) {
        writes.clear();
        Recorded args = step.part("args");
        String verb = step.text("do");
        switch (verb) {
            case "create" -> create(args);
            case "createPromise" -> createPromise(args);
            case "label" -> change(args, true);
            case "annotate" -> change(args, false);
            case "spec" -> spec(args);
            case "status" -> status(args);
            case "bindingVersion" -> bindingVersion(args);
            case "delete" -> delete(target(args));
            case "deleteJob" -> delete(job(args.text("job")));
            case "deleteAllJobs" ->
                apiServer.all().stream().filter(JobObject.class::isInstance).forEach(this::delete);
            case "suspendJob" -> suspendJob(args);
            case "work" -> work(args);
            case "canCreate" ->
                platform.requestControllers().set(TraceWorld.PROMISE, new RequestController(true, args.is("value")));
            case "promiseAvailable" -> promiseAvailable(args.is("value"));
            case "revision" -> revision(args);
            case "createServiceAccount" -> createServiceAccount(args);
            case "restart", "wait" -> {}
            default -> throw new IllegalStateException("no such step: " + verb);
        }
        boolean noted = verb.equals("work") && !writes.isEmpty();
        if (!verb.equals("wait") && !noted) {
            world.log().note(platform.nowMillis(), "user " + verb, writes, "");
        }
        writes.forEach(platform::write);
        if (verb.equals("restart")) {
            platform.restartControllers();
        }
    }

    private void create(Recorded args) {
        Metadata metadata = Metadata.of(orElse(args, "namespace", "default"), orElse(args, "name", "r"));
        create(new RequestObject(
                TraceWorld.REQUEST_KIND, metadata, new RequestSpec(args.get("spec")), RequestStatus.EMPTY));
    }

    private void createPromise(Recorded args) {
        String name = orElse(args, "name", TraceWorld.PROMISE);
        Json spec = args.has("spec") ? args.get("spec") : world.setup().get("promiseSpec");
        String version =
                args.has("version") ? args.text("version") : world.setup().text("promiseVersion");
        create(TraceWorld.promise(name, promiseSpec(name, spec), version, StatusDocuments.promise(Json.Mapping.EMPTY)));
    }

    private static PromiseSpec promiseSpec(String name, Json spec) {
        return PromiseSpec.of(PromiseSpecs.promise(name, spec));
    }

    private void create(ApiObject object) {
        writes.add(new Write.Create(object, false, false));
    }

    private void update(@Nullable ApiObject before, @Nullable ApiObject after) {
        if (before != null && after != null) {
            writes.add(new Write.Update(before, after, false));
        }
    }

    private void updateStatus(@Nullable ApiObject before, @Nullable ApiObject after) {
        if (before != null && after != null) {
            writes.add(new Write.UpdateStatus(before, after, false));
        }
    }

    private void delete(@Nullable ApiObject object) {
        if (object != null) {
            writes.add(new Write.Delete(object, false));
        }
    }

    private void change(Recorded args, boolean labels) {
        ApiObject target = target(args);
        if (target == null) {
            return;
        }
        Metadata metadata = target.metadata();
        Map<String, String> changed = new HashMap<>(labels ? metadata.labels() : metadata.annotations());
        changed.putAll(args.textsByName("set"));
        args.texts("remove").forEach(changed::remove);
        update(target, target.withMetadata(labels ? metadata.withLabels(changed) : metadata.withAnnotations(changed)));
    }

    private void spec(Recorded args) {
        ApiObject target = target(args);
        if (target instanceof RequestObject request) {
            update(request, request.withSpec(new RequestSpec(args.get("spec"))));
        } else if (target instanceof PromiseObject promise) {
            Metadata metadata = promise.metadata();
            PromiseObject changed = promise.withSpec(promiseSpec(metadata.name(), args.get("spec")));
            update(
                    promise,
                    args.has("version")
                            ? changed.withMetadata(metadata.withLabel(Labels.PROMISE_VERSION, args.text("version")))
                            : changed);
        }
    }

    private void status(Recorded args) {
        if (target(args) instanceof RequestObject request) {
            updateStatus(
                    request,
                    request.withStatus(
                            StatusDocuments.request(args.part("status").json())));
        }
    }

    private void bindingVersion(Recorded args) {
        if (binding(args) instanceof BindingObject binding) {
            update(binding, binding.withVersion(args.text("version")));
        }
    }

    /** Suspends a Job, or lets it go again where the step says so. */
    private void suspendJob(Recorded args) {
        if (job(args.text("job")) instanceof JobObject job) {
            boolean letGo = (args.has("value") && !args.is("value")) || (args.has("suspend") && !args.is("suspend"));
            update(job, job.withSuspend(!letGo));
        }
    }

    private void work(Recorded args) {
        for (WorkObject work : apiServer.works()) {
            if (args.text("pipeline").equals(work.metadata().label(Labels.PIPELINE_NAME))) {
                String message = args.text("message");
                Write write = TracePods.withReady(work, message, platform.nowMillis());
                writes.add(write);
                world.log().note(platform.nowMillis(), TracePods.what(work, message), List.of(write), "");
            }
        }
    }

    private void promiseAvailable(boolean available) {
        PromiseObject promise = apiServer.promise(TraceWorld.PROMISE);
        if (promise != null) {
            PromiseStatus status = TraceWorld.available(available, platform.nowMillis() - world.startMillis());
            updateStatus(promise, promise.withStatus(status));
        }
    }

    /** Creates, changes or deletes one, which is named by its version. */
    private void revision(Recorded args) {
        RevisionObject wanted = TraceWorld.revision(promiseSpecOf(args), args.text("version"), args.is("latest"));
        RevisionObject present = (RevisionObject) apiServer.get(wanted.reference());
        if (args.is("delete")) {
            delete(present);
        } else if (present == null) {
            create(wanted);
        } else {
            if (args.has("spec")) {
                update(present, present.withSpec(wanted.spec()));
            }
            if (args.has("latest")) {
                updateStatus(present, present.withLatest(wanted.latest()));
            }
        }
    }

    private PromiseSpec promiseSpecOf(Recorded args) {
        Json spec = args.has("spec") ? args.get("spec") : world.setup().get("promiseSpec");
        return promiseSpec(TraceWorld.PROMISE, spec);
    }

    private void createServiceAccount(Recorded args) {
        create(new PlainObject("ServiceAccount", Metadata.of("default", args.text("name"))));
    }

    private @Nullable ApiObject target(Recorded args) {
        return switch (orElse(args, "target", "resource")) {
            case "promise" -> apiServer.promise(orElse(args, "name", TraceWorld.PROMISE));
            case "binding" -> binding(args);
            case "revision" -> aRevision(args);
            default ->
                apiServer.get(new Reference(
                        TraceWorld.REQUEST_KIND, orElse(args, "namespace", "default"), orElse(args, "name", "r")));
        };
    }

    private @Nullable BindingObject binding(Recorded args) {
        String name = orElse(args, "name", "r");
        for (BindingObject binding : apiServer.bindingsOf(TraceWorld.PROMISE)) {
            if (name.equals(binding.resource())
                    || name.equals(binding.metadata().name())) {
                return binding;
            }
        }
        return null;
    }

    private @Nullable RevisionObject aRevision(Recorded args) {
        for (RevisionObject one : apiServer.revisionsOf(TraceWorld.PROMISE)) {
            boolean meant = args.has("name")
                    ? args.text("name").equals(one.metadata().name())
                    : args.has("version") ? args.text("version").equals(one.version()) : one.latest();
            if (meant) {
                return one;
            }
        }
        return null;
    }

    private @Nullable ApiObject job(String name) {
        TracePod pod = world.pods().pod(name);
        return pod == null ? null : apiServer.get(pod.job());
    }

    private static String orElse(Recorded args, String field, String otherwise) {
        return args.has(field) ? args.text(field) : otherwise;
    }
}
