package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.Observation.Definition;
import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.PromiseStatus;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RequestStatus;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.json.Json;
import dev.troth.promise.Labels;
import dev.troth.promise.Promise;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the Promise controller sees in a test, and what it does in passes over it; the clock stands at 1000 s. */
final class Scene {

    static final long NOW = 1_000;

    private static final String API = "api: {metadata: {name: things.example.org}, spec: {group: example.org,"
            + " names: {kind: Thing, plural: things}, versions: [{name: v1, storage: true}]}}";
    private static final String PIPELINE = "[{apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline,"
            + " metadata: {name: %s}, spec: {containers: [{name: c, image: 'c:1'}]}}]";

    private PromiseObject promise;
    private final List<PromiseObject> others = new ArrayList<>();
    private final List<RevisionObject> revisions = new ArrayList<>();
    private final List<RequestObject> requests = new ArrayList<>();
    private final List<JobObject> jobs = new ArrayList<>();
    private final List<WorkObject> works = new ArrayList<>();
    private final List<PlainObject> supporting = new ArrayList<>();
    private Definition definition = Definition.ESTABLISHED;

    private Scene(PromiseObject promise) {
        this.promise = promise;
    }

    /** A Promise {@code p} that nobody has looked at yet; the spec in words: {@code api}, {@code configure}, … */
    static Scene ofNew(String... parts) {
        return new Scene(promise("p", parts));
    }

    /** One that has come to rest: with finalizers, a revision, and available. */
    static Scene ofSettled(String... parts) {
        Scene scene = ofNew(parts);
        for (int passes = 0; passes < 20 && !scene.happens().endsWith("rests"); passes++) {
            scene.revisions.replaceAll(revision -> revision.withLatest(true));
        }
        return scene;
    }

    static PromiseObject promise(String name, String... parts) {
        StringBuilder spec = new StringBuilder("metadata: {name: " + name + "}\nspec:\n");
        StringBuilder workflow = new StringBuilder();
        for (String part : parts) {
            switch (part) {
                case "api" -> spec.append("  ").append(API).append('\n');
                case "configure" ->
                    workflow.append("      configure: ")
                            .append(PIPELINE.formatted("x"))
                            .append('\n');
                case "delete" ->
                    workflow.append("      delete: ")
                            .append(PIPELINE.formatted("z"))
                            .append('\n');
                default -> spec.append("  ").append(part).append('\n');
            }
        }
        if (!workflow.isEmpty()) {
            spec.append("  workflows:\n    promise:\n").append(workflow);
        }
        Place root = Place.of(
                Yaml.read(spec.append("  also: x\n").toString()).documents().getFirst());
        return new PromiseObject(Metadata.of("", name), PromiseSpec.of(Promise.of(root)), PromiseStatus.EMPTY);
    }

    PromiseObject promise() {
        return promise;
    }

    Scene with(UnaryOperator<PromiseObject> change) {
        promise = change.apply(promise);
        return this;
    }

    Scene labelled(String label) {
        return with(one -> one.withMetadata(one.metadata().withLabel(label, "true")));
    }

    /** A user changes the spec to these parts. */
    Scene changedTo(String... parts) {
        return with(one -> one.withSpec(promise("p", parts).spec())
                .withMetadata(one.metadata().withGeneration(one.metadata().generation() + 1)));
    }

    Scene deleted() {
        return with(one -> one.withMetadata(one.metadata().deletedAt(NOW)));
    }

    Scene workflow(UnaryOperator<WorkflowStatus> change) {
        return with(one -> one.withWorkflow(change.apply(one.workflow())));
    }

    /** Another Promise, in the place of the one of that name. */
    Scene beside(PromiseObject other) {
        replace(others, other);
        return this;
    }

    Scene revision(String of, String version) {
        return revision(of, version, UnaryOperator.identity());
    }

    Scene revision(String of, String version, UnaryOperator<RevisionObject> change) {
        revisions.add(change.apply(new RevisionObject(
                Metadata.of("", of + "-" + version).withLabels(Map.of(Labels.PROMISE_NAME, of)),
                of,
                version,
                promise(of).spec(),
                false)));
        return this;
    }

    Scene request(String namespace, String name) {
        requests.add(new RequestObject(
                "Thing", Metadata.of(namespace, name), new RequestSpec(Json.NULL), RequestStatus.EMPTY));
        return this;
    }

    Scene job(String name, Map<String, String> labels) {
        jobs.add(JobObject.of(Metadata.of("default", name).withLabels(labels), jobs.size(), null));
        return this;
    }

    Scene supported(String kind, String name) {
        supporting.add(new PlainObject(kind, Metadata.of("", name).withLabels(Map.of(Labels.PROMISE_NAME, "p"))));
        return this;
    }

    Scene definition(Definition other) {
        definition = other;
        return this;
    }

    Decision pass() {
        return passWithRefused(0);
    }

    /** A pass in which somebody else has written before its write of that number. */
    Decision passWithRefused(int write) {
        return PromisePass.reconcile(new Observation.OfPromise(
                NOW * 1000,
                KratixSettings.BUILT_IN,
                write,
                promise,
                others,
                definition,
                false,
                revisions,
                requests,
                jobs,
                works,
                supporting));
    }

    /** What one pass does, a line each; it is carried out. */
    String happens() {
        Decision decision = pass();
        decision.writes().forEach(this::carryOut);
        return Told.of(decision);
    }

    private void carryOut(Write write) {
        switch (write) {
            case Write.Create create -> store(create.created());
            case Write.Update update -> store(update.after());
            case Write.UpdateStatus update -> store(update.after());
            case Write.Delete delete -> remove(delete.before());
            case Write.SuspendJob suspend -> store(suspend.before().withSuspend(true));
        }
    }

    private void store(ApiObject object) {
        switch (object) {
            case PromiseObject changed -> {
                if (changed.metadata().name().equals("p")) {
                    promise = changed;
                } else {
                    replace(others, changed);
                }
            }
            case RevisionObject changed -> replace(revisions, changed);
            case RequestObject changed -> replace(requests, changed);
            case JobObject changed -> replace(jobs, changed);
            case WorkObject changed -> replace(works, changed);
            case PlainObject changed -> {
                if (changed.kind().equals(ApiDefinition.KIND)) {
                    definition = Definition.ESTABLISHED;
                } else {
                    replace(supporting, changed);
                }
            }
            default -> throw new IllegalStateException("no test looks at " + object.reference());
        }
    }

    private void remove(ApiObject object) {
        if (object.kind().equals(ApiDefinition.KIND)) {
            definition = Definition.ABSENT;
        }
        for (List<? extends ApiObject> objects : List.of(revisions, requests, jobs, works, supporting)) {
            objects.removeIf(one -> one.reference().equals(object.reference()));
        }
    }

    private static <O extends ApiObject> void replace(List<O> objects, O changed) {
        objects.removeIf(one -> one.reference().equals(changed.reference()));
        objects.add(changed);
    }
}
