package dev.troth.conformance.engine;

import dev.troth.engine.Decision;
import dev.troth.engine.Event;
import dev.troth.engine.RequestController;
import dev.troth.engine.Requeue;
import dev.troth.engine.Sleep;
import dev.troth.engine.Step;
import dev.troth.engine.StoreCall;
import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.ObjectDocument;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.Timestamps;
import dev.troth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Troth decided, in the form in which it is compared. */
final class TrothOutcome {

    private final Set<Reference> unknownContents;
    private final List<Outcome.Written> writes = new ArrayList<>();
    private final List<Outcome.Said> events = new ArrayList<>();
    private final long beganMillis;
    private long sleptMillis;

    private TrothOutcome(long beganMillis, Set<Reference> unknownContents) {
        this.beganMillis = beganMillis;
        this.unknownContents = unknownContents;
    }

    /**
     * @param beganMillis when the pass began, in milliseconds since the epoch
     * @param unknownContents objects that held already what is written to them, which the recording does not tell
     */
    static Outcome of(Decision decision, long beganMillis, Set<Reference> unknownContents) {
        TrothOutcome outcome = new TrothOutcome(beganMillis, unknownContents);
        decision.steps().forEach(outcome::add);
        return new Outcome(outcome.writes, outcome.events, end(decision));
    }

    /** What somebody else than a controller wrote, at one moment. */
    static List<Outcome.Written> writes(List<Write> writes, long atMillis) {
        TrothOutcome outcome = new TrothOutcome(atMillis, Set.of());
        writes.forEach(outcome::add);
        return outcome.writes;
    }

    private static Outcome.End end(Decision decision) {
        return switch (decision.requeue()) {
            case Requeue.Passive passive -> new Outcome.End("", -1, decision.tookMillis());
            case Requeue.After after -> new Outcome.End("", after.millis(), decision.tookMillis());
            case Requeue.Failed failed ->
                new Outcome.End(RecordedOutcome.inKratixWords(true, failed.message()), -1, decision.tookMillis());
        };
    }

    private void add(Step step) {
        switch (step) {
            case Sleep sleep -> sleptMillis += sleep.millis();
            case Event event -> events.add(new Outcome.Said(event.severity().text(), event.reason(), event.message()));
            case Write write -> add(write);
            case RequestController instruction -> {} // It is kept in memory, and recordings are of what is stored.
            case StoreCall call -> throw new IllegalStateException("a pass without State Stores calls one: " + call);
        }
    }

    private void add(Write write) {
        boolean counts = write.refused()
                || !write.changesNothing()
                        && !RecordedOutcome.SUPPORTING.contains(write.object().kind())
                        && !unknownContents.contains(write.object());
        if (counts && !isSecondDeletion(write)) {
            writes.add(
                    switch (write) {
                        case Write.Create create -> written("create", write, null, create.created());
                        case Write.Update update -> written("update", write, update.before(), update.after());
                        case Write.UpdateStatus update -> written("status", write, update.before(), update.after());
                        case Write.SuspendJob suspend ->
                            written(
                                    "patch",
                                    write,
                                    suspend.before(),
                                    suspend.before().withSuspend(true));
                        case Write.Delete delete -> written("delete", write, delete.before(), deleted(delete.before()));
                    });
        }
    }

    /** What is being deleted already stays as it is. */
    private static boolean isSecondDeletion(Write write) {
        return write instanceof Write.Delete delete
                && !delete.refused()
                && delete.before().metadata().isDeleting();
    }

    private ApiObject deleted(ApiObject object) {
        return object.withMetadata(object.metadata().deletedAt(Timestamps.ofMillis(beganMillis + sleptMillis)));
    }

    private Outcome.Written written(String verb, Write write, @Nullable ApiObject before, ApiObject after) {
        Metadata metadata = after.metadata();
        boolean gone = !write.refused()
                && metadata.isDeleting()
                && metadata.finalizers().isEmpty();
        List<String> remarks = new ArrayList<>();
        if (write.refused()) {
            remarks.add("refused");
        }
        if (gone) {
            remarks.add("gone");
        }
        if (sleptMillis > 0) {
            remarks.add(String.format(Locale.ROOT, "+%.1fs", sleptMillis / 1000.0));
        }
        boolean documentCounts = !write.refused() && !gone;
        String kind = after.kind();
        return new Outcome.Written(
                verb,
                kind,
                metadata.namespace(),
                metadata.name(),
                String.join(" ", remarks),
                documentCounts && before != null
                        ? ComparedPart.of(verb, kind, ObjectDocument.of(before))
                        : Json.Mapping.EMPTY,
                documentCounts ? ComparedPart.of(verb, kind, ObjectDocument.of(after)) : Json.Mapping.EMPTY);
    }
}
