package dev.troth.server;

import com.google.gson.JsonObject;
import dev.troth.analysis.Project;
import dev.troth.analysis.preview.TimelinePreview;
import dev.troth.workspace.cel.KubernetesCel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers with timelines. On a thread of its own, so that findings never wait for a rehearsal; it plays what the check
 * loop has read, and only once that has nothing newer to read.
 */
final class Previews implements AutoCloseable {

    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private final Documents documents;
    private final CheckLoop checks;
    private final Client client;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "troth-preview");
        thread.setDaemon(true);
        return thread;
    });

    /** What was answered last; the worker's own. An editor asks again when its view comes back, with the same text. */
    private @Nullable Answered last;

    /** A question about one state of the project, and the answer. */
    private record Answered(Snapshot snapshot, ProjectFacts facts, int offset, JsonObject answer) {}

    /** What is asked about: a text that has been read, and what stood around it then. */
    private record Asked(Snapshot snapshot, ProjectFacts facts, int offset) {}

    Previews(Documents documents, CheckLoop checks, Client client) {
        this.documents = documents;
        this.checks = checks;
        this.client = client;
    }

    CompletableFuture<JsonObject> answer(PreviewQuestion question) {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        CompletableFuture.runAsync(this::awaitFolders, worker)
                .thenCompose(ready -> checks.ask(
                        question.uri(),
                        Optional.<Asked>empty(),
                        (snapshot, cancelled) -> Optional.of(asked(snapshot, question))))
                .whenCompleteAsync(
                        (asked, problem) -> {
                            if (problem != null) {
                                answer.completeExceptionally(problem);
                            } else if (!answer.isCancelled()) {
                                complete(answer, asked);
                            }
                        },
                        worker);
        return answer;
    }

    /** What a request's file says is known once the folders are read; the first question often comes before that. */
    private void awaitFolders() {
        try {
            documents.awaitFolders(LONGEST_WAIT_MILLIS);
        } catch (InterruptedException e) {
            // The server is going down.
            Thread.currentThread().interrupt();
        }
    }

    private Asked asked(Snapshot snapshot, PreviewQuestion question) {
        int offset = question.position().map(snapshot.parsed().source()::offset).orElse(0);
        return new Asked(snapshot, documents.projectFacts(), offset);
    }

    /** Whatever happens here, the client must not wait for ever. */
    private void complete(CompletableFuture<JsonObject> answer, Optional<Asked> asked) {
        try {
            answer.complete(
                    asked.isEmpty() ? PreviewAnswer.nothing("The document is not open.") : answer(asked.get(), answer));
        } catch (RuntimeException | StackOverflowError e) {
            client.report(e);
            answer.completeExceptionally(new ResponseErrorException(new ResponseError(
                    ResponseErrorCode.InternalError, "The rehearsal came to grief; the server's log has more.", null)));
        }
    }

    private JsonObject answer(Asked asked, CompletableFuture<?> waiting) {
        Answered before = last;
        if (before != null
                && before.snapshot() == asked.snapshot()
                && before.offset() == asked.offset()
                && before.facts().isSameAs(asked.facts())) {
            return before.answer();
        }
        Project project = Project.of(asked.facts().all(), new KubernetesCel());
        TimelinePreview preview =
                TimelinePreview.at(asked.snapshot().parsed(), asked.offset(), project, waiting::isCancelled);
        JsonObject answer = new PreviewAnswer(asked.snapshot(), asked.facts(), documents).of(preview);
        if (!waiting.isCancelled()) {
            last = new Answered(asked.snapshot(), asked.facts(), asked.offset(), answer);
        }
        return answer;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
