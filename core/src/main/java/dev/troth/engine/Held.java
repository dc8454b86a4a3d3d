package dev.troth.engine;

import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.object.WorkflowStatus;

/**
 * An object in the hands of a controller, beside the API server's own copy of it.
 *
 * <p>What a controller has changed in its hands is not stored before it is sent, and each answer of the API server
 * replaces what it holds: a status that was changed but not sent is lost when a label is sent first, and the other way
 * round. Kratix depends on this in several places.
 *
 * @param <P> a request or a Promise
 */
public final class Held<P extends WorkflowParent> {

    private P stored;
    private P held;
    private boolean outdated;

    public Held(P stored) {
        this.stored = stored;
        this.held = stored;
    }

    /** An object in hand that was changed since it was read. */
    public Held(P stored, P held) {
        this.stored = stored;
        this.held = held;
    }

    /** Another copy in the same state; what is changed or sent in one of them the other does not learn. */
    public Held<P> copy() {
        Held<P> copy = new Held<>(stored, held);
        copy.outdated = outdated;
        return copy;
    }

    /** What the controller holds. */
    public P get() {
        return held;
    }

    /** What the API server holds. */
    public P stored() {
        return stored;
    }

    /** Changes what the controller holds; nothing is sent. */
    public void set(P changed) {
        held = changed;
    }

    /** Changes the workflow's part of the status in hand; nothing is sent. */
    @SuppressWarnings("unchecked") // A request's copy is a request, a Promise's a Promise.
    public void setWorkflow(WorkflowStatus changed) {
        held = (P) held.withWorkflow(changed);
    }

    /** Changes the metadata in hand; nothing is sent. */
    @SuppressWarnings("unchecked") // As above.
    public void setMetadata(Metadata changed) {
        held = (P) held.withMetadata(changed);
    }

    /** Sends labels, annotations and finalizers; the answer brings the stored status. Throws {@link Pass.Conflict}. */
    @SuppressWarnings("unchecked") // As above.
    public void update(Pass pass) {
        refuseIfOutdated();
        P after = (P) stored.withMetadata(held.metadata());
        pass.update(stored, after);
        stored = after;
        held = after;
    }

    /** Sends the status; the answer brings the stored metadata. Throws {@link Pass.Conflict}. */
    @SuppressWarnings("unchecked") // As above.
    public void updateStatus(Pass pass) {
        refuseIfOutdated();
        P after = (P) held.withMetadata(stored.metadata());
        pass.updateStatus(stored, after);
        stored = after;
        held = after;
    }

    /** Reads it again: what was not sent is lost. */
    public void refetch() {
        held = stored;
        outdated = false;
    }

    /** The same pass has written to the object through another copy: what is sent from this one is refused. */
    public void overtakenBy(P written) {
        outdated |= !stored.equals(written);
        stored = written;
    }

    private void refuseIfOutdated() {
        if (outdated) {
            throw new Pass.Conflict(stored.reference());
        }
    }
}
