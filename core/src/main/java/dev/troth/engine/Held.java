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

    public Held(P stored) {
        this.stored = stored;
        this.held = stored;
    }

    /** An object in hand that was changed since it was read. */
    public Held(P stored, P held) {
        this.stored = stored;
        this.held = held;
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
        P after = (P) stored.withMetadata(held.metadata());
        pass.update(stored, after);
        stored = after;
        held = after;
    }

    /** Sends the status; the answer brings the stored metadata. Throws {@link Pass.Conflict}. */
    @SuppressWarnings("unchecked") // As above.
    public void updateStatus(Pass pass) {
        P after = (P) held.withMetadata(stored.metadata());
        pass.updateStatus(stored, after);
        stored = after;
        held = after;
    }

    /** Reads it again: what was not sent is lost. */
    public void refetch() {
        held = stored;
    }
}
