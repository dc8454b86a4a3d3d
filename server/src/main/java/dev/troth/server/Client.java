package dev.troth.server;

import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** What the server says to the client of its own accord. */
final class Client {

    private @Nullable Endpoint remote;
    private volatile ClientAbilities abilities = ClientAbilities.NONE;

    /** The two ends of a connection have to know each other; this one learns of the other before anything is said. */
    void connect(Endpoint endpoint) {
        remote = endpoint;
    }

    void learn(ClientAbilities learned) {
        abilities = learned;
    }

    ClientAbilities abilities() {
        return abilities;
    }

    void publish(Snapshot checked) {
        publish(
                checked.uri(),
                checked.version(),
                Diagnostics.of(checked.uri(), checked.parsed().source(), checked.findings(), abilities));
    }

    void publish(String uri, @Nullable Integer version, List<Diagnostic> diagnostics) {
        PublishDiagnosticsParams params = new PublishDiagnosticsParams(uri, diagnostics);
        params.setVersion(version);
        notify(Methods.PUBLISH_DIAGNOSTICS, params);
    }

    void watchFiles() {
        if (abilities.registersFileWatchers()) {
            FileSystemWatcher watcher = new FileSystemWatcher(Either.forLeft("**/*.{yaml,yml,json}"));
            RegistrationParams params = new RegistrationParams(List.of(new Registration(
                    "troth-files",
                    Methods.DID_CHANGE_WATCHED_FILES,
                    new DidChangeWatchedFilesRegistrationOptions(List.of(watcher)))));
            if (remote != null) {
                remote.request(Methods.REGISTER_CAPABILITY, params);
            }
        }
    }

    /** Tells of what should not have happened; checking goes on with the next change. */
    void report(Throwable problem) {
        problem.printStackTrace(System.err);
        notify(
                Methods.LOG_MESSAGE,
                new MessageParams(MessageType.Error, "Troth could not check a document; its log has more: " + problem));
    }

    private void notify(String method, Object params) {
        if (remote != null) {
            remote.notify(method, params);
        }
    }
}
