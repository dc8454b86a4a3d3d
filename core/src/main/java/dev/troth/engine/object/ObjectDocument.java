package dev.troth.engine.object;

import static dev.troth.engine.object.WorkflowDocument.number;
import static dev.troth.engine.object.WorkflowDocument.putTime;

import dev.troth.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects as documents of {@code labels}, {@code annotations}, {@code finalizers}, {@code deletionTimestamp}, {@code
 * generation}, {@code spec} and {@code status}: what changes in an object, without what never does. Empty parts are
 * left out.
 */
public final class ObjectDocument {

    private ObjectDocument() {}

    public static Json.Mapping of(ApiObject object) {
        Metadata metadata = object.metadata();
        Map<String, Json> fields = new LinkedHashMap<>();
        putUnlessEmpty(fields, "labels", Json.ofTexts(metadata.labels()));
        putUnlessEmpty(fields, "annotations", Json.ofTexts(metadata.annotations()));
        if (!metadata.finalizers().isEmpty()) {
            fields.put("finalizers", Json.Sequence.ofTexts(metadata.finalizers()));
        }
        putTime(fields, "deletionTimestamp", metadata.deletionSeconds());
        fields.put("generation", number(metadata.generation()));
        Json spec = spec(object);
        if (!spec.equals(Json.NULL)) {
            fields.put("spec", spec);
        }
        putUnlessEmpty(fields, "status", status(object));
        return new Json.Mapping(fields);
    }

    private static void putUnlessEmpty(Map<String, Json> fields, String name, Json.Mapping value) {
        if (!value.fields().isEmpty()) {
            fields.put(name, value);
        }
    }

    /** The spec; of Promises and revisions the fingerprint stands for the Promise's spec. */
    public static Json spec(ApiObject object) {
        return switch (object) {
            case RequestObject request -> request.spec().json();
            case PromiseObject promise -> new Json.Text(promise.spec().hash());
            case RevisionObject revision ->
                Json.Mapping.EMPTY
                        .with("promiseRef", Json.Mapping.EMPTY.with("name", revision.promise()))
                        .with("promiseSpec", revision.spec().hash())
                        .with("version", revision.version());
            case BindingObject binding ->
                Json.Mapping.EMPTY
                        .with("promiseRef", Json.Mapping.EMPTY.with("name", binding.promise()))
                        .with(
                                "resourceRef",
                                Json.Mapping.EMPTY
                                        .with("name", binding.resource())
                                        .with("namespace", binding.resourceNamespace()))
                        .with("version", binding.version());
            case JobObject job -> Json.Mapping.EMPTY.with("suspend", new Json.Bool(job.suspend()));
            case WorkObject work ->
                Json.Mapping.EMPTY
                        .withUnlessEmpty("promiseName", work.promise())
                        .withUnlessEmpty("resourceName", work.resource())
                        .withUnlessEmpty("workloadGroups", groups(work.groups()));
            case WorkPlacementObject placement ->
                Json.Mapping.EMPTY
                        .withUnlessEmpty("targetDestinationName", placement.destination())
                        .withUnlessEmpty("id", placement.groupId())
                        .withUnlessEmpty("promiseName", placement.promise())
                        .withUnlessEmpty("resourceName", placement.resource())
                        .withUnlessEmpty("generation", number(placement.workGeneration()))
                        .withUnlessEmpty("workloads", workloads(placement.workloads()));
            case DestinationObject destination -> destination(destination.spec());
            case PlainObject plain -> Json.NULL;
        };
    }

    public static Json.Mapping status(ApiObject object) {
        return switch (object) {
            case RequestObject request -> StatusDocuments.of(request.status());
            case PromiseObject promise -> StatusDocuments.of(promise.status());
            case RevisionObject revision ->
                Json.Mapping.EMPTY.withUnlessEmpty("latest", new Json.Bool(revision.latest()));
            case BindingObject binding ->
                withConditions(
                        Json.Mapping.EMPTY
                                .withUnlessEmpty(
                                        "lastAppliedVersion", binding.status().lastAppliedVersion())
                                .withUnlessEmpty(
                                        "failedVersion", binding.status().failedVersion()),
                        binding.status().conditions());
            case JobObject job -> job(job);
            case WorkObject work ->
                withConditions(
                        Json.Mapping.EMPTY
                                .withUnlessEmpty(
                                        "workPlacements", number(work.status().workPlacements()))
                                .withUnlessEmpty(
                                        "workPlacementsCreated",
                                        number(work.status().workPlacementsCreated())),
                        work.status().conditions());
            case WorkPlacementObject placement ->
                withConditions(
                        Json.Mapping.EMPTY.withUnlessEmpty("versionID", placement.versionId()), placement.conditions());
            case DestinationObject destination -> withConditions(Json.Mapping.EMPTY, destination.conditions());
            case PlainObject plain -> Json.Mapping.EMPTY;
        };
    }

    private static Json.Mapping withConditions(Json.Mapping status, Conditions conditions) {
        return conditions.list().isEmpty() ? status : status.with("conditions", WorkflowDocument.of(conditions));
    }

    private static Json.Mapping job(JobObject job) {
        List<Json> conditions = new ArrayList<>();
        for (JobCondition condition : job.conditions()) {
            conditions.add(Json.Mapping.EMPTY
                    .with("type", condition.type())
                    .with("status", condition.holds() ? Condition.TRUE : Condition.FALSE));
        }
        return Json.Mapping.EMPTY
                .withUnlessEmpty("active", number(job.active()))
                .withUnlessEmpty("succeeded", number(job.succeeded()))
                .withUnlessEmpty("failed", number(job.failed()))
                .withUnlessEmpty("conditions", new Json.Sequence(conditions));
    }

    private static Json groups(List<WorkloadGroup> groups) {
        List<Json> items = new ArrayList<>();
        for (WorkloadGroup group : groups) {
            List<Json> selectors = new ArrayList<>();
            for (WorkSelector selector : group.selectors()) {
                selectors.add(Json.Mapping.EMPTY
                        .withUnlessEmpty("matchLabels", Json.ofTexts(selector.matchLabels()))
                        .withUnlessEmpty("source", selector.source()));
            }
            items.add(Json.Mapping.EMPTY
                    .withUnlessEmpty("id", group.id())
                    .withUnlessEmpty("directory", group.directory())
                    .withUnlessEmpty("workloads", workloads(group.workloads()))
                    .withUnlessEmpty("destinationSelectors", new Json.Sequence(selectors)));
        }
        return new Json.Sequence(items);
    }

    private static Json workloads(List<Workload> workloads) {
        List<Json> items = new ArrayList<>();
        for (Workload workload : workloads) {
            items.add(Json.Mapping.EMPTY
                    .withUnlessEmpty("filepath", workload.filepath())
                    .withUnlessEmpty("content", workload.content()));
        }
        return new Json.Sequence(items);
    }

    private static Json destination(DestinationSpec spec) {
        return Json.Mapping.EMPTY
                .withUnlessEmpty("path", spec.path())
                .withUnlessEmpty("strictMatchLabels", new Json.Bool(spec.strictMatchLabels()))
                .with("cleanup", spec.cleanup())
                .with(
                        "filepath",
                        Json.Mapping.EMPTY
                                .with("mode", spec.filepathMode())
                                .withUnlessEmpty("filename", spec.filename()))
                .with("initWorkloads", Json.Mapping.EMPTY.with("enabled", new Json.Bool(spec.initWorkloads())))
                .with(
                        "stateStoreRef",
                        Json.Mapping.EMPTY.with("kind", spec.stateStoreKind()).with("name", spec.stateStoreName()));
    }
}
