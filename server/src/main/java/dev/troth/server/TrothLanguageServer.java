package dev.troth.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The life of a session: hello, what the server can do, goodbye. */
final class TrothLanguageServer implements LanguageServer, LanguageClientAware, AutoCloseable {

    /** What the client was told last of each open document. */
    private final Map<String, PublishDiagnosticsParams> told = new ConcurrentHashMap<>();

    private final Documents documents = new Documents(this::publish, this::report);
    private final DocumentService documentService = new DocumentService(documents, this::clear);
    private final FolderService folderService = new FolderService(documents);

    private @Nullable LanguageClient client;
    private @Nullable ParentProcess parent;
    private ClientAbilities abilities = ClientAbilities.NONE;
    private volatile boolean shutDown;

    @Override
    public void connect(LanguageClient remote) {
        client = remote;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        abilities = ClientAbilities.of(params.getCapabilities());
        documentService.learn(abilities);
        folderService.learn(params);
        parent = ParentProcess.watch(params.getProcessId());

        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        ServerCapabilities capabilities = new ServerCapabilities();
        capabilities.setTextDocumentSync(sync);
        capabilities.setCodeActionProvider(
                new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActions.FIX_ALL)));
        return CompletableFuture.completedFuture(
                new InitializeResult(capabilities, new ServerInfo("troth", Version.TEXT)));
    }

    @Override
    public void initialized(InitializedParams params) {
        if (abilities.registersFileWatchers()) {
            FileSystemWatcher watcher = new FileSystemWatcher(Either.forLeft("**/*.{yaml,yml,json}"));
            client().registerCapability(new RegistrationParams(List.of(new Registration(
                    "troth-files",
                    "workspace/didChangeWatchedFiles",
                    new DidChangeWatchedFilesRegistrationOptions(List.of(watcher))))));
        }
        folderService.readInBackground();
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return CompletableFuture.completedFuture(new Object());
    }

    @Override
    public void exit() {
        close();
        // Not on this thread's stack: the connection may still be writing the answer to shutdown.
        Runtime.getRuntime().exit(exitCode());
    }

    int exitCode() {
        return shutDown ? 0 : 1;
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documentService;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return folderService;
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // Tracing is the client's: everything that it could ask for goes over its own wire.
    }

    private void publish(Snapshot checked) {
        PublishDiagnosticsParams params = new PublishDiagnosticsParams(
                checked.uri(),
                Diagnostics.of(
                        checked.uri(),
                        Objects.requireNonNull(checked.parsed()).source(),
                        Objects.requireNonNull(checked.findings())));
        params.setVersion(checked.version());
        // Telling the same again would close an editor's menu of fixes under the user's hand.
        if (!params.equals(told.put(checked.uri(), params))) {
            client().publishDiagnostics(params);
        }
    }

    private void clear(String uri) {
        told.remove(uri);
        client().publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }

    private void report(Throwable problem) {
        problem.printStackTrace(System.err);
        client().logMessage(new MessageParams(
                MessageType.Error, "Troth could not check a document; its log has more: " + problem));
    }

    private LanguageClient client() {
        return Objects.requireNonNull(client, "connect comes first");
    }

    @Override
    public void close() {
        documents.close();
        folderService.close();
        if (parent != null) {
            parent.close();
        }
    }
}
