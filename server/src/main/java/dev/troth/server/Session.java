package dev.troth.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/** One client's session: hello, what the server can do, what it is told and asked, goodbye. */
final class Session implements Endpoint, AutoCloseable {

    /** Where a session stands; before hello and after goodbye there are no answers. */
    private enum Stage {
        NEW,
        OPEN,
        SHUT_DOWN
    }

    /** LSP's number for: send what changed, not the whole text. */
    private static final int CHANGES_ONLY = 2;

    private final Client client;
    private final Documents documents = new Documents();
    private final CheckLoop checks;
    private final Folders folders;
    private final Previews previews;
    private volatile Stage stage = Stage.NEW;

    Session(Client client) {
        this.client = client;
        this.checks = new CheckLoop(documents, client);
        this.folders = new Folders(documents, checks);
        this.previews = new Previews(documents, checks, client);
    }

    @Override
    public CompletableFuture<?> request(String method, @Nullable Object params) {
        if (stage == Stage.NEW && !method.equals(Methods.INITIALIZE)) {
            return refused(ResponseErrorCode.ServerNotInitialized, "`initialize` comes first.");
        }
        if (stage != Stage.NEW && (stage == Stage.SHUT_DOWN || method.equals(Methods.INITIALIZE))) {
            return refused(ResponseErrorCode.InvalidRequest, "`" + method + "` comes too late.");
        }
        return switch (method) {
            case Methods.INITIALIZE -> CompletableFuture.completedFuture(initialize(params));
            case Methods.SHUTDOWN -> {
                stage = Stage.SHUT_DOWN;
                yield CompletableFuture.completedFuture(null);
            }
            case Methods.CODE_ACTION -> codeActions(given(params, CodeActionParams.class));
            case Methods.CODE_LENS -> codeLenses(given(params, CodeLensParams.class));
            case Methods.COMPLETION -> completion(given(params, CompletionParams.class));
            case Methods.HOVER -> hover(given(params, HoverParams.class));
            case Methods.EXECUTE_COMMAND -> execute(given(params, JsonObject.class));
            default -> refused(ResponseErrorCode.MethodNotFound, "Troth does not know `" + method + "`.");
        };
    }

    @Override
    public void notify(String method, @Nullable Object params) {
        if (method.equals(Methods.EXIT)) {
            Runtime.getRuntime().exit(exitCode());
        }
        if (stage != Stage.OPEN) {
            return;
        }
        switch (method) {
            case Methods.INITIALIZED -> {
                client.watchFiles();
                folders.readInBackground();
            }
            case Methods.DID_OPEN ->
                open(given(params, DidOpenTextDocumentParams.class).getTextDocument());
            case Methods.DID_CHANGE -> change(given(params, DidChangeTextDocumentParams.class));
            case Methods.DID_SAVE ->
                saved(given(params, DidSaveTextDocumentParams.class).getTextDocument());
            case Methods.DID_CLOSE ->
                close(given(params, DidCloseTextDocumentParams.class).getTextDocument());
            case Methods.DID_CHANGE_WATCHED_FILES ->
                folders.changed(given(params, DidChangeWatchedFilesParams.class).getChanges());
            case Methods.DID_CHANGE_FOLDERS ->
                folders.changed(
                        given(params, DidChangeWorkspaceFoldersParams.class).getEvent());
            // Notifications that a server does not know are to be passed over in silence.
            default -> {}
        }
    }

    private static CompletableFuture<?> refused(ResponseErrorCode code, String message) {
        return CompletableFuture.failedFuture(new ResponseErrorException(new ResponseError(code, message, null)));
    }

    private static <T> T given(@Nullable Object params, Class<T> type) {
        if (!type.isInstance(params)) {
            throw new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.InvalidParams, "The parameters are missing.", null));
        }
        return type.cast(params);
    }

    private JsonObject initialize(@Nullable Object params) {
        JsonObject hello = given(params, JsonObject.class);
        client.learn(ClientAbilities.of(hello.get("capabilities")));
        folders.learn(foldersOf(hello));
        if (hello.get("processId") instanceof JsonElement id && id.isJsonPrimitive()) {
            ParentProcess.watch(id.getAsLong());
        }
        stage = Stage.OPEN;

        JsonObject serverInfo = new JsonObject();
        serverInfo.addProperty("name", "troth");
        serverInfo.addProperty("version", Version.TEXT);
        JsonObject result = new JsonObject();
        result.add("capabilities", capabilities());
        result.add("serverInfo", serverInfo);
        return result;
    }

    /** Plain JSON for the same reason as {@link ClientAbilities}: lsp4j's types know of all that servers can do. */
    private JsonObject capabilities() {
        JsonObject sync = new JsonObject();
        sync.addProperty("openClose", true);
        sync.addProperty("change", CHANGES_ONLY);
        sync.addProperty("save", true);

        JsonArray kinds = new JsonArray();
        kinds.add(CodeActionKind.QuickFix);
        kinds.add(CodeActions.FIX_ALL);
        JsonObject codeActions = new JsonObject();
        codeActions.add("codeActionKinds", kinds);

        JsonArray triggers = new JsonArray();
        Proposals.TRIGGERS.forEach(triggers::add);
        JsonObject completion = new JsonObject();
        completion.add("triggerCharacters", triggers);

        JsonObject workspaceFolders = new JsonObject();
        workspaceFolders.addProperty("supported", true);
        workspaceFolders.addProperty("changeNotifications", true);
        JsonObject workspace = new JsonObject();
        workspace.add("workspaceFolders", workspaceFolders);

        JsonObject capabilities = new JsonObject();
        capabilities.addProperty("positionEncoding", "utf-16");
        capabilities.add("textDocumentSync", sync);
        capabilities.add("codeActionProvider", codeActions);
        capabilities.add("completionProvider", completion);
        capabilities.addProperty("hoverProvider", true);
        capabilities.add("workspace", workspace);
        capabilities.add("executeCommandProvider", commands());
        if (client.abilities().showsTimelines()) {
            capabilities.add("codeLensProvider", new JsonObject());
        }
        return capabilities;
    }

    private static JsonObject commands() {
        JsonArray names = new JsonArray();
        names.add(PreviewQuestion.COMMAND);
        JsonObject commands = new JsonObject();
        commands.add("commands", names);
        return commands;
    }

    /** Those of {@code workspaceFolders}; {@code rootUri} is what clients sent before there could be several. */
    private static List<Path> foldersOf(JsonObject hello) {
        List<Path> found = new ArrayList<>();
        if (hello.get("workspaceFolders") instanceof JsonArray several) {
            for (JsonElement folder : several) {
                if (folder instanceof JsonObject named && named.get("uri") instanceof JsonElement uri) {
                    Uris.path(uri.getAsString()).ifPresent(found::add);
                }
            }
        } else if (hello.get("rootUri") instanceof JsonElement uri && uri.isJsonPrimitive()) {
            Uris.path(uri.getAsString()).ifPresent(found::add);
        }
        return found;
    }

    private void open(TextDocumentItem document) {
        documents.put(Snapshot.of(document.getUri(), document.getVersion(), document.getText()));
        checks.schedule();
    }

    /** In the order in which changes come: each is about the text that the one before left, whatever its number says. */
    private void change(DidChangeTextDocumentParams params) {
        VersionedTextDocumentIdentifier document = params.getTextDocument();
        documents.get(document.getUri()).ifPresent(before -> {
            Integer version = document.getVersion();
            documents.put(before.changed(
                    version == null ? before.version() : version,
                    TextChanges.apply(before.text(), params.getContentChanges())));
            checks.schedule();
        });
    }

    /** Who watches files is told of the new one by the client. */
    private void saved(TextDocumentIdentifier document) {
        if (!client.abilities().registersFileWatchers()) {
            folders.changed(document.getUri());
        }
    }

    private void close(TextDocumentIdentifier document) {
        documents.close(document.getUri());
        checks.clear(document.getUri());
    }

    private CompletableFuture<List<CodeAction>> codeActions(CodeActionParams params) {
        List<String> only = params.getContext().getOnly();
        return checks.ask(
                params.getTextDocument().getUri(),
                List.of(),
                (snapshot, cancelled) -> new CodeActions(snapshot, client.abilities())
                        .at(params.getRange(), only == null ? List.of() : only));
    }

    private CompletableFuture<JsonArray> codeLenses(CodeLensParams params) {
        return checks.ask(
                params.getTextDocument().getUri(),
                new JsonArray(),
                (snapshot, cancelled) ->
                        client.abilities().showsTimelines() ? CodeLenses.of(snapshot) : new JsonArray());
    }

    private CompletableFuture<JsonArray> completion(CompletionParams params) {
        return checks.askOfText(
                params.getTextDocument().getUri(),
                new JsonArray(),
                snapshot ->
                        new Proposals(snapshot, documents.projectFacts(), client.abilities()).at(params.getPosition()));
    }

    private CompletableFuture<?> hover(HoverParams params) {
        return checks.ask(
                        params.getTextDocument().getUri(),
                        Optional.<JsonObject>empty(),
                        (snapshot, cancelled) -> new Proposals(snapshot, documents.projectFacts(), client.abilities())
                                .hover(params.getPosition()))
                .thenApply(found -> found.orElse(null));
    }

    private CompletableFuture<?> execute(JsonObject params) {
        JsonElement command = params.get("command");
        if (command == null
                || !command.isJsonPrimitive()
                || !command.getAsString().equals(PreviewQuestion.COMMAND)) {
            return refused(
                    ResponseErrorCode.InvalidParams,
                    "Troth has the command `" + PreviewQuestion.COMMAND + "` and no other.");
        }
        return previews.answer(PreviewQuestion.of(params.get("arguments")));
    }

    /** What LSP asks for: 0 after {@code shutdown}, else 1. */
    int exitCode() {
        return stage == Stage.SHUT_DOWN ? 0 : 1;
    }

    @Override
    public void close() {
        checks.close();
        folders.close();
        previews.close();
    }
}
