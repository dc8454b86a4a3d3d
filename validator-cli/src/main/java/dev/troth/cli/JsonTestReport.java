package dev.troth.cli;

import dev.troth.analysis.Json;
import dev.troth.timeline.TimelineEvent;
import java.util.List;

/** For scripts, by {@code docs/schemas/test-results.schema.json}. */
final class JsonTestReport implements WholeTestReport.Document {

    private final Output out;

    JsonTestReport(Output out) {
        this.out = out;
    }

    @Override
    public void write(List<PlayedScenario> played, int without) {
        Json json =
                new Json().beginObject().field("version", 1).key("scenarios").beginArray();
        int failed = 0;
        for (PlayedScenario one : played) {
            failed += one.isPassed() ? 0 : 1;
            json.beginObject()
                    .field("name", one.name())
                    .field("file", one.file())
                    .field("line", one.place().line() + 1)
                    .field("passed", one.isPassed())
                    .field("ending", one.ending().text())
                    .field("milliseconds", one.endMillis())
                    .key("failures")
                    .beginArray();
            one.failures().forEach(failure -> add(json, failure));
            json.endArray().key("warnings").beginArray();
            one.warnings().forEach(warning -> add(json, warning));
            json.endArray().endObject();
        }
        json.endArray()
                .key("summary")
                .beginObject()
                .field("passed", played.size() - failed)
                .field("failed", failed)
                .field("withoutExpectations", without)
                .endObject()
                .endObject();
        out.line(json.toString());
    }

    private static void add(Json json, PlayedScenario.Warning warning) {
        json.beginObject()
                .field("line", warning.place().line() + 1)
                .field("column", warning.place().column() + 1)
                .field("path", warning.path())
                .field("message", warning.message())
                .field("milliseconds", warning.atMillis())
                .endObject();
    }

    private static void add(Json json, PlayedScenario.Failure failure) {
        json.beginObject()
                .field("line", failure.place().line() + 1)
                .field("column", failure.place().column() + 1)
                .field("path", failure.path())
                .field("expected", failure.expected())
                .field("actual", failure.actual())
                .field("milliseconds", failure.atMillis())
                .key("events")
                .beginArray();
        for (TimelineEvent event : failure.around()) {
            json.beginObject()
                    .field("milliseconds", event.atMillis())
                    .field("actor", event.actor().text())
                    .field("kind", event.kind().text())
                    .field("object", event.object().toString())
                    .field("change", event.change())
                    .field("because", event.because())
                    .endObject();
        }
        json.endArray().endObject();
    }
}
