package dev.troth.server;

import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.jspecify.annotations.Nullable;

/**
 * What the client can do that the server makes use of.
 *
 * @param versionedEdits it takes edits that are bound to a version of the document
 * @param registersFileWatchers it tells of files that change on disk, when asked
 */
record ClientAbilities(boolean versionedEdits, boolean registersFileWatchers) {

    static final ClientAbilities NONE = new ClientAbilities(false, false);

    static ClientAbilities of(@Nullable ClientCapabilities capabilities) {
        Optional<WorkspaceClientCapabilities> workspace =
                Optional.ofNullable(capabilities).map(ClientCapabilities::getWorkspace);
        return new ClientAbilities(
                workspace
                        .map(WorkspaceClientCapabilities::getWorkspaceEdit)
                        .map(WorkspaceEditCapabilities::getDocumentChanges)
                        .orElse(false),
                workspace
                        .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
                        .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
                        .orElse(false));
    }
}
