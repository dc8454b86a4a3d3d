package dev.troth.server;

import dev.troth.analysis.Checker;
import dev.troth.analysis.FileFacts;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import dev.troth.workspace.cel.KubernetesCel;
import dev.troth.workspace.ProjectFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The open documents, and the one worker that checks them.
 *
 * <p>No debounce: a change is looked at as soon as the worker is free. What comes in while it works waits as the newest
 * text alone, so a burst of keys costs two checks, not ten; a result whose text has changed meanwhile is dropped.
 */
final class Documents implements AutoCloseable {

    private final Map<String, Snapshot> open = new ConcurrentHashMap<>();
    /** What each document last told the others; files on disk that are not open included. */
    private final Map<String, FileFacts> facts = new ConcurrentHashMap<>();

    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "troth-check");
        thread.setDaemon(true);
        return thread;
    });
    private final Consumer<Snapshot> publish;
    private final Consumer<Throwable> report;

    /**
     * @param publish takes each snapshot once it is checked, newest texts only
     * @param report takes what should not have happened; checking goes on with the next change
     */
    Documents(Consumer<Snapshot> publish, Consumer<Throwable> report) {
        this.publish = publish;
        this.report = report;
    }

    /** A text was opened or changed. */
    void put(String uri, int version, String text) {
        open.put(uri, Snapshot.of(uri, version, text));
        schedule();
    }

    Optional<Snapshot> get(String uri) {
        return Optional.ofNullable(open.get(uri));
    }

    boolean isOpen(String uri) {
        return open.containsKey(uri);
    }

    /** The document is no longer open; what it tells others stays until the file on disk says otherwise. */
    void close(String uri) {
        open.remove(uri);
    }

    /** What files on disk tell the documents; null for one that is gone. What is open counts before what is on disk. */
    void onDisk(Map<String, @Nullable FileFacts> files) {
        boolean changed = false;
        for (Map.Entry<String, @Nullable FileFacts> file : files.entrySet()) {
            if (!isOpen(file.getKey())) {
                FileFacts told = file.getValue();
                changed |= tell(file.getKey(), told == null ? FileFacts.NONE : told);
            }
        }
        if (changed) {
            checkAgainAllBut("");
        }
    }

    /** Whether there is anything to tell, now or before. */
    private boolean tell(String uri, FileFacts told) {
        FileFacts before = told.isEmpty() ? facts.remove(uri) : facts.put(uri, told);
        return before != null || !told.isEmpty();
    }

    private void checkAgainAllBut(String uri) {
        open.replaceAll((other, snapshot) -> other.equals(uri) ? snapshot : snapshot.unchecked());
        schedule();
    }

    /** The document as it is now, checked: by the caller itself where the worker has not come to it yet. */
    Optional<Snapshot> checked(String uri) {
        return get(uri).map(snapshot -> snapshot.findings() == null ? check(snapshot.read()) : snapshot);
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            try {
                worker.execute(this::checkAll);
            } catch (RejectedExecutionException e) {
                // The server is going down; nobody waits for findings any more.
                scheduled.set(false);
            }
        }
    }

    private void checkAll() {
        scheduled.set(false);
        for (String uri : List.copyOf(open.keySet())) {
            Snapshot snapshot = open.get(uri);
            if (snapshot != null && snapshot.findings() == null) {
                checkOne(snapshot);
            }
        }
    }

    private void checkOne(Snapshot snapshot) {
        Snapshot read = snapshot.read();
        boolean othersDepend = open.size() > 1 && tell(read.uri(), Objects.requireNonNull(read.facts()));
        Snapshot checked;
        try {
            checked = check(read);
        } catch (RuntimeException e) {
            report.accept(e);
            checked = read.with(List.of());
        }
        Snapshot result = checked;
        Snapshot now = open.computeIfPresent(read.uri(), (uri, newest) -> newest.isSameAs(read) ? result : newest);
        if (now == result) {
            publish.accept(result);
            if (othersDepend && snapshot.parsed() == null) {
                checkAgainAllBut(read.uri());
            }
        }
    }

    /** An editor sends all YAML that it opens; what has nothing to do with Kratix is left to others. */
    private Snapshot check(Snapshot read) {
        ParsedFile file = Objects.requireNonNull(read.parsed());
        Project project = projectAround(read);
        boolean concerned = ProjectFiles.concernsKratix(file, project);
        return read.with(concerned ? Checker.check(file, project, RuleSelection.ALL) : List.of());
    }

    private Project projectAround(Snapshot read) {
        Map<String, FileFacts> all = new LinkedHashMap<>(facts);
        all.put(read.uri(), Objects.requireNonNull(read.facts()));
        return Project.of(all.values(), new KubernetesCel());
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
