package dev.troth.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timeline of the Promise that somebody is writing. */
class PreviewTest {

    private static final String URI = "file:///p/network.yaml";

    @TempDir
    Path folder;

    @Test
    void theTimelineFollowsTheText() throws IOException {
        try (ServerProcess server = ServerProcess.open(null)) {
            Editor network = Editor.open(server, URI, Promises.named("network"));
            JsonObject first = preview(server, "{textDocument: {uri: '" + URI + "'}}");
            assertThat(first.get("version").getAsInt()).isEqualTo(1);
            assertThat(first.get("documentVersion").getAsInt()).isEqualTo(1);
            assertThat(first.get("promise").getAsString()).isEqualTo("network");
            assertThat(first.get("ending").getAsString()).isEqualTo("reached");
            assertThat(pipelines(first)).containsExactly("provision");

            network.replace("name: provision", "name: set-up");
            JsonObject second = preview(server, "{textDocument: {uri: '" + URI + "'}}");
            assertThat(second.get("documentVersion").getAsInt()).isEqualTo(2);
            assertThat(pipelines(second)).containsExactly("set-up");
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() throws IOException {
        try (ServerProcess server = ServerProcess.open(null)) {
            Editor.open(server, URI, Promises.named("network"));
            JsonObject first = preview(server, "{textDocument: {uri: '" + URI + "'}}");
            assertThat(preview(server, "{textDocument: {uri: '" + URI + "'}}")).isEqualTo(first);
        }
    }

    @Test
    void placesLeadBackToTheText() throws IOException {
        try (ServerProcess server = ServerProcess.open(null)) {
            Editor network = Editor.open(server, URI, "# Ä 😀\n" + Promises.named("network"));
            JsonObject answer = preview(server, "{textDocument: {uri: '" + URI + "'}}");
            List<JsonObject> places = Editor.elements(answer.getAsJsonArray("places"));
            assertThat(places)
                    .extracting(place -> network.at(place.get("range")))
                    .containsExactly("network", "provision", "render");
            assertThat(places)
                    .extracting(place -> place.get("uri").getAsString())
                    .containsOnly(URI);
            assertThat(places.getLast().get("parent"))
                    .isEqualTo(JsonParser.parseString("{kind: Promise, namespace: '', name: network}"));
            assertThat(places.getLast().get("workflow").getAsString()).isEqualTo("promise/configure");
        }
    }

    @Test
    void thePositionChoosesAmongSeveralPromises() throws IOException {
        try (ServerProcess server = ServerProcess.open(null)) {
            String first = Promises.named("network");
            Editor.open(server, URI, first + "---\n" + Promises.named("database"));
            int line = (int) first.lines().count() + 3;
            assertThat(preview(server, question(0)).get("promise").getAsString())
                    .isEqualTo("network");
            assertThat(preview(server, question(line)).get("promise").getAsString())
                    .isEqualTo("database");
            assertThat(preview(server, question(100_000)).get("promise").getAsString())
                    .isEqualTo("database");
        }
    }

    @Test
    void requiredPromisesInOtherFilesHaveTheirPlacesThere() throws IOException {
        String network = Files.writeString(folder.resolve("network.yaml"), Promises.named("network"))
                .toUri()
                .toString();
        try (ServerProcess server = ServerProcess.open(folder)) {
            String uri = folder.resolve("database.yaml").toUri().toString();
            Editor database = Editor.open(server, uri, Promises.requiring("database", "network"));
            JsonObject answer = preview(server, "{textDocument: {uri: '" + database.uri() + "'}}");
            assertThat(Editor.elements(answer.getAsJsonArray("places")))
                    .extracting(place -> place.get("uri").getAsString())
                    .contains(network, uri);
        }
    }

    @Test
    void whereThereIsNothingToRehearseThereIsAReason() throws IOException {
        try (ServerProcess server = ServerProcess.open(null)) {
            Editor.open(server, URI, "replicas: 2\n");
            JsonObject answer = preview(server, "{textDocument: {uri: '" + URI + "'}}");
            assertThat(answer.has("timeline")).isFalse();
            assertThat(answer.get("reason").getAsString()).startsWith("There is no Promise here");
            assertThat(preview(server, "{textDocument: {uri: 'file:///p/closed.yaml'}}")
                            .get("reason")
                            .getAsString())
                    .isEqualTo("The document is not open.");
        }
    }

    @Test
    void aQuestionThatMakesNoSenseIsToldWhatIsWrong() throws IOException {
        try (ServerProcess server = ServerProcess.open(null)) {
            assertThat(problem(server, "troth.previewTimeline", null)).contains("takes one argument");
            assertThat(problem(server, "troth.previewTimeline", "[]")).contains("takes one argument");
            assertThat(problem(server, "troth.previewTimeline", "[{}]")).contains("textDocument.uri");
            assertThat(problem(server, "troth.previewTimeline", "[{textDocument: {uri: 3}}]"))
                    .contains("textDocument.uri");
            assertThat(problem(server, "troth.previewTimeline", "[{textDocument: {uri: 'a'}, position: 3}]"))
                    .contains("{line, character}");
            assertThat(problem(server, "troth.previewTimeline", "[{textDocument: {uri: 'a'}, position: {line: -1}}]"))
                    .contains("position.line");
            assertThat(problem(server, "troth.sing", "[]")).contains("`troth.previewTimeline` and no other");
        }
    }

    @Test
    void whoCanShowATimelineGetsLensesThatDoIt() throws IOException {
        try (ServerProcess server = ServerProcess.start()) {
            JsonObject hello =
                    server.initialize(null, "{experimental: {commands: {commands: ['troth.showTimeline']}}}");
            assertThat(hello.getAsJsonObject("capabilities").has("codeLensProvider"))
                    .isTrue();
            Editor network = Editor.open(server, URI, Promises.named("network"));
            List<JsonObject> lenses = Editor.elements(
                    server.request("textDocument/codeLens", about(URI)).getAsJsonArray("result"));
            assertThat(lenses)
                    .extracting(lens -> network.at(lens.get("range")))
                    .containsExactly("apiVersion", "configure");
            JsonObject command = lenses.getLast().getAsJsonObject("command");
            assertThat(command.get("command").getAsString()).isEqualTo("troth.showTimeline");
            assertThat(command.getAsJsonArray("arguments")
                            .get(0)
                            .getAsJsonObject()
                            .get("workflow")
                            .getAsString())
                    .isEqualTo("promise/configure");
        }
    }

    @Test
    void whoCannotShowOneGetsNoLenses() throws IOException {
        try (ServerProcess server = ServerProcess.start()) {
            JsonObject capabilities = server.initialize(null, "{}").getAsJsonObject("capabilities");
            assertThat(capabilities.has("codeLensProvider")).isFalse();
            assertThat(capabilities.getAsJsonObject("executeCommandProvider").getAsJsonArray("commands"))
                    .containsExactly(new JsonPrimitive("troth.previewTimeline"));
        }
    }

    private static String question(int line) {
        return "{textDocument: {uri: '" + URI + "'}, position: {line: " + line + ", character: 2}}";
    }

    private static JsonElement about(String uri) {
        return JsonParser.parseString("{textDocument: {uri: '" + uri + "'}}");
    }

    private static JsonObject preview(ServerProcess server, String question) throws IOException {
        JsonArray arguments = new JsonArray();
        arguments.add(JsonParser.parseString(question));
        JsonObject answer = server.request("workspace/executeCommand", command("troth.previewTimeline", arguments));
        assertThat(answer.has("result")).as("%s", answer).isTrue();
        return answer.getAsJsonObject("result");
    }

    private static String problem(ServerProcess server, String command, @Nullable String arguments) throws IOException {
        JsonObject answer = server.request(
                "workspace/executeCommand",
                command(command, arguments == null ? null : JsonParser.parseString(arguments)));
        JsonObject error = answer.getAsJsonObject("error");
        assertThat(error.get("code").getAsInt()).isEqualTo(-32602);
        return error.get("message").getAsString();
    }

    private static JsonObject command(String command, @Nullable JsonElement arguments) {
        JsonObject params = new JsonObject();
        params.addProperty("command", command);
        if (arguments != null) {
            params.add("arguments", arguments);
        }
        return params;
    }

    private static List<String> pipelines(JsonObject answer) {
        return Editor.elements(answer.getAsJsonObject("timeline").getAsJsonArray("runs")).stream()
                .map(run -> run.get("pipeline").getAsString())
                .distinct()
                .toList();
    }
}
