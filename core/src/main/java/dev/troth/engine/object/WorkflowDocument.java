package dev.troth.engine.object;

import dev.troth.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statuses as documents, in both directions: what a status-writer merges into, what a user sees.
 *
 * <p>A field of another type than Kratix' own, which a Pipeline may write, is kept among the others.
 */
final class WorkflowDocument {

    private WorkflowDocument() {}

    /** The fields of the workflow engine at the top of a status; those below {@code kratix} are not among them. */
    static void put(Map<String, Json> fields, WorkflowStatus status) {
        if (status.message() != null) {
            fields.put("message", new Json.Text(status.message()));
        }
        putCount(fields, "workflows", status.workflows());
        putCount(fields, "workflowsSucceeded", status.succeeded());
        putCount(fields, "workflowsFailed", status.failed());
        putCount(fields, "observedGeneration", status.observedGeneration());
        if (!status.conditions().list().isEmpty()) {
            fields.put("conditions", of(status.conditions()));
        }
    }

    /** {@code status.kratix.workflows}. */
    static Map<String, Json> kratixWorkflows(WorkflowStatus status) {
        Map<String, Json> workflows = new LinkedHashMap<>();
        if (status.pipelines() != null) {
            workflows.put(
                    "pipelines",
                    new Json.Sequence(status.pipelines().stream()
                            .<Json>map(WorkflowDocument::of)
                            .toList()));
        }
        if (status.suspendedGeneration() != 0) {
            workflows.put("suspendedGeneration", number(status.suspendedGeneration()));
        }
        return workflows;
    }

    private static Json of(PipelineStatus pipeline) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("name", new Json.Text(pipeline.name()));
        fields.put("phase", new Json.Text(pipeline.phase().text()));
        putTime(fields, "lastTransitionTime", pipeline.lastTransitionSeconds());
        if (pipeline.message() != null) {
            fields.put("message", new Json.Text(pipeline.message()));
        }
        putTime(fields, "nextRetryAt", pipeline.nextRetrySeconds());
        if (pipeline.attempts() != 0) {
            fields.put("attempts", number(pipeline.attempts()));
        }
        return new Json.Mapping(fields);
    }

    static Json of(Conditions conditions) {
        List<Json> items = new ArrayList<>();
        for (Condition condition : conditions.list()) {
            Map<String, Json> fields = new LinkedHashMap<>();
            putTime(fields, "lastTransitionTime", condition.lastTransitionSeconds());
            fields.put("message", new Json.Text(condition.message()));
            fields.put("reason", new Json.Text(condition.reason()));
            fields.put("status", new Json.Text(condition.status()));
            fields.put("type", new Json.Text(condition.type()));
            items.add(new Json.Mapping(fields));
        }
        return new Json.Sequence(items);
    }

    /** Takes the fields of the workflow engine out of a status that is read; what is left is not of its types. */
    static WorkflowStatus take(Map<String, Json> status, Map<String, Json> kratixWorkflows, WorkflowStatus empty) {
        return new WorkflowStatus(
                takeText(status, "message"),
                takeCount(status, "workflows", empty.workflows()),
                takeCount(status, "workflowsSucceeded", empty.succeeded()),
                takeCount(status, "workflowsFailed", empty.failed()),
                takeCount(status, "observedGeneration", WorkflowStatus.MISSING),
                takePipelines(kratixWorkflows),
                takeCount(kratixWorkflows, "suspendedGeneration", 0),
                takeConditions(status));
    }

    private static @Nullable List<PipelineStatus> takePipelines(Map<String, Json> workflows) {
        List<Json.Mapping> items = takeMappings(workflows, "pipelines");
        if (items == null) {
            return null;
        }
        List<PipelineStatus> pipelines = new ArrayList<>();
        for (Json.Mapping item : items) {
            Map<String, Json> fields = new LinkedHashMap<>(item.fields());
            Phase phase = Phase.of(orEmpty(takeText(fields, "phase")));
            pipelines.add(new PipelineStatus(
                    orEmpty(takeText(fields, "name")),
                    phase == null ? Phase.PENDING : phase,
                    takeTime(fields, "lastTransitionTime"),
                    takeText(fields, "message"),
                    takeTime(fields, "nextRetryAt"),
                    takeCount(fields, "attempts", 0)));
        }
        return pipelines;
    }

    static Conditions takeConditions(Map<String, Json> status) {
        List<Json.Mapping> items = takeMappings(status, "conditions");
        if (items == null) {
            return Conditions.NONE;
        }
        List<Condition> conditions = new ArrayList<>();
        for (Json.Mapping item : items) {
            Map<String, Json> fields = new LinkedHashMap<>(item.fields());
            conditions.add(new Condition(
                    orEmpty(takeText(fields, "type")),
                    orEmpty(takeText(fields, "status")),
                    orEmpty(takeText(fields, "reason")),
                    orEmpty(takeText(fields, "message")),
                    takeTime(fields, "lastTransitionTime")));
        }
        return new Conditions(conditions);
    }

    /** The mappings of a list, which is taken out; null where there is no list, and one with other items stays. */
    private static @Nullable List<Json.Mapping> takeMappings(Map<String, Json> fields, String name) {
        if (!(fields.get(name) instanceof Json.Sequence sequence)) {
            return null;
        }
        List<Json.Mapping> mappings = new ArrayList<>();
        for (Json item : sequence.items()) {
            if (!(item instanceof Json.Mapping mapping)) {
                return null;
            }
            mappings.add(mapping);
        }
        fields.remove(name);
        return mappings;
    }

    /** The text of a field, which is taken out; null where there is none, and what is no text stays. */
    static @Nullable String takeText(Map<String, Json> fields, String name) {
        if (fields.get(name) instanceof Json.Text text) {
            fields.remove(name);
            return text.value();
        }
        return null;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static long takeCount(Map<String, Json> fields, String name, long missing) {
        if (fields.get(name) instanceof Json.Numeral number) {
            try {
                long count = Long.parseLong(number.digits());
                fields.remove(name);
                return count;
            } catch (NumberFormatException notWhole) {
                return missing;
            }
        }
        return missing;
    }

    /** The time in a field, which is taken out; what is no time stays. */
    static long takeTime(Map<String, Json> fields, String name) {
        if (fields.get(name) instanceof Json.Text text) {
            try {
                long seconds = Timestamps.parse(text.value());
                fields.remove(name);
                return seconds;
            } catch (java.time.format.DateTimeParseException noTime) {
                return Timestamps.NONE;
            }
        }
        return Timestamps.NONE;
    }

    static void putTime(Map<String, Json> fields, String name, long seconds) {
        if (seconds != Timestamps.NONE) {
            fields.put(name, new Json.Text(Timestamps.format(seconds)));
        }
    }

    private static void putCount(Map<String, Json> fields, String name, long count) {
        if (count != WorkflowStatus.MISSING) {
            fields.put(name, number(count));
        }
    }

    static Json number(long value) {
        return new Json.Numeral(Long.toString(value));
    }

    /** The fields of a mapping that is taken out, to be changed; none where there is no mapping. */
    static Map<String, Json> takeMapping(Map<String, Json> fields, String name) {
        if (fields.get(name) instanceof Json.Mapping mapping) {
            fields.remove(name);
            return new LinkedHashMap<>(mapping.fields());
        }
        return new LinkedHashMap<>();
    }
}
