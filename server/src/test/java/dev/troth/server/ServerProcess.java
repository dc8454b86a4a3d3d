package dev.troth.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own, and an editor that knows no more of LSP than these tests need. */
final class ServerProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final JsonObject GONE = new JsonObject();

    private final Process process;
    private final OutputStream out;
    private final BlockingQueue<JsonObject> incoming = new LinkedBlockingQueue<>();

    /** What came while something else was waited for. */
    private final List<JsonObject> unclaimed = new ArrayList<>();

    private int requests;

    private ServerProcess(Process process) {
        this.process = process;
        this.out = process.getOutputStream();
        Thread reader = new Thread(this::read, "test-client");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a server that has heard nothing yet. */
    static ServerProcess start() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                LanguageServerMain.class.getName());
        // What goes wrong in there is seen in the log of the tests.
        return new ServerProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** That of this test, however the runner was given it. */
    private static String classPath() {
        if (ServerProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(ServerProcess::file)
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }

    /** Starts a server and says hello as a client that can do everything, with a folder or none. */
    static ServerProcess open(@Nullable Path folder) throws IOException {
        ServerProcess server = start();
        server.initialize(folder, """
                {"workspace": {"workspaceEdit": {"documentChanges": true},
                               "didChangeWatchedFiles": {"dynamicRegistration": true}},
                 "textDocument": {"publishDiagnostics": {"relatedInformation": true, "codeDescriptionSupport": true,
                                                         "versionSupport": true, "tagSupport": {"valueSet": [1]}}}}
                """);
        return server;
    }

    JsonObject initialize(@Nullable Path folder, String capabilities) throws IOException {
        JsonObject params = new JsonObject();
        params.addProperty("processId", ProcessHandle.current().pid());
        params.add("capabilities", JsonParser.parseString(capabilities));
        params.add("rootUri", JsonNull.INSTANCE);
        if (folder != null) {
            JsonObject named = new JsonObject();
            named.addProperty("uri", folder.toUri().toString());
            named.addProperty("name", "test");
            JsonArray folders = new JsonArray();
            folders.add(named);
            params.add("workspaceFolders", folders);
        }
        JsonObject result = request("initialize", params).getAsJsonObject("result");
        notify("initialized", new JsonObject());
        return result;
    }

    long pid() {
        return process.pid();
    }

    /** The whole answer, be it a result or an error. */
    JsonObject request(String method, @Nullable JsonElement params) throws IOException {
        return answer(ask(method, params));
    }

    /** Sends a request and does not wait; its id. */
    int ask(String method, @Nullable JsonElement params) throws IOException {
        JsonObject message = message(method, params);
        message.addProperty("id", ++requests);
        send(message.toString());
        return requests;
    }

    JsonObject answer(int id) {
        return await(
                "the answer to request " + id,
                message -> !message.has("method")
                        && message.get("id") instanceof JsonElement given
                        && given.isJsonPrimitive()
                        && given.getAsString().equals(String.valueOf(id)));
    }

    void notify(String method, @Nullable JsonElement params) throws IOException {
        send(message(method, params).toString());
    }

    private static JsonObject message(String method, @Nullable JsonElement params) {
        JsonObject message = new JsonObject();
        message.addProperty("jsonrpc", "2.0");
        message.addProperty("method", method);
        if (params != null) {
            message.add("params", params);
        }
        return message;
    }

    void send(String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        sendRaw("Content-Length: " + body.length + "\r\n\r\n", body);
    }

    void sendRaw(String header, byte[] body) throws IOException {
        out.write(header.getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
    }

    void hangUp() throws IOException {
        out.close();
    }

    /** The next message of some kind; what else comes in between waits for whoever asks for it. */
    JsonObject await(String what, Predicate<JsonObject> wanted) {
        for (JsonObject message : unclaimed) {
            if (wanted.test(message)) {
                unclaimed.remove(message);
                return message;
            }
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (true) {
                JsonObject message = incoming.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (message == null || message == GONE) {
                    throw new AssertionError((message == null ? "waited in vain for " : "the server went away before ")
                            + what + "; came instead: " + unclaimed);
                }
                if (wanted.test(message)) {
                    return message;
                }
                unclaimed.add(message);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted before " + what, e);
        }
    }

    /** All diagnostics that have come for a document and were not asked for yet. */
    List<JsonObject> publishedSoFar(String uri) {
        incoming.drainTo(unclaimed);
        List<JsonObject> published =
                unclaimed.stream().filter(message -> isPublished(message, uri)).toList();
        unclaimed.removeAll(published);
        return published.stream()
                .map(message -> message.getAsJsonObject("params"))
                .toList();
    }

    /** The next diagnostics of a document that are as wanted; those before them are forgotten. */
    JsonObject awaitPublished(String uri, Predicate<JsonObject> wanted) {
        while (true) {
            JsonObject published = await("diagnostics of " + uri, message -> isPublished(message, uri))
                    .getAsJsonObject("params");
            if (wanted.test(published)) {
                return published;
            }
        }
    }

    static boolean isPublished(JsonObject message, String uri) {
        return message.get("method") instanceof JsonElement method
                && method.getAsString().equals("textDocument/publishDiagnostics")
                && message.getAsJsonObject("params").get("uri").getAsString().equals(uri);
    }

    /** The exit code once the server has ended. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the server did not end");
        }
        return process.exitValue();
    }

    private void read() {
        try (InputStream in = new BufferedInputStream(process.getInputStream())) {
            StringBuilder header = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                header.append((char) c);
                if (header.toString().endsWith("\r\n\r\n")) {
                    int length = Integer.parseInt(header.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
                    incoming.add(JsonParser.parseString(new String(in.readNBytes(length), StandardCharsets.UTF_8))
                            .getAsJsonObject());
                    header.setLength(0);
                }
            }
        } catch (IOException e) {
            // The server ended in the middle of a message; whoever waits for it is told below.
        }
        incoming.add(GONE);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
