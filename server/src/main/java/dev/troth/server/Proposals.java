package dev.troth.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Project;
import dev.troth.analysis.completion.Completion;
import dev.troth.analysis.completion.Proposal;
import dev.troth.analysis.completion.Surroundings;
import dev.troth.analysis.fields.FieldDocumentation;
import dev.troth.scenariofile.ScenarioFiles;
import dev.troth.workspace.ScenarioFolder;
import dev.troth.yaml.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Position;

/** What could be written at the cursor, and what the field under it is for. As JSON, see {@link ClientAbilities}. */
final class Proposals {

    /** What is typed where a word begins, or goes on that editors take for ended; letters need not be said. */
    static final List<String> TRIGGERS = List.of(" ", "/", "=");

    private final Snapshot snapshot;
    private final ProjectFacts facts;
    private final ClientAbilities abilities;

    Proposals(Snapshot snapshot, ProjectFacts facts, ClientAbilities abilities) {
        this.snapshot = snapshot;
        this.facts = facts;
        this.abilities = abilities;
    }

    /** The answer to {@code textDocument/completion}; the document need not have been read. */
    JsonArray at(Position position) {
        SourceText source = new SourceText(snapshot.text());
        JsonArray items = new JsonArray();
        for (Proposal proposal :
                Completion.at(snapshot.text(), Ranges.offset(source, position), new Around(snapshot, facts))) {
            items.add(item(proposal, source, items.size()));
        }
        return items;
    }

    /** The answer to {@code textDocument/hover}, empty for none; the document must have been read. */
    Optional<JsonObject> hover(Position position) {
        SourceText source = snapshot.parsed().source();
        return FieldDocumentation.at(snapshot.parsed(), Ranges.offset(source, position), Project.of(facts.all()))
                .map(found -> {
                    JsonObject hover = new JsonObject();
                    hover.add("contents", content(found.text(), abilities.markdownInHovers()));
                    hover.add("range", PreviewAnswer.range(Ranges.of(source, found.key())));
                    return hover;
                });
    }

    private JsonObject item(Proposal proposal, SourceText source, int rank) {
        JsonObject edit = new JsonObject();
        edit.add("range", PreviewAnswer.range(Ranges.of(source, proposal.range())));
        edit.addProperty("newText", proposal.text());
        JsonObject item = new JsonObject();
        item.addProperty("label", proposal.label());
        item.addProperty("kind", kind(proposal.kind()).getValue());
        // Editors sort by the alphabet otherwise.
        item.addProperty("sortText", String.format("%04d", rank));
        item.add("textEdit", edit);
        if (!proposal.documentation().isEmpty()) {
            item.add("documentation", text(proposal.documentation(), abilities.markdownInProposals()));
        }
        return item;
    }

    private static CompletionItemKind kind(Proposal.Kind kind) {
        return switch (kind) {
            case FIELD -> CompletionItemKind.Property;
            case VALUE -> CompletionItemKind.EnumMember;
            case NAME -> CompletionItemKind.Reference;
            case FILE -> CompletionItemKind.File;
        };
    }

    private static JsonElement text(String text, boolean markdown) {
        return markdown ? content(text, true) : new JsonPrimitive(text);
    }

    private static JsonObject content(String text, boolean markdown) {
        JsonObject content = new JsonObject();
        content.addProperty("kind", markdown ? "markdown" : "plaintext");
        content.addProperty("value", text);
        return content;
    }

    /** The project as the server knows it. */
    private record Around(Snapshot snapshot, ProjectFacts facts) implements Surroundings {

        @Override
        public Project project() {
            return Project.of(facts.all());
        }

        @Override
        public ScenarioFiles scenarioFiles() {
            return Uris.path(snapshot.uri())
                    .<ScenarioFiles>map(ScenarioFolder::around)
                    .orElse(ScenarioFiles.NONE);
        }

        @Override
        public List<OtherFile> otherFiles() {
            Path folder = Uris.path(snapshot.uri()).map(Path::getParent).orElse(null);
            List<OtherFile> files = new ArrayList<>();
            for (Map.Entry<String, FileFacts> entry : facts.byKey().entrySet()) {
                Path file = Uris.file(entry.getKey()).orElse(null);
                boolean isItself = entry.getKey().equals(snapshot.key());
                if (folder != null
                        && file != null
                        && !isItself
                        && folder.getRoot().equals(file.getRoot())) {
                    files.add(new OtherFile(path(folder, file), entry.getValue()));
                }
            }
            return files;
        }

        private static String path(Path folder, Path file) {
            return folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
        }
    }
}
