package dev.troth.promise;

import java.util.Optional;

/** For whom a workflow runs ({@code api/v1alpha1/const.go}, {@code Type}). */
public enum WorkflowType {
    /** Once for the Promise itself. */
    PROMISE("promise"),
    /** For each resource request. */
    RESOURCE("resource");

    private final String text;

    WorkflowType(String text) {
        this.text = text;
    }

    /** The key below {@code spec.workflows} and the value of label {@code kratix.io/workflow-type}. */
    public String text() {
        return text;
    }

    /** Its workflow for an action as stories name it, such as {@code resource/configure}. */
    public String workflow(Action action) {
        return text + "/" + action.text();
    }

    /** The type of that name, exactly as written. */
    public static Optional<WorkflowType> of(String text) {
        return switch (text) {
            case "promise" -> Optional.of(PROMISE);
            case "resource" -> Optional.of(RESOURCE);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
