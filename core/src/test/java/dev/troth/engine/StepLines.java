package dev.troth.engine;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A decision as a picture: a line a step, then when Kratix looks again. */
public final class StepLines {

    private StepLines() {}

    public static String of(Decision decision) {
        return of(decision, StepLines::line);
    }

    /** With what Events and conditions say in words, and at last why. */
    public static String inWords(Decision decision) {
        return of(decision, StepLines::lineInWords) + "because " + decision.because() + "\n";
    }

    private static String of(Decision decision, Function<Step, String> shown) {
        List<String> lines = new ArrayList<>();
        for (Step step : decision.steps()) {
            if (!(step instanceof Write write) || write.refused() || !write.changesNothing()) {
                lines.add(shown.apply(step));
            }
        }
        lines.add(
                switch (decision.requeue()) {
                    case Requeue.Passive passive -> "until something happens";
                    case Requeue.After after -> "again in " + after.millis() / 1000 + " s";
                    case Requeue.Failed failed -> "failed: " + failed.message();
                });
        return String.join("\n", lines) + "\n";
    }

    private static String line(Step step) {
        return switch (step) {
            case Write.Create create -> "create " + create.object() + refused(create);
            case Write.Update update -> "update " + update.object() + change(update) + refused(update);
            case Write.UpdateStatus update ->
                "status " + update.object() + changed(update, StepLines::condition) + refused(update);
            case Write.Delete delete -> "delete " + delete.object() + refused(delete);
            case Write.SuspendJob suspend -> "suspend " + suspend.object() + refused(suspend);
            case Event event ->
                "event " + event.reason() + " on " + event.about().kind();
            case Sleep sleep -> "sleep " + sleep.millis();
            case RequestController controller -> controller.runs() ? "requests are served" : "requests are not served";
            case StoreCall.Reset reset -> "reset" + error(reset);
            case StoreCall.ReadFile read -> "read " + read.path() + error(read);
            case StoreCall.UpdateFiles update ->
                "write " + update.subDirectory() + " " + paths(update.create()) + " without " + update.delete()
                        + error(update);
            case StoreCall.DeleteFiles delete -> "remove " + delete.files() + error(delete);
        };
    }

    private static String lineInWords(Step step) {
        return switch (step) {
            case Event event ->
                "event " + event.severity().text() + " " + event.reason() + " on "
                        + event.about().kind() + ": " + event.message();
            case Write.UpdateStatus update ->
                "status " + update.object() + changed(update, StepLines::conditionInWords) + refused(update);
            default -> line(step);
        };
    }

    private static String refused(Write write) {
        return write.refused() ? " refused" : "";
    }

    private static String error(StoreCall call) {
        return call.error().isEmpty() ? "" : ": " + call.error();
    }

    private static String paths(List<Workload> workloads) {
        return workloads.stream().map(Workload::filepath).toList().toString();
    }

    private static String change(Write.Update update) {
        Metadata before = update.before().metadata();
        Metadata after = update.after().metadata();
        StringBuilder change = new StringBuilder();
        after.labels().forEach((key, value) -> {
            if (!value.equals(before.label(key))) {
                change.append(" +").append(key);
            }
        });
        before.labels().keySet().stream()
                .filter(key -> !after.labels().containsKey(key))
                .forEach(key -> change.append(" -").append(key));
        after.finalizers().stream()
                .filter(finalizer -> !before.hasFinalizer(finalizer))
                .forEach(finalizer -> change.append(" +").append(finalizer));
        before.finalizers().stream()
                .filter(finalizer -> !after.hasFinalizer(finalizer))
                .forEach(finalizer -> change.append(" -").append(finalizer));
        return change.toString();
    }

    private static String changed(Write.UpdateStatus update, Function<Condition, String> shown) {
        Conditions before = conditions(update.before());
        return conditions(update.after()).list().stream()
                .filter(condition -> !condition.equals(before.get(condition.type())))
                .map(shown)
                .collect(Collectors.joining(""));
    }

    private static String condition(Condition condition) {
        return " " + condition.type() + "=" + condition.status() + "/" + condition.reason();
    }

    private static String conditionInWords(Condition condition) {
        return "\n    " + condition.type() + "=" + condition.status() + "/" + condition.reason() + ": "
                + condition.message();
    }

    private static Conditions conditions(ApiObject object) {
        return switch (object) {
            case WorkObject work -> work.status().conditions();
            case WorkPlacementObject placement -> placement.conditions();
            case DestinationObject destination -> destination.conditions();
            default -> Conditions.NONE;
        };
    }
}
