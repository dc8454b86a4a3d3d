package dev.troth.server;

import dev.troth.analysis.FileFacts;
import dev.troth.workspace.ProjectFile;
import dev.troth.workspace.ProjectReader;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** What the folders of the editor hold beside the open documents: the Promises, requests and Destinations of the project. */
final class FolderService implements WorkspaceService, AutoCloseable {

    private final Documents documents;
    private final List<Path> folders = new ArrayList<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "troth-read");
        thread.setDaemon(true);
        return thread;
    });

    FolderService(Documents documents) {
        this.documents = documents;
    }

    void learn(InitializeParams params) {
        if (params.getWorkspaceFolders() != null) {
            for (WorkspaceFolder folder : params.getWorkspaceFolders()) {
                path(folder.getUri()).ifPresent(folders::add);
            }
        } else if (rootUri(params) != null) {
            path(rootUri(params)).ifPresent(folders::add);
        }
    }

    /** What clients sent before there were several folders. */
    @SuppressWarnings("deprecation")
    private static @Nullable String rootUri(InitializeParams params) {
        return params.getRootUri();
    }

    private static Optional<Path> path(@Nullable String uri) {
        if (uri == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(URI.create(uri)));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // A folder that is not on this machine, such as one of a remote repository, has no files to read.
            return Optional.empty();
        }
    }

    void readInBackground() {
        reader.execute(() -> {
            for (Path folder : folders) {
                Map<String, @Nullable FileFacts> facts = new HashMap<>();
                for (ProjectFile file : ProjectReader.read(List.of(folder.toString())).files()) {
                    facts.put(uri(Path.of(file.name())), file.facts());
                }
                documents.onDisk(facts);
            }
        });
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        reader.execute(() -> {
            Map<String, @Nullable FileFacts> facts = new HashMap<>();
            for (FileEvent event : params.getChanges()) {
                path(event.getUri()).ifPresent(file -> facts.put(uri(file), facts(file, event.getType())));
            }
            documents.onDisk(facts);
        });
    }

    /** What a changed file tells; null when it is gone, cannot be read or has nothing to do with Kratix. */
    private static @Nullable FileFacts facts(Path file, FileChangeType change) {
        if (change == FileChangeType.Deleted) {
            return null;
        }
        return ProjectReader.read(List.of(file.toString())).files().stream()
                .findFirst()
                .map(ProjectFile::facts)
                .orElse(null);
    }

    /** As clients write them: {@code file:///…}. */
    private static String uri(Path file) {
        return file.toAbsolutePath().toUri().toString();
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // There is nothing to set yet.
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
