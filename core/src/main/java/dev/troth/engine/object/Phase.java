package dev.troth.engine.object;

import org.jspecify.annotations.Nullable;

/** How far a Pipeline has come in {@code status.kratix.workflows.pipelines} ({@code api/v1alpha1/const.go}). */
public enum Phase {
    PENDING("Pending"),
    RUNNING("Running"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    SUSPENDED("Suspended");

    private final String text;

    Phase(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** The phase of that name, exactly as written; null for any other text. */
    public static @Nullable Phase of(String text) {
        for (Phase phase : values()) {
            if (phase.text.equals(text)) {
                return phase;
            }
        }
        return null;
    }
}
