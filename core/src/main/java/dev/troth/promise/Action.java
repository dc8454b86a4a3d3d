package dev.troth.promise;

import java.util.Optional;

/** When a workflow runs ({@code api/v1alpha1/const.go}, {@code Action}). */
public enum Action {
    /** When the object is created or changed, and again after every reconciliation interval. */
    CONFIGURE("configure"),
    /** When the object is deleted. */
    DELETE("delete");

    private final String text;

    Action(String text) {
        this.text = text;
    }

    /** The key below {@code spec.workflows.<type>} and the value of label {@code kratix.io/workflow-action}. */
    public String text() {
        return text;
    }

    /** The action of that name, exactly as written. */
    public static Optional<Action> of(String text) {
        return switch (text) {
            case "configure" -> Optional.of(CONFIGURE);
            case "delete" -> Optional.of(DELETE);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
