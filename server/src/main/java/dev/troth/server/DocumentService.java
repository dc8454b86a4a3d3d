package dev.troth.server;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What the client says and asks about one document. */
final class DocumentService implements TextDocumentService {

    private final Documents documents;
    private final Consumer<String> clear;
    private ClientAbilities abilities = ClientAbilities.NONE;

    DocumentService(Documents documents, Consumer<String> clear) {
        this.documents = documents;
        this.clear = clear;
    }

    void learn(ClientAbilities learned) {
        abilities = learned;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem document = params.getTextDocument();
        documents.put(document.getUri(), document.getVersion(), document.getText());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        documents
                .get(uri)
                .ifPresent(snapshot -> documents.put(
                        uri,
                        params.getTextDocument().getVersion(),
                        TextChanges.apply(snapshot.text(), params.getContentChanges())));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        documents.close(uri);
        clear.accept(uri);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // The text is known already; files that lean on it are told by the watcher.
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return CompletableFutures.computeAsync(cancelled -> {
            List<String> kinds = params.getContext().getOnly() == null
                    ? List.of()
                    : params.getContext().getOnly();
            return documents
                    .checked(params.getTextDocument().getUri())
                    .map(snapshot -> {
                        cancelled.checkCanceled();
                        return new CodeActions(
                                        snapshot,
                                        Objects.requireNonNull(snapshot.parsed()).source(),
                                        Objects.requireNonNull(snapshot.findings()),
                                        abilities.versionedEdits())
                                .at(params.getRange(), kinds);
                    })
                    .orElse(List.of())
                    .stream()
                    .map(Either::<Command, CodeAction>forRight)
                    .toList();
        });
    }
}
