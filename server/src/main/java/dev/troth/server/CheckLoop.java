package dev.troth.server;

import dev.troth.analysis.Checker;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.RuleSelection;
import dev.troth.rules.KratixRule;
import dev.troth.rules.ProjectRule;
import dev.troth.rules.RequestRule;
import dev.troth.rules.Rule;
import dev.troth.rules.Rules;
import dev.troth.workspace.ProjectFiles;
import dev.troth.workspace.ScenarioFolder;
import dev.troth.workspace.cel.KubernetesCel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The one worker that reads and checks documents, tells the client, and answers questions about them.
 *
 * <p>No debounce: a change is looked at as soon as the worker is free. What comes in while it works waits as the newest
 * text alone, so a burst of keys costs two checks, not ten; a result whose text has changed meanwhile is dropped. That
 * everything that is told goes through here keeps it in order: nothing old comes after something new.
 */
final class CheckLoop implements AutoCloseable {

    private final Documents documents;
    private final Client client;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "troth-check");
        thread.setDaemon(true);
        return thread;
    });

    private final Rest rest = new Rest();
    private @Nullable Future<?> nextRest;

    /** What the client was told last, by key; the worker's own. */
    private final Map<String, Snapshot> published = new HashMap<>();

    CheckLoop(Documents documents, Client client) {
        this.documents = documents;
        this.client = client;
        worker.setRemoveOnCancelPolicy(true);
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Something changed. */
    void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            execute(() -> {
                scheduled.set(false);
                checkAll();
                restLater();
            });
        }
    }

    private void restLater() {
        if (nextRest != null) {
            nextRest.cancel(false);
        }
        nextRest = worker.schedule(rest::take, Rest.AFTER_SECONDS, TimeUnit.SECONDS);
    }

    /** Takes back what was said of a document that is no longer open. */
    void clear(String uri) {
        execute(() -> {
            if (documents.get(uri).isEmpty() && published.remove(Uris.key(uri)) != null) {
                client.publish(uri, null, List.of());
            }
        });
        schedule();
    }

    private void execute(Runnable task) {
        try {
            worker.execute(task);
        } catch (RejectedExecutionException e) {
            // The server is going down; nobody waits for findings any more.
            scheduled.set(true);
        }
    }

    /**
     * Answers a question about a document as it is at the time of the call, once it is checked.
     *
     * @param none the answer where no such document is open
     */
    <T> CompletableFuture<T> ask(String uri, T none, BiFunction<Snapshot, CancelChecker, T> question) {
        Optional<Snapshot> asked = documents.get(uri);
        if (asked.isEmpty()) {
            return CompletableFuture.completedFuture(none);
        }
        return CompletableFutures.computeAsync(worker, cancelled -> {
            cancelled.checkCanceled();
            checkAll();
            Snapshot now = documents.get(uri).orElse(null);
            if (now == null || !now.isChecked() || now.text() != asked.get().text()) {
                throw new ResponseErrorException(new ResponseError(
                        ResponseErrorCode.ContentModified, "The document changed while the answer was made.", null));
            }
            return question.apply(now, cancelled);
        });
    }

    /**
     * Answers a question about the text of a document as it is at the time of the call, which may not have been read: somebody
     * waits with the next key, and what is found in the text does not matter.
     *
     * @param none the answer where no such document is open, and where none can be given
     */
    <T> CompletableFuture<T> askOfText(String uri, T none, Function<Snapshot, T> question) {
        Optional<Snapshot> asked = documents.get(uri);
        if (asked.isEmpty()) {
            return CompletableFuture.completedFuture(none);
        }
        return CompletableFutures.computeAsync(worker, cancelled -> {
            cancelled.checkCanceled();
            try {
                return question.apply(asked.get());
            } catch (RuntimeException | StackOverflowError e) {
                client.report(e);
                return none;
            }
        });
    }

    /** First reads all, because what is found in one depends on what stands in the others. */
    private void checkAll() {
        while (true) {
            Optional<Snapshot> unread = documents.newest(snapshot -> !snapshot.isRead());
            if (unread.isPresent()) {
                read(unread.get());
                continue;
            }
            // A text that has come since is left to the check that its change has scheduled.
            Optional<Snapshot> unchecked = documents.newest(snapshot -> snapshot.isRead() && !snapshot.isChecked());
            if (unchecked.isEmpty()) {
                return;
            }
            check(unchecked.get());
        }
    }

    private void read(Snapshot snapshot) {
        Snapshot read;
        try {
            read = snapshot.read();
        } catch (RuntimeException | StackOverflowError e) {
            client.report(e);
            read = snapshot.givenUp();
        }
        documents.replaceRead(snapshot, read);
    }

    /** Telling the same again would close an editor's menu of fixes under the user's hand. */
    private void check(Snapshot read) {
        Snapshot checked;
        try {
            checked = checked(read);
        } catch (RuntimeException | StackOverflowError e) {
            client.report(e);
            checked = read.givenUp();
        }
        if (documents.replace(read, checked) && !checked.saysTheSameAs(published.put(checked.key(), checked))) {
            client.publish(checked);
        }
    }

    /** An editor sends all YAML that it opens; what has nothing to do with Kratix is left to others. */
    private Snapshot checked(Snapshot read) {
        boolean pending = documents.foldersPending();
        Project project = Project.of(documents.facts(), new KubernetesCel());
        boolean concerned = ProjectFiles.concernsKratix(read.parsed(), project);
        return read.with(
                concerned
                        ? Checker.check(
                                read.parsed(),
                                project,
                                beside(read),
                                pending ? WithoutProject.SELECTION : RuleSelection.ALL)
                        : List.of());
    }

    /** The files that a scenario in the document can name. */
    private static @Nullable ScenarioFolder beside(Snapshot read) {
        Path file = Uris.path(read.uri()).orElse(null);
        return file == null ? null : ScenarioFolder.beside(read.parsed(), file);
    }

    /** The rules that look at nothing but the document itself. */
    private static final class WithoutProject {

        static final RuleSelection SELECTION = new RuleSelection(
                Set.of(),
                Rules.families().stream()
                        .flatMap(family -> family.rules().stream())
                        .filter(rule -> rule instanceof ProjectRule
                                || rule instanceof KratixRule
                                || rule instanceof RequestRule)
                        .map(Rule::info)
                        .map(RuleInfo::code)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
