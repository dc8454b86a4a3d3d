package dev.troth.simulation.job;

/** {@code status.phase} of a Pod. */
public enum PodPhase {
    /** Not scheduled, or its init containers are not done. */
    PENDING("Pending"),
    /** The main container was started. */
    RUNNING("Running"),
    /** The main container ended with 0. */
    SUCCEEDED("Succeeded"),
    /** A container failed for good, or the Pod was stopped or evicted. */
    FAILED("Failed");

    private final String text;

    PodPhase(String text) {
        this.text = text;
    }

    /** As Kubernetes writes it. */
    public String text() {
        return text;
    }

    boolean isOver() {
        return this == SUCCEEDED || this == FAILED;
    }
}
