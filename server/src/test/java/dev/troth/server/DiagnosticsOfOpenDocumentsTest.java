package dev.troth.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One server, one document a test; no folder. */
class DiagnosticsOfOpenDocumentsTest {

    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException {
        server = ServerProcess.open(null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aGoodPromiseHasNone() throws IOException {
        assertThat(Editor.open(server, "file:///d/good.yaml", Promises.named("good"))
                        .rules())
                .isEmpty();
    }

    @Test
    void aFindingCarriesItsRuleItsPageAndItsPlace() throws IOException {
        Editor editor = Editor.open(
                server, "file:///d/place.yaml", Promises.named("place").replace(Promises.VALUE, "yes"));
        JsonObject diagnostic = editor.diagnostics().getFirst();
        assertThat(diagnostic.get("code").getAsString()).isEqualTo("boolean-for-string");
        assertThat(diagnostic.get("source").getAsString()).isEqualTo("troth");
        assertThat(diagnostic.get("severity").getAsInt()).isEqualTo(1);
        assertThat(diagnostic.getAsJsonObject("codeDescription").get("href").getAsString())
                .endsWith("/boolean-for-string.md");
        assertThat(editor.at(diagnostic.get("range"))).isEqualTo("yes");
    }

    @Test
    void anEmojiBeforeItMovesAFindingByTwoColumns() throws IOException {
        Editor editor = Editor.open(
                server,
                "file:///d/emoji.yaml",
                Promises.named("emoji").replace("name: PERSISTENT", "{name: \"😀é\", value: yes}"));
        assertThat(editor.diagnostics()).anySatisfy(diagnostic -> {
            assertThat(diagnostic.get("code").getAsString()).isEqualTo("boolean-for-string");
            assertThat(editor.at(diagnostic.get("range"))).isEqualTo("yes");
        });
    }

    @Test
    void aDocumentWithCarriageReturnsIsEditedAndCheckedLikeAnyOther() throws IOException {
        Editor editor = Editor.open(
                server, "file:///d/crlf.yaml", Promises.named("crlf").replace("\n", "\r\n"));
        assertThat(editor.rules()).isEmpty();
        editor.replace(Promises.VALUE, "yes");
        JsonObject diagnostic = editor.diagnostics().getFirst();
        assertThat(editor.at(diagnostic.get("range"))).isEqualTo("yes");
        editor.apply(editor.codeActions(diagnostic.get("range")).getFirst());
        assertThat(editor.rules()).isEmpty();
    }

    @Test
    void aTextThatIsNoYamlHasItsFindingAndLosesItWhenMended() throws IOException {
        Editor editor = Editor.open(server, "file:///d/broken.yaml", Promises.named("[broken"));
        assertThat(editor.rules()).contains("syntax-error");
        editor.replace("[broken", "mended");
        assertThat(editor.rules()).isEmpty();
    }

    @Test
    void severalChangesInOneMessageAreMadeOneAfterTheOther() throws IOException {
        Editor editor = Editor.open(server, "file:///d/several.yaml", Promises.named("several"));
        assertThat(editor.rules()).isEmpty();
        editor.change(
                List.of(
                        new Range(new Position(0, 0), new Position(0, 0)),
                        new Range(new Position(4, 8), new Position(4, 15))),
                List.of("# first\n", "Several"));
        JsonObject diagnostic = editor.diagnostics().getFirst();
        assertThat(editor.at(diagnostic.get("range"))).isEqualTo("Several");
    }

    @Test
    void aBurstOfKeysEndsWithTheFindingsOfTheLastText() throws IOException {
        Editor editor = Editor.open(server, "file:///d/burst.yaml", Promises.named("burst"));
        assertThat(editor.rules()).isEmpty();
        for (int i = 0; i < 100; i++) {
            editor.replace(i % 2 == 0 ? Promises.VALUE : "yes", i % 2 == 0 ? "yes" : Promises.VALUE);
        }
        editor.replace(Promises.VALUE, "yes");
        List<JsonObject> published = new ArrayList<>();
        JsonObject last = server.awaitPublished(editor.uri(), each -> {
            published.add(each);
            return each.get("version").getAsInt() == editor.version();
        });
        assertThat(Editor.codes(last)).containsExactly("boolean-for-string");
        assertThat(published).extracting(each -> each.get("version").getAsInt()).isSorted();
        assertThat(published)
                .allSatisfy(each -> assertThat(Editor.codes(each))
                        .hasSize(each.get("version").getAsInt() % 2 == 0 ? 1 : 0));
        server.request("textDocument/codeAction", editor.codeActionQuestion(editor.everything()));
        assertThat(server.publishedSoFar(editor.uri()))
                .as("once the last text has been spoken of, there is nothing more to say")
                .isEmpty();
    }

    @Test
    void aVersionThatDoesNotGrowIsStillAChange() throws IOException {
        Editor editor = Editor.open(server, "file:///d/version.yaml", Promises.named("version"));
        assertThat(editor.rules()).isEmpty();
        server.send("""
                {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
                    "textDocument": {"uri": "file:///d/version.yaml", "version": 0},
                    "contentChanges": [{"text": "kind: Promise\\nmetadata: {name: Bad}\\n"}]}}""");
        JsonObject published =
                server.awaitPublished(editor.uri(), each -> each.get("version").getAsInt() == 0);
        assertThat(Editor.codes(published)).isNotEmpty();
    }

    @Test
    void aClosedDocumentLosesItsDiagnostics() throws IOException {
        Editor editor = Editor.open(server, "file:///d/closed.yaml", Promises.named("Closed"));
        assertThat(editor.rules()).isNotEmpty();
        editor.close();
        JsonObject cleared = server.awaitPublished(editor.uri(), each -> !each.has("version"));
        assertThat(cleared.getAsJsonArray("diagnostics")).isEmpty();
    }

    @Test
    void aDocumentThatIsNotOfKratixIsLeftAlone() throws IOException {
        Editor editor = Editor.open(server, "file:///d/values.yaml", "replicas: yes\nreplicas: no\n");
        assertThat(editor.rules()).isEmpty();
    }

    @Test
    void aDocumentThatWasNeverSavedIsCheckedToo() throws IOException {
        assertThat(Editor.open(server, "untitled:Untitled-1", Promises.named("Untitled"))
                        .rules())
                .isNotEmpty();
    }
}
