package dev.troth.conformance.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.engine.pod.PodFiles;
import dev.troth.engine.pod.StatusWriter;
import dev.troth.engine.pod.WorkWriter;
import dev.troth.json.Json;
import dev.troth.promise.WorkflowType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of the real work-writer or status-writer ({@code pod.jsonl}). */
record PodRow(JsonObject json) {

    String id() {
        return string(json, "id");
    }

    /** The container. */
    String topic() {
        return string(json, "container");
    }

    boolean isStatusWriter() {
        return topic().equals("status-writer");
    }

    WorkflowType type() {
        return WorkflowType.of(string(json, "workflowType")).orElseThrow();
    }

    StatusWriter.Environment environment() {
        return new StatusWriter.Environment(type(), string(json, "pipeline"), flag("isLastPipeline"), flag("dryRun"));
    }

    WorkWriter.Arguments arguments() {
        JsonObject arguments = json.getAsJsonObject("args");
        return new WorkWriter.Arguments(
                string(arguments, "promise-name"),
                string(arguments, "namespace"),
                string(arguments, "resource-name"),
                string(arguments, "resource-namespace"),
                WorkflowType.of(string(arguments, "workflow-type")).orElseThrow(),
                string(arguments, "pipeline-name"),
                flag("dryRun"));
    }

    long nowMillis() {
        return Instant.parse(string(json, "now")).toEpochMilli();
    }

    long generation() {
        return json.getAsJsonObject("object").get("generation").getAsLong();
    }

    Json status() {
        JsonElement status = json.getAsJsonObject("object").get("status");
        return status == null ? Json.NULL : jsonOf(status);
    }

    Map<String, String> labels() {
        return texts(json.getAsJsonObject("object").get("labels"));
    }

    PodFiles files() {
        Set<String> empty = new HashSet<>();
        if (json.has("emptyDirectories")) {
            json.getAsJsonArray("emptyDirectories").forEach(path -> empty.add(path.getAsString()));
        }
        return new PodFiles(texts(json.get("files")), empty);
    }

    /** Those of the recorder were made without a resource's name. */
    List<WorkObject> works() {
        List<WorkObject> works = new ArrayList<>();
        if (json.has("works")) {
            for (JsonElement each : json.getAsJsonArray("works")) {
                JsonObject work = each.getAsJsonObject();
                works.add(new WorkObject(
                        Metadata.of("default", string(work, "name")).withLabels(texts(work.get("labels"))),
                        arguments().promise(),
                        "",
                        groups(work),
                        WorkStatus.EMPTY));
            }
        }
        return works;
    }

    private static List<WorkloadGroup> groups(JsonObject work) {
        List<WorkloadGroup> groups = new ArrayList<>();
        if (work.has("groups")) {
            for (JsonElement each : work.getAsJsonArray("groups")) {
                JsonObject group = each.getAsJsonObject();
                groups.add(new WorkloadGroup(string(group, "id"), string(group, "directory"), List.of(), List.of()));
            }
        }
        return groups;
    }

    /** What it wrote, without what changed nothing. */
    List<JsonObject> writes() {
        List<JsonObject> writes = new ArrayList<>();
        for (JsonElement each : expected().getAsJsonArray("writes")) {
            if (!each.getAsJsonObject().has("noop")) {
                writes.add(each.getAsJsonObject());
            }
        }
        return writes;
    }

    /** Its error; {@code ""} for none. */
    String error() {
        return string(expected(), "error");
    }

    /** Its lines on standard output. */
    List<String> said() {
        return string(expected(), "stdout").lines().map(String::strip).toList();
    }

    private JsonObject expected() {
        return json.getAsJsonObject("expected");
    }

    private boolean flag(String name) {
        return json.has(name) && json.get(name).getAsBoolean();
    }

    static String string(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    private static Map<String, String> texts(@Nullable JsonElement object) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (object != null && object.isJsonObject()) {
            object.getAsJsonObject()
                    .entrySet()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().getAsString()));
        }
        return texts;
    }

    static Json jsonOf(JsonElement element) {
        if (element.isJsonObject()) {
            Map<String, Json> fields = new LinkedHashMap<>();
            element.getAsJsonObject().entrySet().forEach(entry -> fields.put(entry.getKey(), jsonOf(entry.getValue())));
            return new Json.Mapping(fields);
        }
        if (element.isJsonArray()) {
            List<Json> items = new ArrayList<>();
            element.getAsJsonArray().forEach(item -> items.add(jsonOf(item)));
            return new Json.Sequence(items);
        }
        if (element.isJsonNull()) {
            return Json.NULL;
        }
        if (element.getAsJsonPrimitive().isBoolean()) {
            return new Json.Bool(element.getAsBoolean());
        }
        return element.getAsJsonPrimitive().isNumber()
                ? new Json.Numeral(element.getAsString())
                : new Json.Text(element.getAsString());
    }
}
