package dev.troth.conformance.engine;

import dev.troth.engine.Decision;
import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.promise.Kinds;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.PlatformListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes down what happens on the virtual platform, in the form in which the recorder did. */
final class TraceLog implements PlatformListener {

    private final ApiServer apiServer;
    private final String requestKind;
    private final long startMillis;
    private final List<TraceEntry> entries = new ArrayList<>();

    TraceLog(ApiServer apiServer, String requestKind, long startMillis) {
        this.apiServer = apiServer;
        this.requestKind = requestKind;
        this.startMillis = startMillis;
    }

    List<TraceEntry> entries() {
        return entries;
    }

    @Override
    public void passed(long atMillis, WorkItem item, Decision decision) {
        String object = item.namespace().isEmpty() ? item.name() : item.namespace() + "/" + item.name();
        String what = "pass " + item.controller().text() + " " + object;
        ApiObject looked = apiServer.get(new Reference(kind(item), item.namespace(), item.name()));
        boolean deleting = looked != null && looked.metadata().isDeleting();
        add(atMillis, what, TrothOutcome.of(decision, atMillis, Set.of()), deleting);
    }

    private String kind(WorkItem item) {
        return switch (item.controller()) {
            case PROMISE -> Kinds.PROMISE;
            case REQUEST -> requestKind;
            case BINDING -> BindingObject.KIND;
            case REVISION -> RevisionObject.KIND;
            case WORK, WORK_PLACEMENT, DESTINATION -> throw new IllegalStateException("not played: " + item);
        };
    }

    /** Something that nobody of Kratix' controllers did. */
    void note(long atMillis, String what, List<Write> writes, String error) {
        Outcome.End end = new Outcome.End(error, -1, 0);
        add(atMillis, what, new Outcome(TrothOutcome.writes(writes, atMillis), List.of(), end), false);
    }

    private void add(long atMillis, String what, Outcome outcome, boolean deleting) {
        entries.add(TraceEntry.of(atMillis - startMillis, what, outcome, deleting));
    }
}
