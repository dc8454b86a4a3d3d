package dev.troth.server;

import dev.troth.analysis.FileFacts;
import dev.troth.workspace.ProjectFile;
import dev.troth.workspace.ProjectReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the editor's folders hold beside the open documents: the Promises, requests and Destinations of the project. Read
 * in the background, by one thread, so that what is read later is newer.
 */
final class Folders implements AutoCloseable {

    private final Documents documents;
    private final CheckLoop checks;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "troth-read");
        thread.setDaemon(true);
        return thread;
    });

    /** The reader's own once the session has begun. */
    private final List<Path> folders = new ArrayList<>();

    Folders(Documents documents, CheckLoop checks) {
        this.documents = documents;
        this.checks = checks;
    }

    /** Before anything is read. */
    void learn(List<Path> given) {
        folders.addAll(given);
    }

    /** Until all are read, nobody is told that something is missing. */
    void readInBackground() {
        if (!folders.isEmpty()) {
            documents.foldersPending(true);
            execute(() -> {
                folders.forEach(this::read);
                documents.foldersPending(false);
            });
        }
    }

    private void read(Path folder) {
        Map<String, @Nullable FileFacts> facts = new HashMap<>();
        for (ProjectFile file : ProjectReader.read(List.of(folder.toString())).all()) {
            facts.put(keyOf(file), file.facts());
        }
        documents.onDisk(facts);
    }

    private static String keyOf(ProjectFile file) {
        return Uris.key(file.candidate().file().toPath().toAbsolutePath().normalize());
    }

    /** The editor opened or left folders. */
    void changed(WorkspaceFoldersChangeEvent event) {
        execute(() -> {
            for (WorkspaceFolder left : event.getRemoved()) {
                Uris.path(left.getUri()).ifPresent(folder -> {
                    folders.remove(folder);
                    documents.forgetOnDisk(key -> folders.stream().noneMatch(Path.of(key)::startsWith));
                });
            }
            for (WorkspaceFolder opened : event.getAdded()) {
                Uris.path(opened.getUri())
                        .filter(folder -> !folders.contains(folder))
                        .ifPresent(folder -> {
                            folders.add(folder);
                            read(folder);
                        });
            }
        });
    }

    /** Files came, changed or went. */
    void changed(List<FileEvent> events) {
        List<String> uris = events.stream().map(FileEvent::getUri).toList();
        execute(() -> readAgain(uris));
    }

    /** A document was saved. */
    void changed(String uri) {
        execute(() -> readAgain(List.of(uri)));
    }

    private void readAgain(List<String> uris) {
        Map<String, @Nullable FileFacts> facts = new HashMap<>();
        for (String uri : uris) {
            Uris.path(uri)
                    .ifPresent(file -> facts.put(Uris.key(file), factsOf(file).orElse(null)));
        }
        documents.onDisk(facts);
    }

    /** What a file tells now; nothing when it is gone, cannot be read or has nothing to do with Kratix. */
    private Optional<FileFacts> factsOf(Path file) {
        return folders.stream()
                .filter(file::startsWith)
                .findFirst()
                .flatMap(folder -> ProjectReader.readAgain(folder, file, documents.facts()))
                .map(ProjectFile::facts);
    }

    private void execute(Runnable task) {
        try {
            reader.execute(() -> {
                task.run();
                checks.schedule();
            });
        } catch (RejectedExecutionException e) {
            // The server is going down; nobody needs what it would have read.
            return;
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
