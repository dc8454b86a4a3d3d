package dev.troth.server;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** One open document: keeps its own text, as an editor does, and never asks the server what it is. */
final class Editor {

    private static final Gson GSON = new Gson();

    private final ServerProcess server;
    private final String uri;
    private String text;
    private int version = 1;

    private Editor(ServerProcess server, String uri, String text) {
        this.server = server;
        this.uri = uri;
        this.text = text;
    }

    static Editor open(ServerProcess server, String uri, String text) throws IOException {
        JsonObject document = new JsonObject();
        document.addProperty("uri", uri);
        document.addProperty("languageId", "yaml");
        document.addProperty("version", 1);
        document.addProperty("text", text);
        server.notify("textDocument/didOpen", with("textDocument", document));
        return new Editor(server, uri, text);
    }

    String uri() {
        return uri;
    }

    String text() {
        return text;
    }

    int version() {
        return version;
    }

    private static JsonObject with(String key, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(key, value);
        return object;
    }

    /** {@code textDocument} of a request about this document. */
    private JsonObject about() {
        JsonObject document = new JsonObject();
        document.addProperty("uri", uri);
        return with("textDocument", document);
    }

    /** Replaces the only place where {@code before} stands. */
    void replace(String before, String after) throws IOException {
        int at = text.indexOf(before);
        if (at < 0 || text.indexOf(before, at + 1) >= 0) {
            throw new AssertionError("not exactly one `" + before + "`");
        }
        change(List.of(new Range(position(at), position(at + before.length()))), List.of(after));
    }

    /** One notification with several changes, each about the text that the one before left. */
    void change(List<Range> ranges, List<String> texts) throws IOException {
        JsonArray changes = new JsonArray();
        for (int i = 0; i < ranges.size(); i++) {
            JsonObject change = with("range", GSON.toJsonTree(ranges.get(i)));
            change.addProperty("text", texts.get(i));
            changes.add(change);
            text = EditedText.replace(text, ranges.get(i), texts.get(i));
        }
        JsonObject params = about();
        params.getAsJsonObject("textDocument").addProperty("version", ++version);
        params.add("contentChanges", changes);
        server.notify("textDocument/didChange", params);
    }

    void close() throws IOException {
        server.notify("textDocument/didClose", about());
    }

    void saved() throws IOException {
        server.notify("textDocument/didSave", about());
    }

    private Position position(int offset) {
        int line = 0;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, offset - start);
    }

    /** The names of the rules that speak, once the server has seen the newest text. */
    List<String> rules() {
        return codes(server.awaitPublished(uri, this::isNewest));
    }

    /** The newest diagnostics, as they come. */
    List<JsonObject> diagnostics() {
        return elements(server.awaitPublished(uri, this::isNewest).getAsJsonArray("diagnostics"));
    }

    private boolean isNewest(JsonObject published) {
        return published.has("version") && published.get("version").getAsInt() == version;
    }

    static List<String> codes(JsonObject published) {
        return elements(published.getAsJsonArray("diagnostics")).stream()
                .map(diagnostic -> diagnostic.get("code").getAsString())
                .toList();
    }

    static List<JsonObject> elements(JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        array.forEach(element -> objects.add(element.getAsJsonObject()));
        return objects;
    }

    /** What stands in a range of the text. */
    String at(JsonElement range) {
        Range there = GSON.fromJson(range, Range.class);
        return text.substring(EditedText.offset(text, there.getStart()), EditedText.offset(text, there.getEnd()));
    }

    JsonObject codeActionQuestion(JsonElement range, String... only) {
        JsonObject params = about();
        params.add("range", range);
        JsonObject context = with("diagnostics", new JsonArray());
        if (only.length > 0) {
            context.add("only", GSON.toJsonTree(only));
        }
        params.add("context", context);
        return params;
    }

    List<JsonObject> codeActions(JsonElement range, String... only) throws IOException {
        return elements(server.request("textDocument/codeAction", codeActionQuestion(range, only))
                .getAsJsonArray("result"));
    }

    List<JsonObject> proposals(Position position) throws IOException {
        JsonObject answer = server.request("textDocument/completion", question(position));
        return elements(answer.getAsJsonArray("result"));
    }

    JsonElement hover(Position position) throws IOException {
        return server.request("textDocument/hover", question(position)).get("result");
    }

    private JsonObject question(Position position) {
        JsonObject params = about();
        params.add("position", GSON.toJsonTree(position));
        return params;
    }

    /** Puts in what was proposed. */
    void take(JsonObject proposal) throws IOException {
        JsonObject edit = proposal.getAsJsonObject("textEdit");
        change(List.of(range(edit)), List.of(edit.get("newText").getAsString()));
    }

    JsonElement everything() {
        return GSON.toJsonTree(new Range(new Position(0, 0), position(text.length())));
    }

    /** Makes the edits of an action, all about the text as it is, and tells the server. */
    void apply(JsonObject action) throws IOException {
        JsonObject edit = action.getAsJsonObject("edit");
        JsonArray edits;
        if (edit.has("documentChanges")) {
            JsonObject change = edit.getAsJsonArray("documentChanges").get(0).getAsJsonObject();
            int about = change.getAsJsonObject("textDocument").get("version").getAsInt();
            if (about != version) {
                throw new AssertionError("edits of version " + about + " for version " + version);
            }
            edits = change.getAsJsonArray("edits");
        } else {
            edits = edit.getAsJsonObject("changes").getAsJsonArray(uri);
        }
        List<JsonObject> fromTheEnd = new ArrayList<>(elements(edits));
        fromTheEnd.sort(Comparator.comparingInt(
                        (JsonObject each) -> EditedText.offset(text, range(each).getStart()))
                .reversed());
        change(
                fromTheEnd.stream().map(Editor::range).toList(),
                fromTheEnd.stream()
                        .map(each -> each.get("newText").getAsString())
                        .toList());
    }

    private static Range range(JsonObject edit) {
        return GSON.fromJson(edit.get("range"), Range.class);
    }
}
