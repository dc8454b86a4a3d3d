package dev.troth.promise.contract;

import dev.troth.json.Json;
import dev.troth.promise.WorkflowType;
import dev.troth.schema.Formats;
import dev.troth.yaml.Ascii;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schema against which the API server holds a status: of requests the one that Kratix puts into their
 * CustomResourceDefinition ({@code internal/controller/promise_controller.go}, {@code setStatusFieldsOnCRD}), of Promises
 * their own ({@code config/crd/bases/platform.kratix.io_promises.yaml}).
 *
 * <p>What a write leaves as it was is not checked again (Kubernetes' ratcheting validation, since 1.33 for everyone).
 */
public final class StatusSchema {

    /**
     * What is wrong with a status.
     *
     * @param key the field at the top of the status that is to blame
     * @param message in the API server's words
     */
    public record Violation(String key, String message) {}

    private static final StatusShape.Text TEXT = StatusShape.Text.ANY;
    private static final StatusShape.Text TIME =
            new StatusShape.Text("of type date-time", text -> Formats.allows("date-time", text));
    private static final StatusShape.Whole WHOLE = new StatusShape.Whole();

    private static final StatusShape PIPELINES = new StatusShape.Items(StatusShape.Fields.of(
            "name",
            TEXT,
            "phase",
            TEXT,
            "message",
            TEXT,
            "nextRetryAt",
            TEXT,
            "attempts",
            WHOLE,
            "lastTransitionTime",
            TIME));

    private static final StatusShape.Fields OF_REQUEST = StatusShape.Fields.of(
                    "message", TEXT,
                    "observedGeneration", WHOLE,
                    "workflows", WHOLE,
                    "workflowsSucceeded", WHOLE,
                    "workflowsFailed", WHOLE,
                    "conditions",
                            new StatusShape.Items(StatusShape.Fields.of(
                                    "lastTransitionTime",
                                    TIME,
                                    "message",
                                    TEXT,
                                    "reason",
                                    TEXT,
                                    "status",
                                    TEXT,
                                    "type",
                                    TEXT)),
                    "kratix",
                            StatusShape.Fields.of(
                                    "workflows",
                                    StatusShape.Fields.of(
                                            "lastSuccessfulConfigureWorkflowTime", TEXT,
                                            "pipelines", PIPELINES,
                                            "suspendedGeneration", WHOLE)))
            .opened();

    /** {@code metav1.Condition}, whose schema a Promise's status takes over. */
    private static final StatusShape CONDITIONS_OF_PROMISE = new StatusShape.Items(StatusShape.Fields.of(
                    "lastTransitionTime",
                    TIME,
                    "message",
                    new StatusShape.Text("at most 32768 chars long", text -> text.length() <= 32768),
                    "observedGeneration",
                    WHOLE,
                    "reason",
                    new StatusShape.Text("a condition's reason", StatusSchema::isReason),
                    "status",
                    StatusShape.oneOf(Set.of("True", "False", "Unknown")),
                    "type",
                    new StatusShape.Text("a condition's type", StatusSchema::isConditionType))
            .requiring("lastTransitionTime", "message", "reason", "status", "type"));

    private static final StatusShape.Fields OF_PROMISE = StatusShape.Fields.of(
                    "apiVersion", TEXT,
                    "conditions", CONDITIONS_OF_PROMISE,
                    "kind", TEXT,
                    "kratix",
                            StatusShape.Fields.of(
                                    "apiVersion", TEXT,
                                    "kind", TEXT,
                                    "lastAvailableTime", TIME,
                                    "status", TEXT,
                                    "version", TEXT,
                                    "workflows",
                                            StatusShape.Fields.of(
                                                    "pipelines", PIPELINES, "suspendedGeneration", WHOLE)),
                    "lastAvailableTime", TIME,
                    "message", TEXT,
                    "observedGeneration", WHOLE,
                    "requiredBy",
                            new StatusShape.Items(StatusShape.Fields.of(
                                    "promise",
                                    StatusShape.Fields.of("name", TEXT, "version", TEXT),
                                    "requiredVersion",
                                    TEXT)),
                    "requiredPromises",
                            new StatusShape.Items(StatusShape.Fields.of("name", TEXT, "state", TEXT, "version", TEXT)),
                    "status", TEXT,
                    "version", TEXT,
                    "workflows", WHOLE,
                    "workflowsFailed", WHOLE,
                    "workflowsSucceeded", WHOLE)
            .requiring("workflows", "workflowsFailed", "workflowsSucceeded");

    private StatusSchema() {}

    private static StatusShape.Fields of(WorkflowType type) {
        return type == WorkflowType.RESOURCE ? OF_REQUEST : OF_PROMISE;
    }

    /** A status as it is stored: fields that its schema does not have are gone. */
    public static Json.Mapping pruned(WorkflowType type, Json.Mapping before, Json.Mapping after) {
        return (Json.Mapping) StatusShape.pruned(of(type), before, after);
    }

    /**
     * Why the API server refuses a status, or null.
     *
     * @param type {@link WorkflowType#RESOURCE} for a request's, {@link WorkflowType#PROMISE} for a Promise's
     * @param before the status that the object has
     */
    public static @Nullable Violation violation(WorkflowType type, Json.Mapping before, Json.Mapping after) {
        StatusShape.Fields fields = of(type);
        if (after.equals(before)) {
            return null;
        }
        for (String name : fields.known().keySet()) {
            StatusShape shape = fields.known().get(name);
            Json value = after.get(name);
            if (value == null && fields.required().contains(name)) {
                return new Violation(name, "status." + name + ": Required value");
            }
            if (value != null && shape != null) {
                String message = wrong("status." + name, shape, StatusShape.field(before, name), value);
                if (message != null) {
                    return new Violation(name, message);
                }
            }
        }
        return null;
    }

    private static @Nullable String wrong(String path, StatusShape shape, Json before, Json value) {
        if (value.equals(before) && !value.equals(Json.NULL)) {
            return null;
        }
        return switch (shape) {
            case StatusShape.Text text -> {
                if (!(value instanceof Json.Text written)) {
                    yield mistyped(path, "string", value);
                }
                yield text.allows().test(written.value())
                        ? null
                        : path + ": Invalid value: " + GoQuoted.of(written.value()) + ": " + path + " in body must be "
                                + text.demand() + ": " + GoQuoted.of(written.value());
            }
            case StatusShape.Whole whole -> isWhole(value) ? null : mistyped(path, "integer", value);
            case StatusShape.Items items -> {
                if (!(value instanceof Json.Sequence sequence)) {
                    yield mistyped(path, "array", value);
                }
                for (int i = 0; i < sequence.items().size(); i++) {
                    String message = wrong(
                            path + "[" + i + "]",
                            items.item(),
                            Json.NULL,
                            sequence.items().get(i));
                    if (message != null) {
                        yield message;
                    }
                }
                yield null;
            }
            case StatusShape.Fields fields ->
                value instanceof Json.Mapping mapping
                        ? wrong(path, fields, before, mapping)
                        : mistyped(path, "object", value);
        };
    }

    private static @Nullable String wrong(String path, StatusShape.Fields fields, Json before, Json.Mapping value) {
        for (String name : fields.required()) {
            if (value.get(name) == null) {
                return path + "." + name + ": Required value";
            }
        }
        for (String name : value.fields().keySet()) {
            StatusShape shape = fields.known().get(name);
            Json field = value.get(name);
            String message = shape == null || field == null
                    ? null
                    : wrong(path + "." + name, shape, StatusShape.field(before, name), field);
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    private static String mistyped(String path, String wanted, Json value) {
        String found = switch (value) {
            case Json.Mapping mapping -> "object";
            case Json.Sequence sequence -> "array";
            case Json.Text text -> "string";
            case Json.Numeral number -> isWhole(number) ? "integer" : "number";
            case Json.Bool bool -> "boolean";
            case Json.Null nothing -> "null";
        };
        return path + ": Invalid value: \"" + found + "\": " + path + " in body must be of type " + wanted + ": \""
                + found + "\"";
    }

    private static boolean isWhole(Json value) {
        if (!(value instanceof Json.Numeral number)) {
            return false;
        }
        try {
            Long.parseLong(number.digits());
            return true;
        } catch (NumberFormatException notWhole) {
            return false;
        }
    }

    /** {@code ^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$}, at most 1024 characters. */
    private static boolean isReason(String text) {
        if (text.isEmpty() || text.length() > 1024 || !Ascii.isLetter(text.charAt(0))) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return last != ',' && last != ':' && consistsOf(text, "_,:");
    }

    /** A name of letters, digits, {@code -}, {@code _} and {@code .}, perhaps behind a domain and a slash. */
    private static boolean isConditionType(String text) {
        int slash = text.indexOf('/');
        String name = text.substring(slash + 1);
        if (text.length() > 316 || !isBounded(name) || !consistsOf(name, "-_.")) {
            return false;
        }
        if (slash < 0) {
            return true;
        }
        for (String label : text.substring(0, slash).split("\\.", -1)) {
            if (!isBounded(label) || !consistsOf(label, "-") || label.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBounded(String text) {
        return !text.isEmpty()
                && Ascii.isAlphanumeric(text.charAt(0))
                && Ascii.isAlphanumeric(text.charAt(text.length() - 1));
    }

    private static boolean consistsOf(String text, String others) {
        return text.chars().allMatch(c -> Ascii.isAlphanumeric(c) || others.indexOf(c) >= 0);
    }
}
