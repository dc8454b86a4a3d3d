package dev.troth.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in other files, open and on disk. */
class ProjectOfADocumentTest {

    private static final String MISSING = "required-promise-not-found";

    @TempDir
    Path folder;

    @Test
    void aChangeOfOneDocumentIsSeenInTheOther() throws IOException {
        try (ServerProcess server = ServerProcess.open(null)) {
            Editor network = Editor.open(server, "file:///p/network.yaml", Promises.named("network"));
            Editor database = Editor.open(server, "file:///p/database.yaml", Promises.requiring("database", "network"));
            assertThat(database.rules()).isEmpty();
            network.replace("name: network", "name: networks");
            awaitMissing(server, database.uri(), true);
            network.replace("name: networks", "name: network");
            awaitMissing(server, database.uri(), false);
            network.close();
            Editor other = Editor.open(server, "file:///p/other.yaml", Promises.named("other"));
            assertThat(other.rules()).isEmpty();
            awaitMissing(server, database.uri(), true);
        }
    }

    @Test
    void aChangeThatConcernsNobodyElseIsToldToNobodyElse() throws IOException {
        try (ServerProcess server = ServerProcess.open(null)) {
            Editor network = Editor.open(server, "file:///p/network.yaml", Promises.named("network"));
            Editor database = Editor.open(server, "file:///p/database.yaml", Promises.requiring("database", "network"));
            assertThat(database.rules()).isEmpty();
            network.replace(Promises.VALUE, "yes");
            assertThat(network.diagnostics()).hasSize(1);
            server.request("textDocument/codeAction", database.codeActionQuestion(database.everything()));
            assertThat(server.publishedSoFar(database.uri())).isEmpty();
        }
    }

    @Test
    void filesOfTheFolderBelongToTheProject() throws IOException {
        write("network.yaml", Promises.named("network"));
        write("other.yaml", Promises.named("other"));
        try (ServerProcess server = ServerProcess.open(folder)) {
            String uri = write("database.yaml", Promises.requiring("database", "network"));
            Editor.open(server, uri, Promises.requiring("database", "network"));
            Editor lonely = Editor.open(server, write("lonely.yaml", ""), Promises.requiring("lonely", "nothing"));
            awaitMissing(server, lonely.uri(), true);
            assertThat(server.publishedSoFar(uri))
                    .as("not even before all files are read")
                    .allSatisfy(published -> assertThat(Editor.codes(published)).isEmpty());
        }
    }

    @Test
    void filesThatChangeOnDiskAreReadAgain() throws IOException {
        write("other.yaml", Promises.named("other"));
        try (ServerProcess server = ServerProcess.open(folder)) {
            server.await(
                    "a wish to be told of files",
                    message -> message.has("method")
                            && message.get("method").getAsString().equals("client/registerCapability"));
            String uri = folder.resolve("database.yaml").toUri().toString();
            Editor.open(server, uri, Promises.requiring("database", "network"));
            awaitMissing(server, uri, true);

            String network = write("network.yaml", Promises.named("network"));
            changedOnDisk(server, network, 1);
            awaitMissing(server, uri, false);

            Files.delete(folder.resolve("network.yaml"));
            changedOnDisk(server, network, 3);
            awaitMissing(server, uri, true);
        }
    }

    @Test
    void whatGitIgnoresIsNotOfTheProjectHoweverItComes() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        Files.writeString(folder.resolve(".gitignore"), "drafts/\n");
        Files.createDirectory(folder.resolve("drafts"));
        write("other.yaml", Promises.named("other"));
        try (ServerProcess server = ServerProcess.open(folder)) {
            String uri = folder.resolve("database.yaml").toUri().toString();
            Editor database = Editor.open(server, uri, Promises.requiring("database", "network"));
            awaitMissing(server, uri, true);
            changedOnDisk(server, write("drafts/network.yaml", Promises.named("network")), 1);
            changedOnDisk(server, write("third.yaml", Promises.named("networks")), 1);
            server.awaitPublished(uri, published -> published.toString().contains("`networks`"));
            assertThat(database.codeActions(database.everything())).isNotEmpty();
        }
    }

    @Test
    void aClosedDocumentCountsAsItsFileSays() throws IOException {
        String network = write("network.yaml", Promises.named("network"));
        write("other.yaml", Promises.named("other"));
        try (ServerProcess server = ServerProcess.open(folder)) {
            String uri = folder.resolve("database.yaml").toUri().toString();
            Editor.open(server, uri, Promises.requiring("database", "network"));
            Editor unsaved = Editor.open(server, network, Promises.named("renamed"));
            awaitMissing(server, uri, true);
            unsaved.close();
            awaitMissing(server, uri, false);
        }
    }

    @Test
    void aFileIsOneHoweverItsUriIsWritten() throws IOException {
        write("net@work.yaml", Promises.named("network"));
        write("other.yaml", Promises.named("other"));
        try (ServerProcess server = ServerProcess.open(folder)) {
            String uri = folder.resolve("database.yaml").toUri().toString();
            Editor.open(server, uri, Promises.requiring("database", "network"));
            String encoded = folder.toUri() + "net%40work.yaml";
            Editor.open(server, encoded, Promises.named("renamed"));
            awaitMissing(server, uri, true);
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toUri().toString();
    }

    private static void changedOnDisk(ServerProcess server, String uri, int type) throws IOException {
        JsonObject event = new JsonObject();
        event.addProperty("uri", uri);
        event.addProperty("type", type);
        JsonArray events = new JsonArray();
        events.add(event);
        JsonObject params = new JsonObject();
        params.add("changes", events);
        server.notify("workspace/didChangeWatchedFiles", params);
    }

    private static void awaitMissing(ServerProcess server, String uri, boolean missing) {
        server.awaitPublished(uri, published -> Editor.codes(published).contains(MISSING) == missing);
    }
}
