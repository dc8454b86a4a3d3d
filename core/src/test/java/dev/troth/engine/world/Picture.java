package dev.troth.engine.world;

import dev.troth.engine.Decision;
import dev.troth.engine.Event;
import dev.troth.engine.RequestController;
import dev.troth.engine.Requeue;
import dev.troth.engine.Sleep;
import dev.troth.engine.Step;
import dev.troth.engine.StoreCall;
import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.ObjectDocument;
import dev.troth.engine.object.PlainObject;
import dev.troth.json.GoJson;
import dev.troth.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A decision as lines that a person can read: one for each step, what a write changes as {@code path=value}, what it
 * takes away as {@code -path}, and at last when the controller looks again.
 */
public final class Picture {

    private Picture() {}

    /** The whole decision. */
    public static String of(Decision decision) {
        return of(decision, step -> true);
    }

    /** Without what every pass says and without the objects that come with each Job. */
    public static String inBrief(Decision decision) {
        return of(decision, step -> !isUsual(step));
    }

    private static boolean isUsual(Step step) {
        return step instanceof Event event && event.reason().equals("ReconcileStarted")
                || step instanceof Write.Create create
                        && !create.refused()
                        && create.created() instanceof PlainObject object
                        && !object.kind().equals("CustomResourceDefinition");
    }

    private static String of(Decision decision, Predicate<Step> isShown) {
        List<String> lines = new ArrayList<>();
        for (Step step : decision.steps()) {
            if (isShown.test(step)) {
                lines.add(line(step));
            }
        }
        lines.add(
                switch (decision.requeue()) {
                    case Requeue.Passive passive -> "passive";
                    case Requeue.After after -> "again in " + after.millis() / 1000.0 + " s";
                    case Requeue.Failed failed -> "error: " + failed.message();
                });
        return String.join("\n", lines) + "\n";
    }

    /** The status of an object, one line for each thing that it says. */
    public static String ofStatus(ApiObject object) {
        Map<String, String> says = new LinkedHashMap<>();
        flatten("", ObjectDocument.status(object), says);
        StringBuilder text = new StringBuilder();
        says.forEach(
                (path, value) -> text.append(path).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static String line(Step step) {
        return switch (step) {
            case Write write -> (write.refused() ? "refused: " : "") + write(write);
            case Event event -> "event " + event.severity().text() + " " + event.reason() + ": " + event.message();
            case Sleep sleep -> "wait " + sleep.millis() + " ms";
            case RequestController controller ->
                "requests are " + (controller.runs() ? "watched" : "not watched")
                        + (controller.canCreateResources() ? " and served" : "");
            case StoreCall call -> call.toString();
        };
    }

    private static String write(Write write) {
        return switch (write) {
            case Write.Create create -> "create " + create.object() + (create.generateName() ? "…" : "");
            case Write.Update update -> "update " + update.object() + changes(update.before(), update.after());
            case Write.UpdateStatus update -> "status " + update.object() + changes(update.before(), update.after());
            case Write.SuspendJob suspend -> "suspend " + suspend.object();
            case Write.Delete delete -> "delete " + delete.object();
        };
    }

    private static String changes(ApiObject before, ApiObject after) {
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        flatten(before, old);
        flatten(after, now);
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        StringBuilder text = new StringBuilder();
        for (String path : paths) {
            String value = now.get(path);
            if (value == null) {
                text.append("\n    -").append(path);
            } else if (!value.equals(old.get(path))) {
                text.append("\n    ").append(path).append('=').append(value);
            }
        }
        return text.toString();
    }

    /** The parts of the object by their names, and what its status says without saying that it is the status. */
    private static void flatten(ApiObject object, Map<String, String> into) {
        ObjectDocument.of(object)
                .fields()
                .forEach((name, part) -> flatten(name.equals("status") ? "" : name, part, into));
    }

    private static void flatten(String path, Json value, Map<String, String> into) {
        switch (value) {
            case Json.Mapping mapping ->
                mapping.fields()
                        .forEach((name, field) -> flatten(path.isEmpty() ? name : path + "." + name, field, into));
            case Json.Sequence sequence -> {
                into.put(path + "#", String.valueOf(sequence.items().size()));
                for (Json item : sequence.items()) {
                    flattenItem(path, item, into);
                }
            }
            case Json.Text text -> into.put(path, time(text.value()));
            case Json.Numeral number -> into.put(path, number.digits());
            default -> into.put(path, GoJson.write(value));
        }
    }

    /** Conditions by their type, Pipelines by their name, finalizers by themselves. */
    private static void flattenItem(String path, Json item, Map<String, String> into) {
        if (item instanceof Json.Mapping mapping && mapping.get("type") instanceof Json.Text type) {
            into.put(
                    type.value(),
                    text(mapping, "status") + " " + text(mapping, "reason") + " \"" + text(mapping, "message") + "\" "
                            + time(text(mapping, "lastTransitionTime")));
        } else if (item instanceof Json.Mapping mapping && mapping.get("name") instanceof Json.Text name) {
            StringBuilder rest = new StringBuilder();
            mapping.fields().forEach((key, value) -> {
                if (!key.equals("name")) {
                    rest.append(rest.isEmpty() ? "" : " ");
                    rest.append(value instanceof Json.Text text ? time(text.value()) : GoJson.write(value));
                }
            });
            into.put(path + "." + name.value(), rest.toString());
        } else {
            into.put(path + "." + (item instanceof Json.Text text ? text.value() : GoJson.write(item)), "yes");
        }
    }

    private static String text(Json.Mapping mapping, String name) {
        return mapping.get(name) instanceof Json.Text text ? text.value() : "";
    }

    /** Times as seconds since {@link SmallPlatform#START}. */
    private static String time(String text) {
        if (text.length() != 20 || !text.endsWith("Z")) {
            return text;
        }
        return java.time.Instant.parse(text).getEpochSecond() - SmallPlatform.START / 1000 + "s";
    }
}
