package dev.troth.engine.pod;

import dev.troth.json.Json;
import dev.troth.promise.WorkflowType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the status-writer does to a status, as a document of any shape ({@code work-creator/lib/status_updater.go}).
 */
final class StatusLaw {

    static final String PENDING = "Pending";
    static final String DRY_RUN_MESSAGE = "Dry run executed";
    static final String COMPLETED_TYPE = "ConfigureWorkflowCompleted";
    static final String COMPLETED_REASON = "PipelinesExecutedSuccessfully";
    static final String COMPLETED_MESSAGE = "Pipelines completed";

    private static final String KRATIX = "kratix";
    private static final String WORKFLOWS = "workflows";
    private static final String PIPELINES = "pipelines";
    private static final String CONDITIONS = "conditions";

    /** A status cannot be changed that way: the container ends with an error. */
    static final class Failure extends RuntimeException {

        private final String error;

        Failure(String error) {
            super(null, null, false, false);
            this.error = error;
        }

        @Override
        public String getMessage() {
            return error;
        }
    }

    private StatusLaw() {}

    static String completedMessage(WorkflowType type) {
        return type == WorkflowType.RESOURCE ? "Resource requested" : "Promise configured";
    }

    /**
     * Keys of {@code status.yaml} replace what is there, whole ({@code MergeStatuses}). Only conditions are merged, by
     * type, when both sides are lists; those without a type are lost, also old ones. Their order is random in Kratix.
     */
    static Json.Mapping merged(Json.Mapping existing, Json.Mapping incoming) {
        Map<String, Json> merged = new LinkedHashMap<>(existing.fields());
        for (Map.Entry<String, Json> field : incoming.fields().entrySet()) {
            Json value = field.getValue();
            if (field.getKey().equals(CONDITIONS)
                    && merged.get(CONDITIONS) instanceof Json.Sequence old
                    && value instanceof Json.Sequence added) {
                value = mergedConditions(old, added);
            }
            merged.put(field.getKey(), value);
        }
        return new Json.Mapping(merged);
    }

    private static Json mergedConditions(Json.Sequence existing, Json.Sequence incoming) {
        Map<String, Json> byType = new LinkedHashMap<>();
        for (Json.Sequence list : List.of(existing, incoming)) {
            for (Json condition : list.items()) {
                if (condition instanceof Json.Mapping mapping && mapping.get("type") instanceof Json.Text type) {
                    byType.put(type.value(), mapping);
                }
            }
        }
        return new Json.Sequence(List.copyOf(byType.values()));
    }

    /** All Pipelines are through ({@code MarkAsCompleted}). The condition's time is new even if it was true before. */
    static Json.Mapping completed(Json.Mapping status, WorkflowType type, String now) {
        Json.Mapping changed = status;
        if (new Json.Text(PENDING).equals(status.get("message"))) {
            changed = changed.with("message", completedMessage(type));
        }
        if (changed.get(KRATIX) instanceof Json.Mapping kratix
                && kratix.get(WORKFLOWS) instanceof Json.Mapping workflows) {
            changed = changed.with(KRATIX, kratix.with(WORKFLOWS, without(workflows, "suspendedGeneration")));
        }
        Json.Mapping condition = Json.Mapping.EMPTY
                .with("lastTransitionTime", now)
                .with("message", COMPLETED_MESSAGE)
                .with("reason", COMPLETED_REASON)
                .with("status", "True")
                .with("type", COMPLETED_TYPE);
        return changed.with(CONDITIONS, withCondition(changed.get(CONDITIONS), condition));
    }

    private static Json withCondition(@Nullable Json conditions, Json.Mapping wanted) {
        List<Json> items = new ArrayList<>();
        boolean found = false;
        if (conditions instanceof Json.Sequence sequence) {
            for (Json item : sequence.items()) {
                boolean same = !found
                        && item instanceof Json.Mapping mapping
                        && new Json.Text(COMPLETED_TYPE).equals(mapping.get("type"));
                items.add(same ? wanted : item);
                found |= same;
            }
        }
        if (!found) {
            items.add(wanted);
        }
        return new Json.Sequence(items);
    }

    /** The Pipeline did not suspend: its entry is {@code Running}, not yet {@code Succeeded}, which the controller says. */
    static Json.Mapping notSuspended(Json.Mapping status, String pipeline) {
        if (!(status.get(KRATIX) instanceof Json.Mapping kratix)
                || !(kratix.get(WORKFLOWS) instanceof Json.Mapping workflows)
                || !(workflows.get(PIPELINES) instanceof Json.Sequence pipelines)) {
            return status;
        }
        int index = indexOf(pipelines, pipeline);
        Json.Mapping entry = without(entry(pipelines, index), "message", "attempts", "nextRetryAt");
        return with(status, kratix, workflows, pipelines, index, entry.with("phase", "Running"));
    }

    /**
     * The Pipeline suspended ({@code MarkPipelineAsSuspended}).
     *
     * @param message {@code ""} for none
     * @param retryAt {@code ""} for not by itself
     */
    static Json.Mapping suspended(
            Json.Mapping status, String pipeline, String message, String retryAt, long generation) {
        String doing = " while marking pipeline \"" + pipeline + "\" as suspended";
        if (!(status.get(KRATIX) instanceof Json.Mapping kratix)) {
            throw new Failure("missing status.kratix" + doing);
        }
        if (!(kratix.get(WORKFLOWS) instanceof Json.Mapping workflows)) {
            throw new Failure("missing status.kratix.workflows" + doing);
        }
        if (!(workflows.get(PIPELINES) instanceof Json.Sequence pipelines)) {
            throw new Failure("missing status.kratix.workflows.pipelines" + doing);
        }
        int index = indexOf(pipelines, pipeline);
        Json.Mapping entry = entry(pipelines, index).with("phase", "Suspended");
        entry = message.isEmpty() ? without(entry, "message") : entry.with("message", message);
        if (retryAt.isEmpty()) {
            entry = without(entry, "nextRetryAt", "attempts");
        } else {
            entry = entry.with("nextRetryAt", retryAt).with("attempts", number(attempts(entry) + 1));
        }
        Json.Mapping generated = workflows.with("suspendedGeneration", number(generation));
        return with(status, kratix, generated, pipelines, index, entry);
    }

    /** Quirk: Attempts that are no integer make the container panic. */
    private static long attempts(Json.Mapping entry) {
        Json attempts = entry.get("attempts");
        if (attempts == null) {
            return 0;
        }
        if (attempts instanceof Json.Numeral number) {
            try {
                return Long.parseLong(number.digits());
            } catch (NumberFormatException notWhole) {
                throw new Failure(panic("float64", "int64"));
            }
        }
        throw new Failure(panic(goType(attempts), "int64"));
    }

    static String panic(String found, String wanted) {
        return "panic: interface conversion: interface {} is " + found + ", not " + wanted;
    }

    static String goType(Json value) {
        return switch (value) {
            case Json.Mapping mapping -> "map[string]interface {}";
            case Json.Sequence sequence -> "[]interface {}";
            case Json.Text text -> "string";
            case Json.Numeral number -> "int64";
            case Json.Bool bool -> "bool";
            case Json.Null nothing -> "nil";
        };
    }

    /** The place of the first entry of that name. Entries before it that are none are an error. */
    private static int indexOf(Json.Sequence pipelines, String pipeline) {
        for (int i = 0; i < pipelines.items().size(); i++) {
            if (!(pipelines.items().get(i) instanceof Json.Mapping entry)) {
                throw new Failure(
                        "invalid pipeline status type at index " + i + " in status.kratix.workflows.pipelines");
            }
            if (new Json.Text(pipeline).equals(entry.get("name"))) {
                return i;
            }
        }
        throw new Failure(notFound(pipeline));
    }

    static String notFound(String pipeline) {
        return "pipeline \"" + pipeline + "\" not found in status.kratix.workflows.pipelines";
    }

    private static Json.Mapping entry(Json.Sequence pipelines, int index) {
        return (Json.Mapping) pipelines.items().get(index);
    }

    private static Json.Mapping with(
            Json.Mapping status,
            Json.Mapping kratix,
            Json.Mapping workflows,
            Json.Sequence pipelines,
            int index,
            Json.Mapping entry) {
        List<Json> items = new ArrayList<>(pipelines.items());
        items.set(index, entry);
        return status.with(KRATIX, kratix.with(WORKFLOWS, workflows.with(PIPELINES, new Json.Sequence(items))));
    }

    private static Json.Mapping without(Json.Mapping mapping, String... names) {
        Map<String, Json> fewer = new LinkedHashMap<>(mapping.fields());
        for (String name : names) {
            fewer.remove(name);
        }
        return new Json.Mapping(fewer);
    }

    private static Json number(long value) {
        return new Json.Numeral(Long.toString(value));
    }
}
