package dev.troth.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodeActionsTest {

    private static final String TWO_SLIPS = Promises.named("slips")
            .replace(
                    "value: " + Promises.VALUE,
                    "value: yes\n                  - name: REPLICAS\n                    value: 3");

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
    void theFixOfAFindingMendsIt() throws IOException {
        Editor editor = Editor.open(server, "file:///a/fix.yaml", TWO_SLIPS);
        JsonObject diagnostic = editor.diagnostics().getFirst();
        JsonObject fix = editor.codeActions(diagnostic.get("range")).getFirst();
        assertThat(fix.get("kind").getAsString()).isEqualTo("quickfix");
        assertThat(fix.get("isPreferred").getAsBoolean()).isTrue();
        assertThat(fix.getAsJsonArray("diagnostics"))
                .as("the finding as it was published")
                .containsExactly(diagnostic);
        editor.apply(fix);
        assertThat(editor.text()).contains("value: \"yes\"");
        assertThat(editor.rules()).containsExactly("number-for-string");
    }

    @Test
    void allSafeFixesAreOneAction() throws IOException {
        Editor editor = Editor.open(server, "file:///a/all.yaml", TWO_SLIPS);
        List<JsonObject> actions = editor.codeActions(editor.everything(), "source.fixAll");
        assertThat(actions).extracting(each -> each.get("kind").getAsString()).containsExactly("source.fixAll.troth");
        editor.apply(actions.getFirst());
        assertThat(editor.rules()).isEmpty();
    }

    @Test
    void aRuleIsIgnoredByACommentAboveTheLine() throws IOException {
        Editor editor = Editor.open(server, "file:///a/ignore.yaml", TWO_SLIPS);
        JsonObject diagnostic = editor.diagnostics().getFirst();
        JsonObject ignore = titled("Ignore boolean-for-string here", editor.codeActions(diagnostic.get("range")));
        assertThat(ignore.has("isPreferred")).isFalse();
        editor.apply(ignore);
        assertThat(editor.text())
                .contains("                    # troth: ignore[boolean-for-string]\n                    value: yes\n");
        assertThat(editor.rules()).containsExactly("number-for-string");
    }

    @Test
    void onlyTheKindsAskedForAreGiven() throws IOException {
        Editor editor = Editor.open(server, "file:///a/kinds.yaml", TWO_SLIPS);
        assertThat(editor.codeActions(editor.everything(), "quickfix"))
                .extracting(each -> each.get("kind").getAsString())
                .isNotEmpty()
                .containsOnly("quickfix");
        assertThat(editor.codeActions(editor.everything(), "refactor")).isEmpty();
    }

    @Test
    void nothingIsOfferedWhereNothingIsFound() throws IOException {
        Editor editor = Editor.open(server, "file:///a/none.yaml", Promises.named("none"));
        assertThat(editor.codeActions(editor.everything())).isEmpty();
    }

    @Test
    void anAnswerAboutAnOldTextIsRefusedRatherThanWrong() throws IOException {
        Editor editor = Editor.open(server, "file:///a/old.yaml", TWO_SLIPS);
        JsonElement range = editor.everything();
        for (int i = 0; i < 20; i++) {
            int id = server.ask("textDocument/codeAction", editor.codeActionQuestion(range));
            editor.replace(i % 2 == 0 ? "value: yes" : "value: no", i % 2 == 0 ? "value: no" : "value: yes");
            JsonObject answer = server.answer(id);
            if (answer.has("error")) {
                assertThat(answer.getAsJsonObject("error").get("code").getAsInt())
                        .isEqualTo(-32801);
            } else {
                assertThat(answer.toString()).contains("\"version\":" + (editor.version() - 1));
            }
        }
    }

    @Test
    void aCancelledQuestionIsStillAnswered() throws IOException {
        Editor editor = Editor.open(server, "file:///a/cancel.yaml", TWO_SLIPS);
        int id = server.ask("textDocument/codeAction", editor.codeActionQuestion(editor.everything()));
        JsonObject cancel = new JsonObject();
        cancel.addProperty("id", id);
        server.notify("$/cancelRequest", cancel);
        JsonObject answer = server.answer(id);
        assertThat(answer.has("result")
                        || answer.getAsJsonObject("error").get("code").getAsInt() == -32800)
                .as(answer.toString())
                .isTrue();
        assertThat(editor.rules()).hasSize(2);
    }

    @Test
    void aDocumentThatIsNotOpenHasNone() throws IOException {
        Editor editor = Editor.open(server, "file:///a/gone.yaml", TWO_SLIPS);
        editor.close();
        assertThat(editor.codeActions(editor.everything())).isEmpty();
    }

    @Test
    void aClientThatKnowsNoVersionsGetsPlainEdits() throws IOException {
        try (ServerProcess simple = ServerProcess.start()) {
            simple.initialize(null, "{}");
            Editor editor = Editor.open(simple, "file:///a/simple.yaml", TWO_SLIPS);
            JsonObject diagnostic = editor.diagnostics().getFirst();
            assertThat(diagnostic.has("codeDescription")).isFalse();
            JsonObject fix = editor.codeActions(diagnostic.get("range")).getFirst();
            assertThat(fix.getAsJsonObject("edit").keySet()).containsExactly("changes");
            editor.apply(fix);
            assertThat(editor.rules()).containsExactly("number-for-string");
        }
    }

    private static JsonObject titled(String title, List<JsonObject> actions) {
        return actions.stream()
                .filter(action -> action.get("title").getAsString().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no `" + title + "` in " + actions));
    }
}
