package dev.troth.engine.workflow;

/** The engine cannot go on with what it found; the pass ends in an error and Kratix tries again after a back-off. */
public final class WorkflowException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WorkflowException(String message) {
        super(message, null, false, false);
    }
}
