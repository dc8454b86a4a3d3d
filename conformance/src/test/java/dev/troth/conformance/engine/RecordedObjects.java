package dev.troth.conformance.engine;

import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.JobCondition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.StatusDocuments;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkStatus;
import dev.troth.json.Json;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects that a row of a pass describes, mostly in short. */
final class RecordedObjects {

    /** The Promise that has the API, wherever a row does not say which one is meant. */
    private static final String PROMISE = "p";

    private static final Comparator<Metadata> LIST_ORDER =
            Comparator.comparing(Metadata::namespace).thenComparing(Metadata::name);

    private final PromiseSpecs specs;

    RecordedObjects(PromiseSpecs specs) {
        this.specs = specs;
    }

    PromiseObject promise(Recorded promise) {
        return new PromiseObject(
                metadata(promise, promise.textsByName("labels")),
                specs.of(promise.text("name"), promise),
                StatusDocuments.promise(promise.part("status").json()));
    }

    RequestObject request(Recorded request) {
        return new RequestObject(
                request.text("kind"),
                metadata(request, request.textsByName("labels")),
                new RequestSpec(request.get("spec")),
                StatusDocuments.request(request.part("status").json()));
    }

    RevisionObject revision(Recorded revision) {
        String promise = revision.has("promise") ? revision.text("promise") : PROMISE;
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Labels.PROMISE_NAME, promise);
        if (revision.is("latestLabel")) {
            labels.put(Labels.LATEST_REVISION, "true");
        }
        return new RevisionObject(
                metadata(revision, labels),
                promise,
                revision.text("version"),
                specs.of(promise, revision),
                revision.is("latest"));
    }

    BindingObject binding(Recorded binding) {
        Recorded status = binding.part("status");
        return new BindingObject(
                metadata(binding, binding.textsByName("labels")),
                binding.text("version"),
                PROMISE,
                binding.text("resource"),
                binding.text("namespace"),
                new BindingStatus(status.text("lastAppliedVersion"), status.text("failedVersion"), conditions(status)));
    }

    /** A binding's conditions are written like a request's. */
    private static Conditions conditions(Recorded status) {
        return StatusDocuments.request(status.json()).workflow().conditions();
    }

    /** In the order in which an API server lists them. */
    List<JobObject> jobs(Recorded row) {
        List<JobObject> jobs = new ArrayList<>();
        for (Recorded job : row.parts("jobs")) {
            jobs.add(job(job, jobs.size()));
        }
        jobs.sort(Comparator.comparing(JobObject::metadata, LIST_ORDER));
        return jobs;
    }

    private static JobObject job(Recorded job, long sequence) {
        Map<String, String> labels = labels(
                job,
                Map.of(
                        "pipeline", Labels.PIPELINE_NAME,
                        "action", Labels.WORKFLOW_ACTION,
                        "type", Labels.WORKFLOW_TYPE,
                        "hash", Labels.HASH,
                        "resource", Labels.RESOURCE_NAME,
                        "resourceNamespace", Labels.RESOURCE_NAMESPACE));
        labels.putIfAbsent(Labels.MANAGED_BY, Labels.MANAGED_BY_KRATIX);
        Metadata metadata = metadata(job, labels).createdAt(creation(job));
        return JobObject.of(metadata, sequence, null)
                .withSuspend(job.is("suspend"))
                .withStatus(
                        (int) job.number("active"),
                        (int) job.number("succeeded"),
                        (int) job.number("failed"),
                        job.items("conditions").stream()
                                .map(RecordedObjects::jobCondition)
                                .toList());
    }

    /** At the end of some stories it is left out. */
    private static long creation(Recorded job) {
        return job.has("creationTimestamp") ? Timestamps.parse(job.text("creationTimestamp")) : 0;
    }

    /** {@code Complete}, {@code Suspended=False}, or a condition in full. */
    private static JobCondition jobCondition(Json condition) {
        if (condition instanceof Json.Mapping mapping) {
            Recorded full = new Recorded(mapping);
            return new JobCondition(full.text("type"), full.text("status").equals(Condition.TRUE));
        }
        String text = ((Json.Text) condition).value();
        int equals = text.indexOf('=');
        return equals < 0
                ? new JobCondition(text, true)
                : new JobCondition(
                        text.substring(0, equals), text.substring(equals + 1).equals(Condition.TRUE));
    }

    /** In the order in which an API server lists them. */
    List<WorkObject> works(Recorded row) {
        return row.parts("works").stream()
                .map(RecordedObjects::work)
                .sorted(Comparator.comparing(WorkObject::metadata, LIST_ORDER))
                .toList();
    }

    /** What is in a Work is not recorded. */
    private static WorkObject work(Recorded work) {
        Map<String, String> labels = labels(
                work,
                Map.of(
                        "pipeline", Labels.PIPELINE_NAME,
                        "type", Labels.WORK_TYPE,
                        "resource", Labels.RESOURCE_NAME,
                        "resourceNamespace", Labels.RESOURCE_NAMESPACE));
        return new WorkObject(
                metadata(work, labels),
                labels.getOrDefault(Labels.PROMISE_NAME, PROMISE),
                labels.getOrDefault(Labels.RESOURCE_NAME, ""),
                List.of(),
                new WorkStatus(readiness(work), 0, 0));
    }

    private static Conditions readiness(Recorded work) {
        if (!work.has("readyMessage")) {
            return Conditions.NONE;
        }
        String message = work.text("readyMessage");
        String status = message.equals("Ready") ? Condition.TRUE : Condition.FALSE;
        return new Conditions(List.of(new Condition("Ready", status, message, message, 0)));
    }

    private static Map<String, String> labels(Recorded object, Map<String, String> labelsByField) {
        Map<String, String> labels = new LinkedHashMap<>(object.textsByName("labels"));
        labels.putIfAbsent(Labels.PROMISE_NAME, PROMISE);
        labelsByField.forEach((field, label) -> {
            if (object.has(field)) {
                labels.put(label, object.text(field));
            }
        });
        return labels;
    }

    private static Metadata metadata(Recorded object, Map<String, String> labels) {
        long deleted =
                object.has("deletionTimestamp") ? Timestamps.parse(object.text("deletionTimestamp")) : Timestamps.NONE;
        return new Metadata(
                object.text("name"),
                object.text("namespace"),
                labels,
                object.textsByName("annotations"),
                object.texts("finalizers"),
                object.has("generation") ? object.number("generation") : 1,
                0,
                deleted);
    }
}
