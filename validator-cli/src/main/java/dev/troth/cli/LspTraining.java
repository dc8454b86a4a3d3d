package dev.troth.cli;

import dev.troth.analysis.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A morning of an editor for {@link Training}: opens documents, types, asks for fixes, says goodbye. */
final class LspTraining {

    /** The server answers on threads of its own; a pause lets it finish before the next step. */
    private static final long PAUSE_MILLISECONDS = 300;

    private static final long BETWEEN_KEYS_MILLISECONDS = 20;

    /** Enough for the JVM to see which methods matter: it compiles those early in every session to come. */
    private static final int KEY_PRESSES = 60;

    private static final String ABILITIES = "{\"workspace\":{\"workspaceEdit\":{\"documentChanges\":true},"
            + "\"didChangeWatchedFiles\":{\"dynamicRegistration\":true}},\"textDocument\":{\"publishDiagnostics\":"
            + "{\"relatedInformation\":true,\"codeDescriptionSupport\":true,\"tagSupport\":{\"valueSet\":[1]}}}}";

    private final OutputStream server;
    private int requests;

    private LspTraining(OutputStream server) {
        this.server = server;
    }

    /** By the way that a user takes; the process ends with the session. */
    static void run(Path samples, Console console) throws IOException {
        PipedInputStream in = new PipedInputStream(1 << 20);
        PipedOutputStream toServer = new PipedOutputStream(in);
        new Thread(() -> new LspTraining(toServer).edit(samples), "editor").start();
        System.setIn(in);
        Main.run(List.of("lsp", "--stdio"), console);
    }

    private void edit(Path samples) {
        try {
            String folder = quoted(samples.toUri().toString());
            String parent = ProcessHandle.current()
                    .parent()
                    .map(process -> "" + process.pid())
                    .orElse("null");
            request(
                    "initialize",
                    "{\"processId\":" + parent + ",\"rootUri\":" + folder
                            + ",\"workspaceFolders\":[{\"uri\":" + folder + ",\"name\":\"training\"}],\"capabilities\":"
                            + ABILITIES + "}");
            notify("initialized", "{}");
            for (String name : new String[] {"good.yaml", "broken.yaml", "styles.yaml"}) {
                work(samples.resolve(name));
            }
            request("shutdown", "null");
            notify("exit", "null");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the server went away during the training", e);
        }
    }

    private void work(Path sample) throws IOException, InterruptedException {
        String document = "\"textDocument\":{\"uri\":" + quoted(sample.toUri().toString());
        String text = quoted(Files.readString(sample));
        notify(
                "textDocument/didOpen",
                "{" + document + ",\"languageId\":\"yaml\",\"version\":1,\"text\":" + text + "}}");
        for (int version = 2; version < 2 + KEY_PRESSES; version++) {
            type(document, version);
        }
        Thread.sleep(PAUSE_MILLISECONDS);
        request(
                "textDocument/codeAction",
                "{" + document + "},\"range\":{\"start\":{\"line\":0,"
                        + "\"character\":0},\"end\":{\"line\":200,\"character\":0}},\"context\":{\"diagnostics\":[]}}");
        notify("textDocument/didSave", "{" + document + "}}");
        notify(
                "workspace/didChangeWatchedFiles",
                "{\"changes\":[{\"uri\":" + quoted(sample.toUri().toString()) + ",\"type\":2}]}");
        notify("textDocument/didClose", "{" + document + "}}");
    }

    private void type(String document, int version) throws IOException, InterruptedException {
        write(message(
                "textDocument/didChange",
                "{" + document + ",\"version\":" + version
                        + "},\"contentChanges\":[{\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":"
                        + "{\"line\":0,\"character\":0}},\"text\":\"# \"}]}"));
        Thread.sleep(BETWEEN_KEYS_MILLISECONDS);
    }

    private static String quoted(String text) {
        return new Json().value(text).toString();
    }

    private void request(String method, String parameters) throws IOException, InterruptedException {
        write("{\"id\":" + ++requests + "," + message(method, parameters).substring(1));
        Thread.sleep(PAUSE_MILLISECONDS);
    }

    private void notify(String method, String parameters) throws IOException, InterruptedException {
        write(message(method, parameters));
        Thread.sleep(PAUSE_MILLISECONDS);
    }

    private static String message(String method, String parameters) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + parameters + "}";
    }

    private void write(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        server.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        server.write(bytes);
        server.flush();
    }
}
