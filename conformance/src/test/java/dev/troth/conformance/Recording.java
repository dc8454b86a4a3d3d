package dev.troth.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a real API server with Kratix said to one document. {@code conformance/README.md} explains the fields.
 *
 * @param json the record
 */
record Recording(JsonObject json) {

    /**
     * A field that the server named.
     *
     * @param field in the server's own terms: of the CustomResourceDefinition or of the Job, where one of them was refused
     */
    record Cause(String type, String field, String message) {}

    /** A name for people: the file and document, or the id of a generated one. */
    String id() {
        return file().map(file -> file + "#" + document()).orElseGet(() -> text("id") + " [" + text("mutation") + "]");
    }

    Optional<String> file() {
        return optional("file");
    }

    /** As a client reads it; empty where nothing is written. */
    String apiVersion() {
        return text("apiVersion");
    }

    /** As a client reads it; empty where nothing is written. */
    String kind() {
        return text("kind");
    }

    /** 0-based among the non-empty documents of the file. */
    int document() {
        return json.has("doc") ? json.get("doc").getAsInt() : 0;
    }

    Optional<String> generatedText() {
        return optional("text");
    }

    String base() {
        return text("base");
    }

    boolean isBase() {
        return text("mutation").equals("none");
    }

    boolean accepted() {
        return text("verdict").equals("accept");
    }

    boolean unreadable() {
        return text("verdict").equals("unreadable");
    }

    /** Stage and step, such as {@code webhook: job}. */
    String stage() {
        return text("stage") + optional("step").map(step -> ": " + step).orElse("");
    }

    Optional<String> operation() {
        return optional("operation");
    }

    Optional<String> promiseFile() {
        return optional("promise");
    }

    boolean hasNote() {
        return optional("note").isPresent();
    }

    String message() {
        return text("message");
    }

    List<Cause> causes() {
        List<Cause> causes = new ArrayList<>();
        JsonElement all = json.get("causes");
        if (all instanceof JsonArray array) {
            for (JsonElement each : array) {
                JsonObject cause = each.getAsJsonObject();
                causes.add(new Cause(string(cause, "type"), string(cause, "field"), string(cause, "message")));
            }
        }
        return causes;
    }

    /** Whether the accepted Promise was really created and something of it then went wrong. */
    boolean wentWrong() {
        return json.has("runtime") && !json.getAsJsonObject("runtime").get("ok").getAsBoolean();
    }

    /** Whether nothing went wrong but that a Promise was not installed which this one requires. */
    boolean lackedOnlyAPromise() {
        JsonObject runtime = json.getAsJsonObject("runtime");
        return runtime.getAsJsonArray("log_errors").isEmpty()
                && runtime.get("promise_conditions") instanceof JsonArray conditions
                && conditions.asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .anyMatch(condition -> string(condition, "reason").equals("RequirementsNotInstalled"));
    }

    private Optional<String> optional(String key) {
        return json.get(key) instanceof JsonPrimitive value ? Optional.of(value.getAsString()) : Optional.empty();
    }

    private String text(String key) {
        return optional(key).orElse("");
    }

    private static String string(JsonObject object, String key) {
        return object.has(key) && !object.get(key).isJsonNull()
                ? object.get(key).getAsString()
                : "";
    }
}
