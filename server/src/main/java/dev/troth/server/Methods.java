package dev.troth.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
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
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;

/**
 * The methods of LSP that the server speaks, and what each carries.
 *
 * <p>lsp4j could find all methods of the protocol by reflection; that, and building the types of what nobody here asks
 * for, would be most of the time between start and first answer.
 */
final class Methods {

    static final String INITIALIZE = "initialize";
    static final String INITIALIZED = "initialized";
    static final String SHUTDOWN = "shutdown";
    static final String EXIT = "exit";
    static final String DID_OPEN = "textDocument/didOpen";
    static final String DID_CHANGE = "textDocument/didChange";
    static final String DID_SAVE = "textDocument/didSave";
    static final String DID_CLOSE = "textDocument/didClose";
    static final String CODE_ACTION = "textDocument/codeAction";
    static final String CODE_LENS = "textDocument/codeLens";
    static final String COMPLETION = "textDocument/completion";
    static final String HOVER = "textDocument/hover";
    static final String EXECUTE_COMMAND = "workspace/executeCommand";
    static final String PUBLISH_DIAGNOSTICS = "textDocument/publishDiagnostics";
    static final String DID_CHANGE_WATCHED_FILES = "workspace/didChangeWatchedFiles";
    static final String DID_CHANGE_FOLDERS = "workspace/didChangeWorkspaceFolders";
    static final String REGISTER_CAPABILITY = "client/registerCapability";
    static final String LOG_MESSAGE = "window/logMessage";

    private Methods() {}

    /** What comes in, by name. */
    static Map<String, JsonRpcMethod> table() {
        Map<String, JsonRpcMethod> methods = new LinkedHashMap<>();
        for (JsonRpcMethod method : List.of(
                JsonRpcMethod.request(INITIALIZE, JsonObject.class, JsonObject.class),
                JsonRpcMethod.notification(INITIALIZED, JsonObject.class),
                JsonRpcMethod.request(SHUTDOWN, Object.class),
                JsonRpcMethod.notification(EXIT),
                JsonRpcMethod.notification(DID_OPEN, DidOpenTextDocumentParams.class),
                JsonRpcMethod.notification(DID_CHANGE, DidChangeTextDocumentParams.class),
                JsonRpcMethod.notification(DID_SAVE, DidSaveTextDocumentParams.class),
                JsonRpcMethod.notification(DID_CLOSE, DidCloseTextDocumentParams.class),
                JsonRpcMethod.request(
                        CODE_ACTION, new TypeToken<List<CodeAction>>() {}.getType(), CodeActionParams.class),
                JsonRpcMethod.request(CODE_LENS, JsonArray.class, CodeLensParams.class),
                JsonRpcMethod.request(COMPLETION, JsonArray.class, CompletionParams.class),
                JsonRpcMethod.request(HOVER, JsonObject.class, HoverParams.class),
                JsonRpcMethod.request(EXECUTE_COMMAND, JsonObject.class, JsonObject.class),
                JsonRpcMethod.notification(DID_CHANGE_WATCHED_FILES, DidChangeWatchedFilesParams.class),
                JsonRpcMethod.notification(DID_CHANGE_FOLDERS, DidChangeWorkspaceFoldersParams.class))) {
            methods.put(method.getMethodName(), method);
        }
        return methods;
    }
}
