package dev.troth.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LifeOfAServerTest {

    @Test
    void afterShutdownTheExitCodeIsZero() throws Exception {
        try (ServerProcess server = ServerProcess.open(null)) {
            JsonObject answer = server.request("shutdown", null);
            assertThat(answer.has("error")).isFalse();
            assertThat(answer.get("result").isJsonNull()).isTrue();
            assertThat(errorOf(server.request("textDocument/codeAction", new JsonObject())))
                    .isEqualTo(-32600);
            server.notify("exit", null);
            assertThat(server.exitCode()).isZero();
        }
    }

    @Test
    void withoutShutdownTheExitCodeIsOne() throws Exception {
        try (ServerProcess server = ServerProcess.open(null)) {
            server.notify("exit", null);
            assertThat(server.exitCode()).isOne();
        }
    }

    @Test
    void aClientThatHangsUpEndsTheServer() throws Exception {
        try (ServerProcess server = ServerProcess.open(null)) {
            server.hangUp();
            assertThat(server.exitCode()).isOne();
        }
    }

    /** The pipe alone would not tell: the editor's helper processes often hold its other end open. */
    @Test
    void aClientThatDiesEndsTheServer() throws Exception {
        Process client = new ProcessBuilder("sleep", "600").start();
        try (ServerProcess server = ServerProcess.start()) {
            JsonObject params = new JsonObject();
            params.addProperty("processId", client.pid());
            params.add("capabilities", new JsonObject());
            server.request("initialize", params);
            client.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            assertThat(server.exitCode()).isOne();
        } finally {
            client.destroyForcibly();
        }
    }

    @Test
    void nothingIsAnsweredBeforeHello() throws Exception {
        try (ServerProcess server = ServerProcess.start()) {
            assertThat(errorOf(server.request("textDocument/codeAction", new JsonObject())))
                    .isEqualTo(-32002);
            Editor.open(server, "file:///l/early.yaml", Promises.named("Early"));
            JsonObject result = server.initialize(null, "{}");
            assertThat(result.getAsJsonObject("serverInfo").get("name").getAsString())
                    .isEqualTo("troth");
            assertThat(result.getAsJsonObject("capabilities")
                            .getAsJsonObject("textDocumentSync")
                            .get("change")
                            .getAsInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void whatIsNotUnderstoodIsRefusedAndTheServerLives() throws Exception {
        try (ServerProcess server = ServerProcess.open(null)) {
            assertThat(errorOf(server.request("textDocument/fly", new JsonObject())))
                    .isEqualTo(-32601);
            assertThat(errorOf(server.request("textDocument/definition", new JsonObject())))
                    .isEqualTo(-32601);
            server.notify("$/unheardOf", new JsonObject());
            server.notify("textDocument/didChange", null);
            server.notify("textDocument/didClose", new JsonObject());
            assertThat(server.request("textDocument/codeAction", null).has("error"))
                    .isTrue();
            assertThat(server.request("textDocument/codeAction", new JsonObject())
                            .has("error"))
                    .isTrue();
            isAlive(server);
        }
    }

    @Test
    void brokenMessagesDoNotEndTheServer() throws Exception {
        try (ServerProcess server = ServerProcess.open(null)) {
            List<String> bodies = List.of(
                    "{",
                    "[]",
                    "null",
                    "\"text\"",
                    "{\"jsonrpc\":\"2.0\"}",
                    "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}",
                    "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":3}}",
                    "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":[[[[]]]]}",
                    "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"shutdown\"}");
            for (String body : bodies) {
                server.send(body);
            }
            server.sendRaw("Content-Length: 3\r\nContent-Type: text/plain\r\n\r\n", new byte[] {1, 2, -1});
            server.sendRaw("No-Length: true\r\n\r\n", new byte[0]);
            server.sendRaw("gibberish\r\n\r\n", "".getBytes(StandardCharsets.UTF_8));
            isAlive(server);
        }
    }

    private static int errorOf(JsonObject answer) {
        return answer.getAsJsonObject("error").get("code").getAsInt();
    }

    private static void isAlive(ServerProcess server) throws IOException {
        assertThat(Editor.open(server, "file:///l/alive.yaml", Promises.named("Alive"))
                        .rules())
                .isNotEmpty();
    }
}
