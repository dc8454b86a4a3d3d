package dev.troth.cli;

import dev.troth.analysis.Json;
import dev.troth.server.LanguageServerMain;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A morning of an editor for {@link Training}: opens documents, types, asks for fixes, says goodbye. */
final class LspTraining {

    /** The server answers on threads of its own; a pause lets it finish before the next step. */
    private static final long PAUSE_MILLISECONDS = 300;

    private static final int KEY_PRESSES = 5;

    private final OutputStream server;
    private int requests;

    private LspTraining(OutputStream server) {
        this.server = server;
    }

    static void run(Path samples) throws IOException, InterruptedException {
        PipedInputStream in = new PipedInputStream(1 << 20);
        try (PipedOutputStream toServer = new PipedOutputStream(in)) {
            Thread editor = new Thread(() -> new LspTraining(toServer).edit(samples), "editor");
            editor.start();
            LanguageServerMain.serve(in, OutputStream.nullOutputStream());
            editor.join();
        }
    }

    private void edit(Path samples) {
        try {
            request("initialize", "{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}");
            notify("initialized", "{}");
            for (String name : new String[] {"good.yaml", "broken.yaml", "styles.yaml"}) {
                open(samples.resolve(name));
            }
            request("shutdown", "null");
            notify("exit", "null");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the server went away during the training", e);
        }
    }

    private void open(Path sample) throws IOException, InterruptedException {
        String uri = quoted(sample.toUri().toString());
        String text = quoted(Files.readString(sample));
        notify("textDocument/didOpen", "{\"textDocument\":{\"uri\":" + uri + ",\"languageId\":\"yaml\",\"version\":1,\"text\":"
                + text + "}}");
        for (int version = 2; version < 2 + KEY_PRESSES; version++) {
            notify("textDocument/didChange", "{\"textDocument\":{\"uri\":" + uri + ",\"version\":" + version
                    + "},\"contentChanges\":[{\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":"
                    + "{\"line\":0,\"character\":0}},\"text\":\"# \"}]}");
        }
        request("textDocument/codeAction", "{\"textDocument\":{\"uri\":" + uri + "},\"range\":{\"start\":{\"line\":0,"
                + "\"character\":0},\"end\":{\"line\":200,\"character\":0}},\"context\":{\"diagnostics\":[]}}");
        notify("textDocument/didClose", "{\"textDocument\":{\"uri\":" + uri + "}}");
    }

    private static String quoted(String text) {
        return new Json().value(text).toString();
    }

    private void request(String method, String parameters) throws IOException, InterruptedException {
        send("{\"jsonrpc\":\"2.0\",\"id\":" + ++requests + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
    }

    private void notify(String method, String parameters) throws IOException, InterruptedException {
        send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
    }

    private void send(String message) throws IOException, InterruptedException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        server.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        server.write(bytes);
        server.flush();
        Thread.sleep(PAUSE_MILLISECONDS);
    }
}
