package dev.troth.engine;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.Timestamps;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of one pass while it is being decided: what was sent, what was said, what time it is by now.
 *
 * <p>It lives for one call of the engine and is seen by nobody else, so that the law can be written in the order in
 * which Kratix takes it.
 */
public final class Pass {

    /** The API server refused a write: somebody else had written in between. */
    public static final class Conflict extends RuntimeException {

        private final String message;

        /** For a write to an object that was read before somebody else wrote to it. */
        Conflict(Reference object) {
            super(null, null, false, false);
            this.message = "Operation cannot be fulfilled on " + object
                    + ": the object has been modified; please apply your changes to the latest version and try again";
        }

        @Override
        public String getMessage() {
            return message;
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final int refusedWrite;
    private long nowMillis;
    private int sent;

    /**
     * A pass that begins.
     *
     * @param nowMillis the controller's clock, in milliseconds since the epoch
     * @param refusedWrite which write of the pass, counted from 1, the API server refuses; 0 for none
     */
    public Pass(long nowMillis, int refusedWrite) {
        this.nowMillis = nowMillis;
        this.refusedWrite = refusedWrite;
    }

    public long nowMillis() {
        return nowMillis;
    }

    /** The time as it is stored. */
    public long nowSeconds() {
        return Timestamps.ofMillis(nowMillis);
    }

    /** Sends a new object whose name is complete. Throws {@link Conflict}. */
    public void create(ApiObject object) {
        accepted(new Write.Create(object, false, nextIsRefused()));
    }

    /** Sends a new object whose name ends in a dash, behind which five characters are to come. Throws {@link Conflict}. */
    public void createNamed(ApiObject object) {
        accepted(new Write.Create(object, true, nextIsRefused()));
    }

    /** Sends metadata and spec. Throws {@link Conflict}. */
    public void update(ApiObject before, ApiObject after) {
        accepted(new Write.Update(before, after, nextIsRefused()));
    }

    /** Sends a status. Throws {@link Conflict}. */
    public void updateStatus(ApiObject before, ApiObject after) {
        accepted(new Write.UpdateStatus(before, after, nextIsRefused()));
    }

    /** Sends {@code spec.suspend}. Throws {@link Conflict}. */
    public void suspend(JobObject job) {
        accepted(new Write.SuspendJob(job, nextIsRefused()));
    }

    /** Sends a deletion. Throws {@link Conflict}. */
    public void delete(ApiObject object) {
        accepted(new Write.Delete(object, nextIsRefused()));
    }

    /** Sends what may fail: a refusal is passed over, as Kratix does where it only logs it. Answers whether it was accepted. */
    public boolean attempt(Runnable sending) {
        return attemptOrError(sending) == null;
    }

    /** Sends what may fail; answers what the API server said to a refused write, or null. */
    public @Nullable String attemptOrError(Runnable sending) {
        try {
            sending.run();
            return null;
        } catch (Conflict conflict) {
            return conflict.getMessage();
        }
    }

    private boolean nextIsRefused() {
        sent++;
        return sent == refusedWrite;
    }

    private void accepted(Write write) {
        steps.add(write);
        if (write.refused()) {
            throw new Conflict(write.object());
        }
    }

    public void normal(ApiObject about, String reason, String message) {
        steps.add(new Event(Event.Severity.NORMAL, reason, message, about.reference()));
    }

    public void warning(ApiObject about, String reason, String message) {
        steps.add(new Event(Event.Severity.WARNING, reason, message, about.reference()));
    }

    /** Waits, holding the worker. */
    public void sleep(long millis) {
        steps.add(new Sleep(millis));
        nowMillis += millis;
    }

    /** Adds what happened elsewhere in the same pass. */
    public void add(Step step) {
        steps.add(step);
    }

    /** Whether this pass has deleted it, so that whoever lists such objects now does not find it; finalizers would keep it. */
    public boolean hasRemoved(ApiObject object) {
        for (Step step : steps) {
            if (step instanceof Write.Delete delete
                    && !delete.refused()
                    && delete.before().equals(object)
                    && object.metadata().finalizers().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What was sent so far, in order. */
    public List<Write> writes() {
        return steps.stream()
                .filter(Write.class::isInstance)
                .map(Write.class::cast)
                .toList();
    }

    public Decision end(Requeue requeue, Because because) {
        return new Decision(steps, requeue, because);
    }

    /** The end of a pass that an error broke off. */
    public Decision failed(String message, @Nullable Because because) {
        return new Decision(
                steps,
                new Requeue.Failed(message),
                because == null
                        ? Because.of("the pass ended in an error, so Kratix tries again after a back-off: %s", message)
                        : because);
    }
}
