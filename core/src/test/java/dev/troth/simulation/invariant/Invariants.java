package dev.troth.simulation.invariant;

import dev.troth.engine.Decision;
import dev.troth.engine.Step;
import dev.troth.engine.StoreCall;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.trigger.Change;
import dev.troth.engine.trigger.Controller;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.simulation.Platform;
import dev.troth.simulation.rehearsal.Onlooker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at each event of a story and breaks it off where something happens that must not. */
final class Invariants implements Onlooker {

    private final CounterCircle circle = new CounterCircle();
    private @Nullable Platform platform;
    private @Nullable StoredObjects objects;
    private @Nullable JobOrder jobs;
    private @Nullable CleanUp cleanUp;
    private @Nullable FilesInStores files;
    private @Nullable WorkItem item;
    private boolean wroteFiles;
    private @Nullable WorkflowParent atBeginningOfPass;
    private long lastMillis = Long.MIN_VALUE;

    /** Whether a story without an end is Kratix' doing. */
    boolean isCircleOfKratix() {
        return circle.isClosed();
    }

    @Override
    public void begins(Platform begun) {
        platform = begun;
        objects = new StoredObjects();
        jobs = new JobOrder(begun.apiServer());
        cleanUp = new CleanUp(begun.apiServer());
        files = new FilesInStores(begun);
    }

    @Override
    public void passed(long atMillis, WorkItem looked, Decision decision) {
        time(atMillis);
        circle.passed(atMillis, looked, decision);
        item = looked;
        wroteFiles = false;
        for (Step step : decision.steps()) {
            wroteFiles |= step instanceof StoreCall.UpdateFiles update
                    && update.error().isEmpty();
        }
        ApiObject object = object(looked);
        atBeginningOfPass = object instanceof WorkflowParent parent ? parent : null;
        if (object == null && !decision.writes().isEmpty()) {
            throw new Violation("a pass for " + looked + ", which is gone, writes " + decision.writes());
        }
    }

    @Override
    public void passEnded(long atMillis) {
        time(atMillis);
        if (item != null && item.controller() == Controller.WORK_PLACEMENT) {
            Objects.requireNonNull(files).looked(item, wroteFiles);
        }
        item = null;
        atBeginningOfPass = null;
    }

    @Override
    public void changed(long atMillis, Change change) {
        time(atMillis);
        Objects.requireNonNull(objects).check(change, atMillis / 1000);
        if (change.before() == null && change.object() instanceof JobObject job) {
            Objects.requireNonNull(jobs).created(job, atBeginningOfPass);
        }
        Objects.requireNonNull(cleanUp).check(change, item != null);
    }

    @Override
    public void stepped() {
        time(Objects.requireNonNull(platform).nowMillis());
    }

    /** What must hold at the end. */
    void ended() {
        Objects.requireNonNull(files).ended();
    }

    private void time(long atMillis) {
        if (atMillis < lastMillis) {
            throw new Violation("time went back from " + lastMillis + " to " + atMillis);
        }
        lastMillis = atMillis;
    }

    private @Nullable ApiObject object(WorkItem looked) {
        String kind = switch (looked.controller()) {
            case REQUEST -> RandomPromise.KIND;
            case PROMISE -> "Promise";
            case BINDING -> "ResourceBinding";
            case REVISION -> "PromiseRevision";
            case WORK -> "Work";
            case WORK_PLACEMENT -> "WorkPlacement";
            case DESTINATION -> "Destination";
        };
        return Objects.requireNonNull(platform).apiServer().get(new Reference(kind, looked.namespace(), looked.name()));
    }

    /** Something happened that must not. */
    static final class Violation extends AssertionError {
        Violation(String what) {
            super(what);
        }
    }

    /** The object as a request or Promise is named in a message. */
    static String name(WorkflowParent parent) {
        return parent instanceof RequestObject request
                ? request.metadata().namespace() + "/" + request.metadata().name()
                : "Promise " + parent.metadata().name();
    }
}
