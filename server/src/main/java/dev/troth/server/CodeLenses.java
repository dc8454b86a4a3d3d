package dev.troth.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.troth.promise.Promise;
import dev.troth.promise.Workflow;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import org.eclipse.lsp4j.Range;

/** What an editor writes above a Promise and above each of its workflows: a way to the timeline. */
final class CodeLenses {

    /** The command of a client that opens its view; it takes what {@link PreviewQuestion#COMMAND} takes. */
    static final String SHOW_TIMELINE = "troth.showTimeline";

    private final Snapshot snapshot;
    private final SourceText source;
    private final JsonArray lenses = new JsonArray();

    private CodeLenses(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.source = snapshot.parsed().source();
    }

    /** Of a document that has been read. */
    static JsonArray of(Snapshot snapshot) {
        return new CodeLenses(snapshot).all();
    }

    private JsonArray all() {
        for (Promise promise : snapshot.facts().promises()) {
            add(promise.place().anchor(), "");
            for (Workflow workflow : promise.workflows()) {
                if (!workflow.isEmpty()) {
                    add(workflow.place().key(), workflow.type().workflow(workflow.action()));
                }
            }
        }
        return lenses;
    }

    private void add(Span span, String workflow) {
        Range range = Ranges.of(source, span);
        JsonObject document = new JsonObject();
        document.addProperty("uri", snapshot.uri());
        JsonObject argument = new JsonObject();
        argument.add("textDocument", document);
        argument.add("position", PreviewAnswer.position(range.getStart()));
        if (!workflow.isEmpty()) {
            argument.addProperty("workflow", workflow);
        }
        JsonArray arguments = new JsonArray();
        arguments.add(argument);
        JsonObject command = new JsonObject();
        command.addProperty("title", "Rehearse");
        command.addProperty("command", SHOW_TIMELINE);
        command.add("arguments", arguments);
        JsonObject lens = new JsonObject();
        lens.add("range", PreviewAnswer.range(range));
        lens.add("command", command);
        lenses.add(lens);
    }
}
