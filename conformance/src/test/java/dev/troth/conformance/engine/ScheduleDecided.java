package dev.troth.conformance.engine;

import dev.troth.engine.Decision;
import dev.troth.engine.Event;
import dev.troth.engine.RequestController;
import dev.troth.engine.Requeue;
import dev.troth.engine.Sleep;
import dev.troth.engine.Step;
import dev.troth.engine.StoreCall;
import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.ObjectDocument;
import dev.troth.engine.object.Timestamps;
import java.util.ArrayList;
import java.util.List;

/** What the engine does, a line a step. */
final class ScheduleDecided {

    private ScheduleDecided() {}

    static List<String> steps(Decision decision, long nowMillis) {
        List<String> lines = new ArrayList<>();
        for (Step step : decision.steps()) {
            switch (step) {
                case Write write -> {
                    if (write.refused() || !write.changesNothing()) {
                        lines.add(line(write, nowMillis));
                    }
                }
                case Event event ->
                    lines.add(ScheduleLines.event(
                            event.severity().text(),
                            event.reason(),
                            event.message(),
                            event.about().toString()));
                case StoreCall call -> lines.add(line(call));
                case RequestController instruction -> lines.add("instruct the request controller");
                case Sleep sleep -> lines.add("sleep " + sleep.millis());
            }
        }
        return lines;
    }

    private static String line(Write write, long nowMillis) {
        return switch (write) {
            case Write.Create create -> line("create", create, create.created(), false);
            case Write.Update update ->
                line("update", update, update.after(), isGone(update.after().metadata()));
            case Write.UpdateStatus update -> line("status", update, update.after(), false);
            case Write.Delete delete -> {
                Metadata metadata = delete.before().metadata();
                ApiObject after = delete.before().withMetadata(metadata.deletedAt(Timestamps.ofMillis(nowMillis)));
                yield line("delete", delete, after, metadata.finalizers().isEmpty());
            }
            case Write.SuspendJob suspend -> "suspend " + suspend.object();
        };
    }

    private static boolean isGone(Metadata metadata) {
        return metadata.isDeleting() && metadata.finalizers().isEmpty();
    }

    private static String line(String verb, Write write, ApiObject after, boolean gone) {
        String line = verb + " " + write.object() + " ";
        if (write.refused()) {
            return line + "refused";
        }
        return line + (gone ? "gone" : ScheduleText.document(ObjectDocument.of(after)));
    }

    private static String line(StoreCall call) {
        return switch (call) {
            case StoreCall.Reset reset -> ScheduleLines.reset(reset.store(), reset.error());
            case StoreCall.ReadFile read -> ScheduleLines.read(read.store(), read.path(), read.content(), read.error());
            case StoreCall.UpdateFiles update ->
                ScheduleLines.update(
                        update.store(),
                        update.subDirectory(),
                        update.workPlacement(),
                        update.create().stream()
                                .map(file -> ScheduleLines.file(file.filepath(), file.content()))
                                .toList(),
                        update.delete(),
                        update.version(),
                        update.error());
            case StoreCall.DeleteFiles delete ->
                ScheduleLines.delete(delete.store(), delete.workPlacement(), delete.files(), delete.error());
        };
    }

    static String result(Decision decision) {
        return switch (decision.requeue()) {
            case Requeue.Passive passive -> ScheduleLines.result(0, "");
            case Requeue.After after -> ScheduleLines.result(after.millis(), "");
            case Requeue.Failed failed -> ScheduleLines.result(0, failed.message());
        };
    }
}
