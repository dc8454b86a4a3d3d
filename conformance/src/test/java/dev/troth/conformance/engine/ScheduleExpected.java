package dev.troth.conformance.engine;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.ObjectDocument;
import dev.troth.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Kratix did, a line a step. */
final class ScheduleExpected {

    private final Map<String, Json.Mapping> documents = new HashMap<>();
    private final Map<Long, String> steps = new TreeMap<>();

    private ScheduleExpected(List<ApiObject> before) {
        before.forEach(object -> documents.put(object.reference().toString(), ObjectDocument.of(object)));
    }

    static List<String> steps(Recorded expected, List<ApiObject> before) {
        ScheduleExpected reading = new ScheduleExpected(before);
        expected.parts("writes").forEach(reading::addWrite);
        expected.parts("events").forEach(reading::addEvent);
        expected.parts("calls").forEach(reading::addCall);
        return List.copyOf(reading.steps.values());
    }

    private void addWrite(Recorded write) {
        String namespace = write.text("namespace");
        String reference = write.text("kind") + " " + (namespace.isEmpty() ? "" : namespace + "/") + write.text("name");
        boolean refused = !write.text("error").isEmpty();
        if (write.is("noop")) {
            return;
        }
        String line = write.text("verb") + " " + reference;
        if (refused) {
            line += " refused";
        } else if (write.is("gone")) {
            line += " gone";
        } else {
            Json.Mapping after = MergePatch.apply(
                    documents.getOrDefault(reference, Json.Mapping.EMPTY),
                    write.part("change").json());
            documents.put(reference, after);
            line += " " + ScheduleText.document(after);
        }
        steps.put(write.number("seq"), line);
    }

    private void addEvent(Recorded event) {
        steps.put(
                event.number("seq"),
                ScheduleLines.event(
                        event.text("type"), event.text("reason"), event.text("message"), event.text("object")));
    }

    private void addCall(Recorded call) {
        String store = call.text("store");
        String error = call.text("error");
        String line = switch (call.text("call")) {
            case "Reset" -> ScheduleLines.reset(store, error);
            case "ReadFile" -> ScheduleLines.read(store, call.text("path"), call.text("content"), error);
            case "UpdateFiles" ->
                ScheduleLines.update(
                        store,
                        call.text("subDir"),
                        call.text("workPlacement"),
                        call.parts("create").stream()
                                .map(file -> ScheduleLines.file(file.text("path"), file.text("content")))
                                .toList(),
                        call.texts("delete"),
                        call.text("version"),
                        error);
            case "DeleteFiles" -> ScheduleLines.delete(store, call.text("workPlacement"), call.texts("delete"), error);
            default -> "unknown call " + call;
        };
        steps.put(call.number("seq"), line);
    }

    static String result(Recorded expected) {
        Recorded result = expected.part("result");
        double seconds = result.get("requeueAfterSeconds") instanceof Json.Numeral number
                ? Double.parseDouble(number.digits())
                : 0;
        return ScheduleLines.result(Math.round(seconds * 1000), result.text("error"));
    }
}
