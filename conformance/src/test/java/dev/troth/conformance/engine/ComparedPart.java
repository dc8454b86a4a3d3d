package dev.troth.conformance.engine;

import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.json.Json;
import dev.troth.promise.Kinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of an object's document is compared after a write, in a form in which what means the same is the same. */
final class ComparedPart {

    private static final List<String> OF_A_JOB = List.of("labels", "spec");

    /** Kinds whose status is a Go type; every other is a request's. */
    private static final Set<String> OF_KRATIX =
            Set.of(Kinds.PROMISE, RevisionObject.KIND, BindingObject.KIND, JobObject.KIND, WorkObject.KIND);

    private ComparedPart() {}

    /** The part that a write can change. */
    static Json.Mapping of(String verb, String kind, Json.Mapping document) {
        Map<String, Json> fields = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> {
            if (counts(verb, kind, name)) {
                fields.put(name, inOneForm(kind, name, value));
            }
        });
        fields.values()
                .removeIf(value -> value.equals(Json.Mapping.EMPTY) || value.equals(new Json.Sequence(List.of())));
        return new Json.Mapping(fields);
    }

    /** A status write leaves the rest alone and the other way round; the generation is the API server's. */
    private static boolean counts(String verb, String kind, String field) {
        return switch (verb) {
            case "status" -> field.equals("status");
            case "delete" -> field.equals("deletionTimestamp") || field.equals("generation");
            default ->
                kind.equals(JobObject.KIND)
                        ? OF_A_JOB.contains(field)
                        : !field.equals("status")
                                && !field.equals("generation")
                                && !(kind.equals(WorkObject.KIND) && field.equals("annotations"));
        };
    }

    private static Json inOneForm(String kind, String field, Json value) {
        return switch (field) {
            case "finalizers" -> sorted(value);
            case "spec" -> kind.equals(WorkObject.KIND) ? filePathsOnly(value) : value;
            case "status" ->
                kind.equals(JobObject.KIND)
                        ? statusOfJob(value)
                        : OF_KRATIX.contains(kind) ? value : statusOfRequest(value);
            default -> value;
        };
    }

    private static Json sorted(Json finalizers) {
        return new Json.Sequence(((Json.Sequence) finalizers)
                .items().stream().sorted(Comparator.comparing(Json::toString)).toList());
    }

    /** Of a Job's conditions Kratix reads type and status. */
    private static Json statusOfJob(Json status) {
        Recorded fields = new Recorded((Json.Mapping) status);
        List<Json> conditions = new ArrayList<>();
        for (Recorded condition : fields.parts("conditions")) {
            conditions.add(
                    Json.Mapping.EMPTY.with("type", condition.text("type")).with("status", condition.text("status")));
        }
        return conditions.isEmpty() ? status : fields.json().with("conditions", new Json.Sequence(conditions));
    }

    /** A request's conditions are in no fixed order, and an empty mapping in its status says nothing. */
    private static Json statusOfRequest(Json status) {
        Map<String, Json> fields = new LinkedHashMap<>();
        ((Json.Mapping) withoutEmpty(status)).fields().forEach((name, value) -> {
            boolean conditions = name.equals("conditions") && value instanceof Json.Sequence;
            fields.put(name, conditions ? byType((Json.Sequence) value) : value);
        });
        return new Json.Mapping(fields);
    }

    private static Json byType(Json.Sequence conditions) {
        return new Json.Sequence(conditions.items().stream()
                .sorted(Comparator.comparing(condition ->
                        condition instanceof Json.Mapping mapping ? new Recorded(mapping).text("type") : ""))
                .toList());
    }

    private static Json withoutEmpty(Json value) {
        if (!(value instanceof Json.Mapping mapping)) {
            return value;
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        mapping.fields().forEach((name, inner) -> {
            Json kept = withoutEmpty(inner);
            if (!kept.equals(Json.Mapping.EMPTY)) {
                fields.put(name, kept);
            }
        });
        return new Json.Mapping(fields);
    }

    /** The recordings keep no contents, and not when a Work was last written. */
    private static Json filePathsOnly(Json spec) {
        if (!(spec instanceof Json.Mapping mapping)
                || !(mapping.get("workloadGroups") instanceof Json.Sequence groups)) {
            return spec;
        }
        List<Json> shortened = new ArrayList<>();
        for (Json group : groups.items()) {
            Json.Mapping fields = (Json.Mapping) group;
            List<Json> paths = new ArrayList<>();
            new Recorded(fields)
                    .items("workloads")
                    .forEach(workload -> paths.add(
                            workload instanceof Json.Mapping file
                                    ? new Json.Text(new Recorded(file).text("filepath"))
                                    : workload));
            shortened.add(fields.with("workloads", new Json.Sequence(paths)));
        }
        return mapping.with("workloadGroups", new Json.Sequence(shortened));
    }
}
