package dev.troth.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {

    private static final String SCENARIO = """
            apiVersion: troth.dev/v1alpha1
            kind: Scenario
            metadata:
              name: quick
            spec:
              steps:
                - delete: HERE
            """;

    @TempDir
    Path folder;

    @Test
    void aScenarioKnowsThePromiseThatLiesBesideIt() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        Files.writeString(folder.resolve("promise.yaml"), Promises.named("redis"));
        try (ServerProcess server = ServerProcess.open(folder)) {
            Editor editor =
                    Editor.open(server, folder.resolve("scenario.yaml").toUri().toString(), SCENARIO);
            assertThat(editor.rules()).isNotEmpty();
            editor.replace("HERE", "");
            List<JsonObject> items = editor.proposals(new Position(6, 14));
            assertThat(labels(items)).contains("promise", "Promise/redis");
            editor.take(items.get(labels(items).indexOf("promise")));
            assertThat(editor.text()).endsWith("    - delete: promise\n");
            assertThat(editor.rules()).isEmpty();

            editor.replace("  steps:", "  promises:\n    - \n  steps:");
            assertThat(labels(editor.proposals(new Position(6, 6)))).containsExactly("promise.yaml");
        }
    }

    @Test
    void fieldsAreProposedAndExplainedInTheWordsOfTheClient() throws IOException {
        try (ServerProcess server = ServerProcess.start()) {
            JsonObject hello = server.initialize(null, """
                    {"textDocument": {"hover": {"contentFormat": ["markdown", "plaintext"]}}}
                    """);
            JsonObject capabilities = hello.getAsJsonObject("capabilities");
            assertThat(capabilities.has("completionProvider")).isTrue();
            assertThat(capabilities.get("hoverProvider").getAsBoolean()).isTrue();

            Editor editor = Editor.open(
                    server, "untitled:worker", "kind: Destination\nspec:\n  path: a\n  c\nmetadata: {name: worker}\n");
            JsonObject cleanup = editor.proposals(new Position(3, 3)).stream()
                    .filter(item -> item.get("label").getAsString().equals("cleanup"))
                    .findFirst()
                    .orElseThrow();
            assertThat(cleanup.get("documentation").getAsString())
                    .startsWith("What happens to the files when the Destination is deleted.");
            editor.take(cleanup);
            assertThat(editor.text()).contains("  cleanup: \n");

            JsonObject hover = editor.hover(new Position(2, 3)).getAsJsonObject();
            assertThat(editor.at(hover.get("range"))).isEqualTo("path");
            assertThat(hover.getAsJsonObject("contents").get("kind").getAsString())
                    .isEqualTo("markdown");
            assertThat(editor.hover(new Position(2, 8)).isJsonNull()).isTrue();
        }
    }

    @Test
    void aPlaceThatIsNowhereAndADocumentThatIsNotOpenGetNothing() throws IOException {
        try (ServerProcess server = ServerProcess.open(null)) {
            Editor editor = Editor.open(server, "file:///a/none.yaml", "{[{\t\"");
            assertThat(editor.proposals(new Position(-3, -1))).isEmpty();
            assertThat(editor.proposals(new Position(1000, Integer.MAX_VALUE))).isEmpty();
            editor.close();
            assertThat(editor.proposals(new Position(0, 0))).isEmpty();
            assertThat(editor.hover(new Position(0, 0)).isJsonNull()).isTrue();
        }
    }

    private static List<String> labels(List<JsonObject> items) {
        return items.stream()
                .map(item -> item.get("label"))
                .map(JsonElement::getAsString)
                .toList();
    }
}
