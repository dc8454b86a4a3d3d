package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.Event;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.RequestController;
import dev.troth.engine.Requeue;
import dev.troth.engine.Sleep;
import dev.troth.engine.Step;
import dev.troth.engine.StoreCall;
import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A decision as a text for tests: what changes, a line each, and when Kratix looks again. */
final class Told {

    private Told() {}

    static String of(Decision decision) {
        List<String> lines = new ArrayList<>();
        for (Step step : decision.steps()) {
            lines.add(line(step));
        }
        lines.add(end(decision));
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    /** {@code rests} when nothing happens by itself before the interval is over. */
    private static String end(Decision decision) {
        return switch (decision.requeue()) {
            case Requeue.Passive passive -> decision.steps().isEmpty() ? "rests" : "waits";
            case Requeue.After after ->
                after.millis() == KratixSettings.BUILT_IN.reconciliationIntervalMillis()
                        ? "rests"
                        : "again in " + after.millis() / 1000 + " s";
            case Requeue.Failed failed -> "error " + failed.message();
        };
    }

    private static String line(Step step) {
        return switch (step) {
            case Write write -> write.changesNothing() ? "" : line(write);
            case Event event -> "event " + event.reason();
            case RequestController controller -> controller.canCreateResources() ? "" : "requests wait";
            case Sleep sleep -> "";
            case StoreCall call -> "";
        };
    }

    private static String line(Write write) {
        return switch (write) {
            case Write.Create create -> "create " + create.object();
            case Write.Delete delete -> "delete " + delete.object();
            case Write.Update update ->
                "update " + update.object()
                        + difference(update.before().metadata(), update.after().metadata());
            case Write.UpdateStatus update -> "status " + update.object() + availability(update.after());
            case Write.SuspendJob suspend -> "suspend " + suspend.object();
        };
    }

    /** Labels and finalizers without what stands before their slash. */
    private static String difference(Metadata before, Metadata after) {
        return only(after.labels().keySet(), before.labels().keySet(), " +")
                + only(before.labels().keySet(), after.labels().keySet(), " -")
                + only(after.finalizers(), before.finalizers(), " +")
                + only(before.finalizers(), after.finalizers(), " -");
    }

    private static String only(Collection<String> here, Collection<String> notThere, String sign) {
        StringBuilder text = new StringBuilder();
        here.stream()
                .filter(one -> !notThere.contains(one))
                .sorted()
                .forEach(one -> text.append(sign).append(one.substring(one.indexOf('/') + 1)));
        return text.toString();
    }

    /** What the status says of a Promise at its top, below {@code kratix} where that is not the same, and why. */
    private static String availability(ApiObject object) {
        if (!(object instanceof PromiseObject promise)) {
            return "";
        }
        String top = promise.status().top().status();
        String kratix = promise.status().kratix().status();
        Condition available = promise.workflow().condition("Available");
        return (top.isEmpty() ? "" : " " + top)
                + (top.equals(kratix) ? "" : " (kratix: " + kratix + ")")
                + (available == null ? "" : " " + available.reason());
    }
}
