package dev.troth.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.troth.analysis.preview.TimelinePreview;
import dev.troth.analysis.preview.WrittenObject;
import dev.troth.analysis.preview.WrittenPart;
import dev.troth.timeline.TimelineJson;
import dev.troth.yaml.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A preview as JSON, version 1: fields may be added, none is ever renamed or taken away. {@code docs/editors/others.md}
 * describes it.
 */
final class PreviewAnswer {

    private final Snapshot snapshot;
    private final ProjectFacts facts;
    private final Documents documents;

    /** A file of the project, with the name by which the client knows it. */
    private record Written(String uri, SourceText source) {}

    PreviewAnswer(Snapshot snapshot, ProjectFacts facts, Documents documents) {
        this.snapshot = snapshot;
        this.facts = facts;
        this.documents = documents;
    }

    /** Without a timeline there is a reason. */
    static JsonObject nothing(String reason) {
        JsonObject answer = new JsonObject();
        answer.addProperty("version", 1);
        answer.addProperty("reason", reason);
        return answer;
    }

    JsonObject of(TimelinePreview preview) {
        JsonObject answer = switch (preview) {
            case TimelinePreview.Nothing nothing -> nothing(nothing.reason());
            case TimelinePreview.Played played -> played(played);
        };
        answer.addProperty("documentVersion", snapshot.version());
        return answer;
    }

    private JsonObject played(TimelinePreview.Played played) {
        JsonObject answer = new JsonObject();
        answer.addProperty("version", 1);
        answer.addProperty("promise", played.promise().nameText());
        answer.addProperty("ending", played.ending().text());
        answer.add("timeline", JsonParser.parseString(TimelineJson.of(played.timeline())));
        JsonArray places = new JsonArray();
        for (WrittenObject object : played.objects()) {
            facts.keyOf(object.object())
                    .flatMap(this::file)
                    .ifPresent(file -> object.parts().forEach(part -> places.add(place(part, file))));
        }
        answer.add("places", places);
        return answer;
    }

    private Optional<Written> file(String key) {
        if (key.equals(snapshot.key())) {
            return Optional.of(new Written(snapshot.uri(), snapshot.parsed().source()));
        }
        Optional<Snapshot> open = documents.get(key);
        if (open.isPresent()) {
            return open.filter(Snapshot::isRead)
                    .map(other -> new Written(other.uri(), other.parsed().source()));
        }
        try {
            Path file = Path.of(key);
            return Optional.of(new Written(file.toUri().toString(), new SourceText(Files.readString(file))));
        } catch (IOException e) {
            // It went since it was read; the editor tells of that in a moment, and until then nothing there can be
            // shown.
            return Optional.empty();
        }
    }

    private static JsonObject place(WrittenPart part, Written file) {
        JsonObject parent = new JsonObject();
        parent.addProperty("kind", part.parent().kind());
        parent.addProperty("namespace", part.parent().namespace());
        parent.addProperty("name", part.parent().name());
        JsonObject place = new JsonObject();
        place.add("parent", parent);
        place.addProperty("workflow", part.workflow());
        place.addProperty("pipeline", part.pipeline());
        place.addProperty("container", part.container());
        place.addProperty("uri", file.uri());
        place.add("range", range(Ranges.of(file.source(), part.span())));
        return place;
    }

    static JsonObject range(Range range) {
        JsonObject json = new JsonObject();
        json.add("start", position(range.getStart()));
        json.add("end", position(range.getEnd()));
        return json;
    }

    static JsonObject position(Position position) {
        JsonObject json = new JsonObject();
        json.addProperty("line", position.getLine());
        json.addProperty("character", position.getCharacter());
        return json;
    }
}
